package dev.jadework.patents.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

  @Test
  void sharesOf50And30And20PercentGiveAnIndexOf0Point38() {
    Concentration three =
        Concentration.of(List.of(new Counted("a", 50), new Counted("b", 30), new Counted("c", 20)));

    assertThat(three.hhi()).isCloseTo(0.25 + 0.09 + 0.04, within(1e-12));
    assertThat(three.hhiOfTenThousand()).isCloseTo(3800, within(1e-8));
    assertThat(three.effectiveNumber()).isCloseTo(1 / 0.38, within(1e-12));
    assertThat(three.cr4()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theFifthHolderIsNotInTheFourLargest() {
    Concentration five =
        Concentration.of(IntStream.range(0, 5).mapToObj(i -> new Counted("" + i, 2)).toList());

    assertThat(five.cr4()).isCloseTo(0.8, within(1e-12));
    assertThat(five.effectiveNumber()).isCloseTo(5, within(1e-12));
  }

  @Test
  void theIndexLiesBetweenOneOverNAndOne() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      int holders = 1 + random.nextInt(30);
      Concentration one =
          Concentration.of(
              IntStream.range(0, holders)
                  .mapToObj(i -> new Counted("h" + i, 1 + random.nextInt(500)))
                  .toList());
      assertThat(one.hhi()).as("seed 7, run " + run).isBetween(1.0 / holders - 1e-12, 1 + 1e-12);
      assertThat(one.cr4()).isLessThanOrEqualTo(1 + 1e-12);
    }
  }

  @Test
  void withoutUnitsThereIsNoConcentration() {
    assertThatThrownBy(() -> Concentration.of(List.of(new Counted("a", 0))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
