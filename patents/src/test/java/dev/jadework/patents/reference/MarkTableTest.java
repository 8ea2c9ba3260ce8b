package dev.jadework.patents.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.query.QueryField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTableTest {
  private static final String HEADS = "number\tfield\tvalue\tfrom\tuntil\n";
  private static final String GOOD = "CN100000001A\tPOOL\t甲池\t\t\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "格力;VAL;3;; | no number of a publication | CN101945314B",
        ";VAL;3;; | no number | CN101945314B",
        "CN100000001A;TI;3;; | no field of marks | AWARD",
        "CN100000001A;VAL;;; | no value | column value",
        "CN100000001A;VAL;=1+1;; | formula | paste",
        "CN100000001A;POOL;@SUM(A1);; | formula | paste",
        "CN100000001A;VAL;3.001;; | no value of VAL | 2 behind the point",
        "CN100000001A;EVID;1.5;; | no value of EVID | whole number",
        "CN100000001A;FUND;500万;; | no value of FUND | without separators and units",
        "CN100000001A;FUND;1,000;; | no value of FUND | without separators",
        "CN100000001A;FUND;-1;; | no value of FUND | number",
        "CN100000001A;HV;6;; | no value of HV | 1 to 5",
        "CN100000001A;POOL;甲;2026-02-30; | no day | 2026-03-31",
        "CN100000001A;POOL;甲;soon; | is no day | 2026-03-31",
        "CN100000001A;POOL;甲;2026-05-02;2026-05-01 | before it begins | exchange",
      })
  void aRowThatCannotBeReadIsLeftOutWithItsLineAndTheFix(String row, String reason, String fix) {
    MarkTable table = read(HEADS + GOOD + row.replace(';', '\t') + "\n" + GOOD);

    assertThat(table.refused()).hasSize(1);
    RefusedRow refused = table.refused().getFirst();
    assertThat(refused.line()).isEqualTo(3);
    assertThat(refused.reason()).contains(reason);
    assertThat(refused.fix()).contains(fix);
    assertThat(table.numbers(QueryField.POOL, null, _ -> true)).hasSize(2);
  }

  @Test
  void aHugeCellIsLeftOut() {
    MarkTable table =
        read(HEADS + GOOD + "CN100000002A\tAWARD\t" + "奖".repeat(2_000_000) + "\t\t\n");
    assertThat(table.refused()).singleElement().asString().contains("2000000 characters");
    assertThat(table.has(QueryField.AWARD)).isFalse();
  }

  @Test
  void aTableOfWhichNoRowCanBeReadIsRefused() {
    assertThatThrownBy(() -> read(HEADS + "x\tVAL\t3\t\t\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("none of its rows")
        .hasMessageContaining("line 2");
  }

  @Test
  void aTableInAnotherEncodingIsRefused() {
    byte[] gb = (HEADS + GOOD).getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> TableText.read("marks.tsv", gb)).hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31", "20260331", "2026.3.31", "2026年3月31日", "２０２６/3/31"})
  void daysAreReadAsTheyAreWritten(String day) {
    MarkTable table = read(HEADS + "CN100000001A\tPOOL\t甲池\t" + day + "\t\n");
    assertThat(holds(table, LocalDate.of(2026, 3, 30))).isFalse();
    assertThat(holds(table, LocalDate.of(2026, 3, 31))).isTrue();
    assertThat(table.numbers(QueryField.POOL, null, _ -> true)).isEmpty();
    assertThat(table.dated(QueryField.POOL)).isTrue();
  }

  @Test
  void anAmountIsReadToTheFen() {
    MarkTable table = read(HEADS + "CN100000001A\tFUND\t499.99\t\t\n");
    assertThat(table.numbers(QueryField.FUND, null, own -> own.quantity() == 499_990_000L))
        .hasSize(1);
  }

  private static boolean holds(MarkTable table, LocalDate day) {
    return !table.numbers(QueryField.POOL, day, _ -> true).isEmpty();
  }

  private static MarkTable read(String text) {
    return MarkTable.read(TableText.read("marks.tsv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
