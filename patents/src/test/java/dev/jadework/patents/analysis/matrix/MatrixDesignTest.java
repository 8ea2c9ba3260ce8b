package dev.jadework.patents.analysis.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatrixDesignTest {

  @Test
  void anUnreadableQueryIsNamedByItsRow() {
    assertThatThrownBy(() -> MatrixDesign.of(lines("液冷", "TI=(液冷"), lines("散热", "散热")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row '液冷'");
  }

  @Test
  void aMatrixWithoutColumnsIsNone() {
    assertThatThrownBy(() -> MatrixDesign.of(lines("液冷", "液冷"), new LinkedHashMap<>()))
        .hasMessageContaining("0 columns");
  }

  @Test
  void fiftyTimesFiftyCellsAreAllowedAndOneRowMoreIsNot() {
    LinkedHashMap<String, String> fifty = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      fifty.put("line " + i, "TI=x" + i);
    }
    LinkedHashMap<String, String> more = new LinkedHashMap<>(fifty);
    more.put("one more", "TI=y");

    assertThat(MatrixDesign.of(fifty, fifty).rows()).hasSize(50);
    assertThatThrownBy(() -> MatrixDesign.of(more, fifty)).hasMessageContaining("2,500 cells");
  }

  private static LinkedHashMap<String, String> lines(String label, String query) {
    return new LinkedHashMap<>(Map.of(label, query));
  }
}
