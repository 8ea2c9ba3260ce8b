package dev.jadework.platform.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

  @ParameterizedTest
  @CsvSource({
    "1, LOW",
    "4, LOW",
    "5, MEDIUM",
    "9, MEDIUM",
    "10, HIGH",
    "15, HIGH",
    "16, SEVERE",
    "25, SEVERE"
  })
  void gradesBothSidesOfEveryLimit(int product, Grade expected) {
    assertThat(Grade.of(product)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "6, 1", "1, 0", "1, 6", "-1, 3"})
  void refusesScoresOutsideOneToFive(int likelihood, int impact) {
    assertThatThrownBy(() -> new Score(likelihood, impact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1–5");
  }
}
