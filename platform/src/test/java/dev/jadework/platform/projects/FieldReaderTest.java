package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "620|620000000",
        "499.99|499990000",
        "500.000001|500000001",
        "0|0",
        "1,200.5|1200500000",
        "620万元|620000000",
        "620 万|620000000",
        "6200000元|620000000",
        "６２０．５|620500000",
        "10000000|10000000000000"
      })
  void readsAmountsOfTenThousandYuanAsFen(String text, long fen) {
    assertThat(FieldReader.read(ProjectField.APPLIED, Entry.text(text)))
        .isEqualTo(new Reading.Value(fen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "约500",
        "-1",
        "五百",
        "500.0000001",
        "10000001",
        "1e5",
        "5.",
        "12 34x",
        "--",
        "¥500",
        "NaN"
      })
  void refusesWhatIsNoAmount(String text) {
    assertThat(FieldReader.read(ProjectField.APPLIED, Entry.text(text)))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            problem -> {
              assertThat(problem.found()).isEqualTo(text);
              assertThat(problem.allowed().zh()).isNotBlank();
              assertThat(problem.fix().en()).isNotBlank();
            });
  }

  @Test
  void dropsTheBinaryNoiseOfSpreadsheetNumbers() {
    assertThat(
            FieldReader.read(
                ProjectField.GRANTED, new Entry(Entry.Kind.NUMBER, "499.98999999999995")))
        .isEqualTo(new Reading.Value(499_990_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-06-30",
        "2025/6/30",
        "2025.6.30",
        "2025年6月30日",
        "20250630",
        "２０２５－０６－３０",
        "2025-06-30T00:00:00",
        "2025-06-30 00:00:00"
      })
  void readsADayInItsUsualSpellings(String text) {
    assertThat(FieldReader.read(ProjectField.DATE_APPROVED, Entry.text(text)))
        .isEqualTo(new Reading.Value(LocalDate.of(2025, 6, 30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025-13-01",
        "2025-06",
        "06/30/2025",
        "去年",
        "1949-12-31",
        "2101-01-01"
      })
  void refusesWhatIsNoDay(String text) {
    assertThat(FieldReader.read(ProjectField.DATE_APPROVED, Entry.text(text)))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void saysWhichDayAnUnformattedSpreadsheetDateWouldBe() {
    assertThat(FieldReader.read(ProjectField.DATE_APPROVED, new Entry(Entry.Kind.NUMBER, "45838")))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            problem -> assertThat(problem.fix().zh()).contains("2025-06-30"));
  }

  @Test
  void readsACodeByItsWordsInBothLanguages() {
    for (String words : List.of("KEY_RD", "key_rd", "重点研发计划", "Key R&D programme", " 重点研发计划 ")) {
      assertThat(FieldReader.read(ProjectField.PROGRAMME, Entry.text(words)))
          .isEqualTo(new Reading.Value("KEY_RD"));
    }
  }

  @Test
  void offersTheNearestWordForAMistypedCode() {
    assertThat(FieldReader.read(ProjectField.PROGRAMME, Entry.text("重点研发计化")))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            problem -> {
              assertThat(problem.fix().zh()).contains("重点研发计划");
              assertThat(problem.allowed().zh()).contains("科技重大专项、重点研发计划");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"桂科AA24-001", "GX-2026-0001", "AB26001001", "项目〔2026〕1号"})
  void acceptsProjectNumbersAsTheyAreInUse(String number) {
    assertThat(FieldReader.read(ProjectField.NUMBER, Entry.text(number)))
        .isEqualTo(new Reading.Value(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../etc", "A B", "A/B", "<script>", "A\u0000B", "-1"})
  void refusesProjectNumbersThatCannotBeAnAddress(String number) {
    assertThat(FieldReader.read(ProjectField.NUMBER, Entry.text(number)))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void splitsFeaturesByLineOrSemicolon() {
    assertThat(FieldReader.read(ProjectField.FEATURES, Entry.text("液冷板；相变层\n 分区流道 ;;")))
        .isEqualTo(new Reading.Value(List.of("液冷板", "相变层", "分区流道")));
  }

  @Test
  void refusesACountThatIsNotWhole() {
    assertThat(FieldReader.read(ProjectField.HIGH_VALUE_INVENTIONS, Entry.text("2.5")))
        .isInstanceOf(Reading.Unreadable.class);
    assertThat(FieldReader.read(ProjectField.HIGH_VALUE_INVENTIONS, Entry.text("3件")))
        .isEqualTo(new Reading.Value(3L));
    assertThat(
            FieldReader.read(ProjectField.HIGH_VALUE_INVENTIONS, new Entry(Entry.Kind.NUMBER, "3")))
        .isEqualTo(new Reading.Value(3L));
  }

  @Test
  void keepsATitleAsItIsWritten() {
    assertThat(FieldReader.read(ProjectField.TITLE, Entry.text("  锰（Ⅲ）合金℃研究 ")))
        .isEqualTo(new Reading.Value("锰（Ⅲ）合金℃研究"));
  }

  @Test
  void namesTheLengthOfATitleThatIsTooLong() {
    assertThat(FieldReader.read(ProjectField.TITLE, Entry.text("长".repeat(300))))
        .isInstanceOf(Reading.Value.class);
    assertThat(FieldReader.read(ProjectField.TITLE, Entry.text("长".repeat(301))))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class, problem -> assertThat(problem.fix().zh()).contains("301"));
  }
}
