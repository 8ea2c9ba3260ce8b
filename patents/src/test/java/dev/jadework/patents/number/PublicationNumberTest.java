package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationNumberTest {

  @ParameterizedTest
  @CsvSource({
    "CN110083831A, CN, 110083831, A",
    "CN 101945314 B, CN, 101945314, B",
    "cn101945314b, CN, 101945314, B",
    "ＣＮ１０１９４５３１４Ｂ, CN, 101945314, B",
    "CN201535077, CN, 201535077,",
    "CN1030001A, CN, 1030001, A",
    "WO/2004/086055, WO, 2004086055,",
    "WO 2004/086055 A1, WO, 2004086055, A1",
    "'US 7,123,456 B2', US, 7123456, B2",
    "US20170111080A1, US, 20170111080, A1",
    "USRE41234E1, US, RE41234, E1",
    "JPH0553868U, JP, H0553868, U",
    "JPWO2006134759A1, JP, WO2006134759, A1",
    "JP2010-123456A, JP, 2010123456, A"
  })
  void readsNumbersThatNameTheirOffice(String text, String office, String number, String kind) {
    assertThat(PublicationNumber.parse(text))
        .isEqualTo(new PublicationNumber(office, number, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, 100999032, CN100999032",
    "CN, CN100999032A, CN100999032A",
    "WO, WO/2004/086055, WO2004086055",
    "JP, WO2006134759, JPWO2006134759",
    "JP, H0553868, JPH0553868",
    "EP, 3159766, EP3159766"
  })
  void readsNumbersInTheRecordsOfAnOffice(String office, String text, String printed) {
    PublicationNumber number = PublicationNumber.parse(office, text);

    assertThat(number).hasToString(printed);
    assertThat(PublicationNumber.parse(printed)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN123456", // six digits
        "CN1234567890", // ten
        "CN201910302430.1", // an application number
        "CN12345678AB",
        "CN",
        "110083831A",
        "WO12",
        "中国110083831"
      })
  void refusesWhatIsNoPublicationNumber(String text) {
    assertThatThrownBy(() -> PublicationNumber.parse(text))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("“" + text + "”")
        .hasMessageContaining("publication number");
  }

  @Test
  void refusesAnOfficeThatIsNone() {
    assertThatThrownBy(() -> PublicationNumber.parse("China", "110083831"))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("China");
  }

  @Test
  void takesAKindCodeThatIsALetterWithAtMostOneDigit() {
    PublicationNumber number = PublicationNumber.parse("CN110083831");

    assertThat(number.withKind("a")).hasToString("CN110083831A");
    assertThat(number.withKind("B2")).hasToString("CN110083831B2");
    assertThatThrownBy(() -> number.withKind("B22")).isInstanceOf(UnreadableNumberException.class);
    assertThatThrownBy(() -> number.withKind("2")).isInstanceOf(UnreadableNumberException.class);
  }

  @Test
  void readsBackEveryNumberItPrints() {
    Random random = new Random(42);
    List<String> offices = List.of("US", "EP", "JP", "KR", "DE", "FR");
    List<String> letters = List.of("", "", "", "D", "RE", "WO", "H");
    for (int i = 0; i < 20_000; i++) {
      String kind =
          random.nextBoolean()
              ? null
              : "ABCUYS".charAt(random.nextInt(6)) + (random.nextBoolean() ? "" : "1");
      PublicationNumber number =
          random.nextBoolean()
              ? new PublicationNumber("CN", "%09d".formatted(random.nextInt(1_000_000_000)), kind)
              : new PublicationNumber(
                  offices.get(random.nextInt(offices.size())),
                  letters.get(random.nextInt(letters.size())) + random.nextInt(1_000_000_000),
                  kind);

      assertThat(PublicationNumber.parse(number.toString())).isEqualTo(number);
    }
  }
}
