package dev.jadework.patents.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTreeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @ValueSource(strings = {"A,B,,;B,C,,;C,A,,", "X,A,,;A,B,,;A,C,,;C,A,2020-01-01,;"})
  void aCycleIsRefusedAndShown(String rows) {
    assertThatThrownBy(() -> read(rows))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("below itself: A → ")
        .hasMessageContaining("C → A");
  }

  @Test
  void whatIsACycleOnNoDayIsNone() {
    CompanyTree tree = read("A,B,,2019-12-31;B,A,2020-01-01,");
    assertThat(tree.members("B"::equals, DAY)).containsExactly("B", "A");
    assertThat(tree.members("A"::equals, DAY)).containsExactly("A");
    assertThatThrownBy(() -> read("A,B,,2020-01-01;B,A,2020-01-01,"))
        .hasMessageContaining("A → B → A");
  }

  @Test
  void aBodyBelowTwoOthersIsNoCycle() {
    assertThat(read("A,B,,;A,C,,;B,D,,;C,D,,").members("A"::equals, DAY))
        .containsExactlyInAnyOrder("A", "B", "C", "D");
  }

  @Test
  void aRowWithoutChildIsLeftOut() {
    assertThat(read("A,B,,;A,,,").refused()).singleElement().asString().startsWith("line 3: ");
  }

  @Test
  void aDeepChainIsRead() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      rows.append('b').append(i).append(",b").append(i + 1).append(",,;");
    }
    assertThat(read(rows.toString()).members("b0"::equals, null)).hasSize(50_001);
  }

  private static CompanyTree read(String rows) {
    String text = "parent,child,from,until\n" + rows.replace(';', '\n') + "\n";
    return CompanyTree.read(TableText.read("tree.csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
