package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedNameTest {
  @Test
  void keepsTheFirstCharacterOnly() {
    assertThat(MaskedName.of("欧阳某某")).isEqualTo("欧***");
    assertThat(MaskedName.of("𠮷某")).isEqualTo("𠮷*");
  }

  @Test
  void hidesTheLengthOfLongNames() {
    assertThat(MaskedName.of("Alexander Example")).isEqualTo("A****");
  }

  @Test
  void masksEvenASingleCharacterAsIncomplete() {
    assertThat(MaskedName.of("某")).isEqualTo("某*");
    assertThat(MaskedName.of(" ")).isEmpty();
  }
}
