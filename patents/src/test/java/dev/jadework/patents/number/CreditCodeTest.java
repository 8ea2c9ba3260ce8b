package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
  /// The example of GB 32100-2015, and codes that bodies print on their pages.
  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "12100000400000624D", "９１３５０１００ m0001-00y43"})
  void aCodeHoldsItsCheckCharacter(String code) {
    assertThat(CreditCode.problem(CreditCode.key(code))).isEmpty();
  }

  @Test
  void aWrongCharacterIsTold() {
    assertThat(CreditCode.problem("91350100M000100Y44"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("would be 3, not 4"));
    assertThat(CreditCode.problem("91350100M000100Y4")).isPresent();
    assertThat(CreditCode.problem("91350100O000100Y43"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("'O'"));
  }
}
