package dev.jadework.patents.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write about numbers, in words, blanks and with the kind code first.
class WrittenFormTest {
  private static final long SEED = 20261126;

  @ParameterizedTest
  @CsvSource({
    "JP-A-2010-123456, JP2010123456A",
    "ＪＰ－Ａ－２０１０－１２３４５６, JP2010123456A",
    "JP-A-H05-53868, JPH0553868A",
    "JP-B-62-12345, JPS6212345", // B1 or B2
    "JP-U-5-53868, JPH0553868U",
    "JP-T-2005-505120, JP2005505120A",
    "特开2010-123456, JP2010123456A",
    "特開２０１０－１２３４５６号公報, JP2010123456A",
    "公開特許公報(A) 特開平5-53868, JPH0553868A",
    "特公昭62-12345, JPS6212345B2",
    "特许第1234567号, JP1234567",
    "实开平5-53868, JPH0553868U",
    "登録実用新案第3012345号, JP3012345U",
    "登録実用新案3012345, JP3012345U",
    "実用新案登録第3012345号, JP3012345",
    "意匠登録第1234567号, JP1234567S",
    "再表2006/134759, JPWO2006134759A1",
    "JP 59 035659 U, JPS5935659U",
    "JP P2003-123456, JP2003123456",
    "JP 405194209 A, JPH05194209A",
    "JP 5-53868 A, JPH0553868A",
    "JP 12-1234 A, JP2000001234A",
    "JP 13-1234 B, JPS131234B",
    "JP 64-1234 A, JPS641234A",
    "JP 65-1234 B, JPS401234B", // no era has a year 65: a western one
    "공개특허 10-2012-0001234, KR20120001234A",
    "대한민국공개특허공보 제10-2012-0001234호, KR20120001234A",
    "등록특허 10-1234567, KR101234567B1",
    "공개실용신안 20-2012-0001234, KR20120001234U",
    "등록실용신안 20-0123456, KR200123456Y1",
    "KR 95-1234 B1, KR950001234B1",
    "KR 1997-0001234 A, KR970001234A",
    "KR 1998-0001234 A, KR19980001234A",
    "KR 10-1234567, KR101234567",
    "'US B1 4,123,456', US4123456B1",
    "'U.S. Pat. No. 4,123,456', US4123456",
    "'US Des. 345,678', USD345678",
    "'U.S. Re. 45,123', USRE45123",
    "U.S. Patent Application Publication 2010/0123456, US20100123456",
    "US Patent Application Publication No. 2010/0123456 A1, US20100123456A1",
    "WO-A1-99/12345, WO1999012345A1",
    "EP-A-0 123 456, EP0123456",
    "EP 0 123 456 A1, EP0123456A1",
    "DE-OS 2 345 678, DE2345678A1",
    "DE-C2-4123456, DE4123456C2",
    "GB 2 123 456, GB2123456",
    "TW-B-I234567, TWI234567"
  })
  void readsAPublicationAsItIsWritten(String written, String printed) {
    assertThat(PublicationNumber.parse(written)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "特願昭62-12345, JPS6212345",
    "特愿2010-123456, JP2010123456",
    "特願令和2-123456, JP2020123456",
    "平成元年特許願第53868号, JPH0153868",
    "平成5年 特許願 第53868号, JPH0553868",
    "JP 5-53868, JPH0553868",
    "JP19930053868, JPH0553868",
    "특허출원 제10-2012-0001234호, KR20120001234",
    "실용신안등록출원 2012-0001234, KR2020120001234",
    "KR 93-1234, KR19930001234",
    "'US Appl. No. 12/345,678', US12345678",
    "PCT/JP99/1234, PCT/JP1999/001234",
    "PCT-JP2004-3998, PCT/JP2004/003998",
    "PCT/JP 99/01234, PCT/JP1999/001234",
    "AT A 1234/98, ATA123498"
  })
  void readsAnApplicationAsItIsWritten(String written, String printed) {
    assertThat(ApplicationNumber.parse(written)).hasToString(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "特願2010-123456",
        "特허출원 10-2012-0001234",
        "특허출원 10-2012-0001234",
        "US Appl. No. 12/345,678",
        "特開",
        "中国2010-123456号",
        "JP 0-1234 A",
        "US Pat. No."
      })
  void refusesAPublicationThatWordsSayIsNone(String text) {
    assertThatThrownBy(() -> PublicationNumber.parse(text))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("publication number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"特開2010-123456", "공개특허 10-2012-0001234", "EP-A1-0123456", "DE-OS 2345678"})
  void refusesAnApplicationThatWordsSayIsAPublication(String text) {
    assertThatThrownBy(() -> ApplicationNumber.parse(text))
        .isInstanceOf(UnreadableNumberException.class)
        .hasMessageContaining("application number");
  }

  @Test
  void wordsThatLeaveTheKindOpenNameEveryKind() {
    assertThat(PublicationNumber.possible("特許第3163857号"))
        .extracting(PublicationNumber::toString)
        .containsExactly("JP3163857B2", "JP3163857B1", "JP3163857B");
    assertThat(PublicationNumber.possible("KR 20-2012-0001234"))
        .extracting(PublicationNumber::toString)
        .containsExactly("KR20120001234U", "KR2020120001234");
    assertThat(PublicationNumber.possible("CN110083831"))
        .containsExactly(PublicationNumber.parse("CN110083831"));
  }

  @Test
  void theJapaneseOfficesFormReadsBackAsTheNumber() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      int serial = random.nextInt(1, 1_000_000);
      boolean heisei = random.nextBoolean();
      int year = heisei ? random.nextInt(2, 12) : random.nextInt(46, 64);
      String number = "%s%02d%d".formatted(heisei ? "H" : "S", year, serial);
      String own = "%s%d-%06d".formatted(heisei ? "平" : "昭", year, serial);

      assertThat(PublicationNumber.parse("特開" + own + "号"))
          .as("seed " + SEED)
          .isEqualTo(new PublicationNumber("JP", number, "A"));
      assertThat(PublicationNumber.parse("JP-U-%d-%d".formatted(year, serial)))
          .isEqualTo(new PublicationNumber("JP", number, "U"));
      ApplicationNumber application = ApplicationNumber.parse("特願" + own);
      assertThat(application).hasToString("JP" + number);
      assertThat(Docdb.application(Docdb.of(application).orElseThrow())).isEqualTo(application);
      assertThat(Docdb.fromEpodoc(Docdb.epodoc(application).orElseThrow())).contains(application);
    }
  }

