package dev.jadework.patents.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.index.CountTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpecialisationTest {

  @Test
  void twiceTheShareOfAllIsAnAdvantageOfTwo() {
    // A has 20 of 40 in X, all have 25 of 100 in X: (0.5)/(0.25) = 2.
    List<Row> table =
        table(cell("A", "X", 20), cell("A", "Y", 20), cell("B", "X", 5), cell("B", "Y", 55));

    Specialisation a = Specialisation.of(table).getFirst();

    assertThat(a.holder()).isEqualTo("A");
    assertThat(a.field()).isEqualTo("X");
    assertThat(a.rta()).isCloseTo(2, within(1e-12));
    assertThat(a.rsta()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(a.rpa()).isCloseTo(100 * Math.tanh(Math.log(2)), within(1e-9));
  }

  @Test
  void nothingInAFieldIsTheLowestAdvantage() {
    List<Row> table = table(cell("A", "Y", 20), cell("B", "X", 15), cell("B", "Y", 15));

    Specialisation a = Specialisation.of(table).getFirst();

    assertThat(a.count()).isZero();
    assertThat(a.rta()).isZero();
    assertThat(a.rsta()).isEqualTo(-1.0);
    assertThat(a.rpa()).isEqualTo(-100.0);
  }

  @Test
  void belowTenUnitsThereIsNoRatio() {
    List<Specialisation> nine = Specialisation.of(table(cell("A", "X", 9), cell("B", "X", 30)));
    List<Specialisation> ten = Specialisation.of(table(cell("A", "X", 10), cell("B", "X", 30)));

    assertThat(nine.getFirst().rta()).isNull();
    assertThat(nine.getFirst().suppressed()).contains("9 units", "fewer than 10");
    assertThat(ten.getFirst().rta()).isEqualTo(1.0);
    assertThat(ten.getFirst().suppressed()).isNull();
  }

  @Test
  void theWorldHasNoAdvantageAnywhere() {
    Random random = new Random(11);
    List<Row> cells = new ArrayList<>();
    for (int field = 0; field < 12; field++) {
      cells.add(cell("world", "F" + field, 10 + random.nextInt(1000)));
    }

    assertThat(Specialisation.of(cells))
        .allSatisfy(one -> assertThat(one.rta()).as("seed 11").isCloseTo(1, within(1e-12)));
  }

  @Test
  void threeFieldsAreRefused() {
    assertThatThrownBy(() -> Specialisation.of(List.of(new Row(List.of("a", "b", "c"), 1))))
        .hasMessageContaining("two fields");
  }

  private static List<Row> table(Row... cells) {
    return List.of(cells);
  }

  private static Row cell(String holder, String field, long count) {
    return new Row(List.of(holder, field), count);
  }
}
