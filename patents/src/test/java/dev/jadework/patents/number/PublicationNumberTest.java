package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
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
    "USR34586, US, RE34586,",
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
    "US 2013/0101709 A1, US2013101709A1, US20130101709A1",
    "US-2013-0101709-A1, US20130101709A1, US20130101709A1",
    "'US 07,123,456 B2', US7123456B2, US7123456B2",
    "US RE041234 E, USRE41234E, USRE41234E",
    "US D0612345 S1, USD612345S1, USD612345S1",
    "US PP012345 P2, USPP12345P2, USPP12345P2",
    "US H0001234 H1, USH1234H1, USH1234H1",
    "EP 123456 A1, EP0123456A1, EP0123456A1",
    "WO2004/086055, WO2004086055, WO2004086055",
    "WO 99/12345 A1, WO9912345A1, WO1999012345A1",
    "WO/1999/012345 A1, WO 1999/12345 A1, WO1999012345A1",
    "WO 03/006012, WO03006012, WO2003006012",
    "JP H05-053868 U, JPH0553868U, JPH0553868U",
    "JP H5-53868 U, 実開平5-53868号公報, JPH0553868U",
    "JP 特開平5-123456, 特開平05-123456, JPH05123456A",
    "特開2010-012345, JP2010012345A, JP2010012345A",
    "JP 1993-053868 A, JP05053868A, JPH0553868A",
    "特公昭62-12345, JP S62-012345 B2, JPS6212345B2",
    "JP R02-123456 A, 特開令和2-123456, JP2020123456A",
    "特許第3163857号 B2, JP 3163857 B2, JP3163857B2",
    "KR 10-2012-0012345 A, KR20120012345A, KR20120012345A",
    "KR 20-2012-0001234 U, KR20120001234U, KR20120001234U",
    "KR 10-0123456 B1, KR100123456B1, KR100123456B1",
    "KR 10-0123456-0000 B1, KR100123456B1, KR100123456B1",
    "DE 10 2005 012 345 A1, DE102005012345A1, DE102005012345A1",
    "DE 0001258188 B, DE1258188B, DE1258188B",
    "DE 699 05 327 D1, DE69905327D1, DE69905327D1"
  })
  void givesTwoSpellingsOfOnePublicationOneForm(String one, String other, String form) {
    assertThat(PublicationNumber.parse(one)).hasToString(form);
    assertThat(PublicationNumber.parse(other)).hasToString(form);
    assertThat(PublicationNumber.parse(form)).hasToString(form);
  }

  @ParameterizedTest
  @CsvSource({
    "US20130101709A1, US20130101709A9",
    "CN101945314A, CN101945314B",
    "CN101945314A, CN101945314",
    "KR 10-2012-0012345, KR 20-2012-0012345", // only the two digits tell them apart
    "KR 10-2012-0012345 A, KR 20-2012-0012345 U",
    "JP S64-000123 A, JP H01-000123 A", // both eras counted in 1989
    "JP 1989-000123 A, JP H01-000123 A",
    "US D123456 S, US 123456 A",
    "WO 2004/086055 A1, WO 2004/086055 A2"
  })
  void keepsDifferentPublicationsApart(String one, String other) {
    assertThat(PublicationNumber.parse(one)).isNotEqualTo(PublicationNumber.parse(other));
  }

  @ParameterizedTest
  @CsvSource({
    "CN, 100999032, CN100999032",
    "CN, CN100999032A, CN100999032A",
    "WO, WO/2004/086055, WO2004086055",
    "JP, WO2006134759, JPWO2006134759",
    "JP, H0553868, JPH0553868",
    "JP, P2001-118988, JP2001118988",
    "JP, P. 11-295684, JPH11295684",
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
        "WO 05/012345", // four digits of year since the middle of 2004
        "WO 1977/000001", // before the treaty
        "WO 2004/0860551",
        "US 123456789 B2", // neither a grant nor a year and seven digits
        "US 2000/0123456 A1", // applications are published since 2001
        "US ZZ12345",
        "EP 12345678 A1",
        "JP 2010-1234567 A",
        "JP H05 A",
        "KR X123",
        "中国110083831"
      })
  void refusesWhatIsNoPublicationNumber(String text) {
    assertThatThrownBy(() -> PublicationNumber.parse(text))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("“" + text + "”")
        .hasMessageContaining("publication number");
  }

  @Test
  void anInternationalApplicationIsNoPublication() {
    assertThatThrownBy(() -> PublicationNumber.parse("PCT/CN2004/000123"))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("which is published as WO and another number");
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
    for (int i = 0; i < 20_000; i++) {
      String kind =
          random.nextBoolean()
              ? null
              : "ABCUYS".charAt(random.nextInt(6)) + (random.nextBoolean() ? "" : "1");
      PublicationNumber number = anyNumber(random, kind);

      assertThat(PublicationNumber.parse(number.toString())).isEqualTo(number);
    }
  }

  private static PublicationNumber anyNumber(Random random, @Nullable String kind) {
    int serial = random.nextInt(1, 1_000_000);
    int year = random.nextInt(2001, 2030);
    return switch (random.nextInt(9)) {
      case 0 -> new PublicationNumber("CN", "%09d".formatted(100_000_000 + serial), kind);
      case 1 -> new PublicationNumber("US", "%04d%07d".formatted(year, serial), kind);
      case 2 ->
          new PublicationNumber(
              "US", List.of("", "D", "RE", "PP", "H").get(random.nextInt(5)) + serial, kind);
      case 3 -> new PublicationNumber("EP", "%07d".formatted(serial), kind);
      case 4 -> new PublicationNumber("WO", "%04d%06d".formatted(year, serial), kind);
      case 5 -> new PublicationNumber("JP", "%04d%06d".formatted(year, serial), kind);
      case 6 ->
          new PublicationNumber(
              "JP",
              "%s%02d%d"
                  .formatted(
                      random.nextBoolean() ? "H" : "S", random.nextInt(46, 64) % 11 + 1, serial),
              kind);
      case 7 -> new PublicationNumber("KR", "%04d%07d".formatted(year, serial), kind);
      default -> new PublicationNumber(random.nextBoolean() ? "DE" : "FR", "" + serial, kind);
    };
  }
}
