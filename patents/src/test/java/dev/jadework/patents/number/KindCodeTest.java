package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.number.KindCode.Protection;
import dev.jadework.patents.number.KindCode.Stage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindCodeTest {

  @ParameterizedTest
  @CsvSource({
    "CN, A, 2019-08-02, APPLICATION, INVENTION, false",
    "CN, B, 1992-12-31, EXAMINED, INVENTION, false",
    "CN, C, 1993-01-01, GRANT, INVENTION, true",
    "CN, C, 2010-04-06, GRANT, INVENTION, true",
    "CN, B, 2010-04-07, GRANT, INVENTION, true",
    "CN, U, 1992-12-31, APPLICATION, UTILITY_MODEL, false",
    "CN, Y, 2010-04-06, GRANT, UTILITY_MODEL, true",
    "CN, U, 2010-04-07, GRANT, UTILITY_MODEL, true",
    "CN, S, 1992-12-31, APPLICATION, DESIGN, false",
    "CN, D, 2010-04-06, GRANT, DESIGN, true",
    "CN, S, 2010-04-07, GRANT, DESIGN, true",
    "US, A, 2001-01-01, GRANT, INVENTION, true",
    "US, B2, 2001-01-02, GRANT, INVENTION, true",
    "US, B1, 2001-01-01, AMENDED_GRANT, INVENTION, true",
    "US, A1, 2013-04-25, APPLICATION, INVENTION, false",
    "US, P1, 2002-01-03, APPLICATION, PLANT, false",
    "EP, A3, 2000-05-17, SEARCH_REPORT, INVENTION, false",
    "EP, B1, 2003-10-29, GRANT, INVENTION, true",
    "WO, A2, 2004-10-07, APPLICATION, INVENTION, false",
    "JP, B2, 1996-05-28, EXAMINED, INVENTION, false",
    "JP, B2, 1996-05-29, GRANT, INVENTION, true",
    "KR, B1, 2012-01-01, GRANT, INVENTION, true",
    "DE, T2, 2004-05-19, TRANSLATION, INVENTION, false"
  })
  void knowsWhatACodeMeantOnItsDay(
      String office,
      String code,
      LocalDate day,
      Stage stage,
      Protection protection,
      boolean grant) {
    KindCode kind = KindCode.meaning(office, code, day).orElseThrow();

    assertThat(kind.stage()).isEqualTo(stage);
    assertThat(kind.protection()).isEqualTo(protection);
    assertThat(kind.granted(protection)).isEqualTo(grant);
  }

  @ParameterizedTest
  @CsvSource({
    "CN, B, 1993-01-01", // granted inventions were C then
    "CN, C, 2010-04-07",
    "CN, Y, 1992-12-31",
    "US, A, 2001-01-02",
    "CN, Q, 2019-08-02",
    "ZZ, A, 2019-08-02"
  })
  void givesNoMeaningToACodeThatHadNoneOnThatDay(String office, String code, LocalDate day) {
    assertThat(KindCode.meaning(office, code, day)).isEmpty();
  }

  @Test
  void withoutADayOnlyACodeOfOneMeaningHasOne() {
    assertThat(KindCode.meaning("CN", "A", null)).isPresent();
    assertThat(KindCode.meaning("CN", "B", null)).isEmpty();
  }
}
