package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Full years between two days, in a rule changed to ask for three of them.
class YearsBetweenTest {
  private static final String PROJECT =
      """
      region: '450100'
      programme: KEY_RD
      category: INDUSTRIAL
      stage: IMPLEMENTATION
      amounts: {applied: 620 万元}
      dates: {applied: 2022-02-28}
      """;

  @TempDir Path directory;

  @Test
  void aYearIsFullOnItsLastDayAndNotTheDayBefore() {
    assertThat(finding("2025-02-27").outcome()).isEqualTo("violated");
    assertThat(finding("2025-02-28").outcome()).isEqualTo("satisfied");
  }

  @Test
  void theExplanationTellsTheYears() {
    assertThat(Trees.text(finding("2025-02-27").why()))
        .contains("自申报日期 2022-02-28至判定日 2025-02-27满 2 年 ≥ 3：不符合");
  }

  private Finding finding(String day) {
    PackCopy copy = PackCopy.ofShipped(directory.resolve(day), "cn-45");
    copy.change(
        "cn-45/documents/gxkt.yaml",
        "has(project.ip_lead)",
        "yearsBetween(project.dates.applied, as_of) >= 3");
    return Guangxi.finding(
        "R-09", Evaluator.of(copy.load()).evaluate(Guangxi.facts(PROJECT), LocalDate.parse(day)));
  }
}
