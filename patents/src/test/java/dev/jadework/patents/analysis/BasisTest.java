package dev.jadework.patents.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTest {
  private static final Scope SCOPE = new Scope("abc", "TI=电池", "publication");

  @Test
  void whatIsLeftOutAddsUpWithWhatIsUsed() {
    Basis basis = Basis.whole(SCOPE, 10).without(3, "no year").without(0, "no holder");

    assertThat(basis.used()).isEqualTo(7);
    assertThat(basis.dropped()).containsExactly(new Dropped(3, "no year"));
  }

  @Test
  void aDifferenceWithoutAReasonIsRefused() {
    assertThatThrownBy(() -> new Basis(SCOPE, 10, 8, List.of(new Dropped(1, "no year"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 in, 8 used");
  }

  @Test
  void everyDefinitionNamesFormulaUnitAndSource() {
    assertThat(Arrays.stream(Definition.values()))
        .allSatisfy(
            one -> {
              assertThat(one.label()).isNotBlank();
              assertThat(one.formula()).isNotBlank();
              assertThat(one.unit()).isNotBlank();
              assertThat(one.source()).isNotBlank();
            });
    assertThat(Definition.S_CURVE.id()).isEqualTo("s-curve");
  }
}
