package dev.jadework.patents.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvCellTest {
  @Test
  void aTextThatASpreadsheetWouldRunIsDisarmedInEitherForm() {
    assertThat(CsvCell.of("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvCell.of("@甲公司, 乙")).isEqualTo("\"'@甲公司, 乙\"");
    assertThat(CsvCell.quoted("-甲")).isEqualTo("\"'-甲\"");
  }

  @Test
  void aNegativeNumberStaysANumber() {
    assertThat(CsvCell.of(-3)).isEqualTo("-3");
    assertThat(CsvCell.quoted(-3)).isEqualTo("\"-3\"");
  }

  @Test
  void onlyWhatMustBeIsInQuotationMarks() {
    assertThat(CsvCell.of("电池")).isEqualTo("电池");
    assertThat(CsvCell.of("a\"b")).isEqualTo("\"a\"\"b\"");
    assertThat(CsvCell.of(null)).isEmpty();
  }
}