  @Test
  void theFormsOfOtherOfficesReadBackAsTheNumber() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      int year = random.nextInt(2004, 2030);
      int serial = random.nextInt(1, 1_000_000);
      String korean = "%d-%07d".formatted(year, serial);
      assertThat(PublicationNumber.parse("공개특허 10-" + korean))
          .as("seed " + SEED)
          .hasToString("KR" + korean.replace("-", "") + "A");
      ApplicationNumber filed = ApplicationNumber.parse("특허출원 10-" + korean);
      assertThat(Docdb.application(Docdb.of(filed).orElseThrow())).isEqualTo(filed);
      assertThat(Docdb.fromEpodoc(Docdb.epodoc(filed).orElseThrow())).contains(filed);

      ApplicationNumber international =
          ApplicationNumber.parse("PCT/JP%d/%d".formatted(year, serial));
      assertThat(Docdb.application(Docdb.of(international).orElseThrow())).isEqualTo(international);
      assertThat(Docdb.fromEpodoc(Docdb.epodoc(international).orElseThrow()))
          .contains(international);

      for (PublicationNumber publication :
          List.of(
              new PublicationNumber("US", "%d%07d".formatted(year, serial), "A1"),
              new PublicationNumber("EP", "%07d".formatted(serial), "B1"),
              new PublicationNumber("WO", "%d%06d".formatted(year, serial), "A1"))) {
        Docdb.Number docdb = Docdb.of(publication);
        assertThat(PublicationNumber.parse(docdb.country() + docdb.number() + " " + docdb.kind()))
            .isEqualTo(publication);
        assertThat(PublicationNumber.parse(printed(publication))).isEqualTo(publication);
      }
    }
  }

  /// As the office prints it on the document.
  private static String printed(PublicationNumber publication) {
    String number = publication.number();
    return switch (publication.office()) {
      case "US" -> "US %s/%s A1".formatted(number.substring(0, 4), number.substring(4));
      case "EP" ->
          "EP %s %s %s B1"
              .formatted(number.substring(0, 1), number.substring(1, 4), number.substring(4));
      default -> "WO %s/%s A1".formatted(number.substring(0, 4), number.substring(4));
    };
  }
}
