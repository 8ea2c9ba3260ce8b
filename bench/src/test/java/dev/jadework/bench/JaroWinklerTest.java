package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JaroWinklerTest {
  /// The examples of Winkler (1990 and later): MARTHA and MARHTA have six matches and one
  /// transposition, (1 + 1 + 5/6) / 3 = 0.9444, and three letters of prefix.
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.9611",
    "DWAYNE, DUANE, 0.8400",
    "DIXON, DICKSONX, 0.8133",
    "JONES, JOHNSON, 0.8324",
    "ABROMS, ABRAMS, 0.9222"
  })
  void publishedExamplesAreMet(String one, String other, double similarity) {
    assertThat(JaroWinkler.of(one, other)).isCloseTo(similarity, within(5e-5));
    assertThat(JaroWinkler.of(other, one)).isCloseTo(similarity, within(5e-5));
  }

  @Test
  void equalTextsAreAsCloseAsCanBe() {
    assertThat(JaroWinkler.of("格力电器", "格力电器")).isEqualTo(1);
    assertThat(JaroWinkler.of("", "")).isEqualTo(1);
  }

  @Test
  void textsWithoutACommonLetterAreNotClose() {
    assertThat(JaroWinkler.of("ABC", "XYZ")).isZero();
    assertThat(JaroWinkler.of("", "A")).isZero();
    assertThat(JaroWinkler.of("A", "")).isZero();
  }

  /// Letters match if they are less than half the longer text apart: of eight three places on.
  @Test
  void aLetterTooFarAwayDoesNotMatch() {
    assertThat(JaroWinkler.of("abcdefgh", "1234a567")).isZero();
    assertThat(JaroWinkler.of("abcdefgh", "123a4567")).isCloseTo(0.4167, within(5e-5));
  }

  /// Five of six letters match: Jaro 8/9, and 1 - (1 - 8/9) · (1 - 0.1 · prefix).
  @Test
  void aPrefixCountsUpToFourLetters() {
    assertThat(JaroWinkler.of("abcdxf", "abcdyf")).isCloseTo(1 - 0.6 / 9, within(1e-12));
    assertThat(JaroWinkler.of("abcdex", "abcdey")).isCloseTo(1 - 0.6 / 9, within(1e-12));
    assertThat(JaroWinkler.of("abcxef", "abcyef")).isCloseTo(1 - 0.7 / 9, within(1e-12));
    assertThat(JaroWinkler.of("xbcdef", "ybcdef")).isCloseTo(8 / 9.0, within(1e-12));
  }
}
