package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The law as it was known on a day: a document recorded later founds nothing on an earlier one.
class KnownOnTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
  private static final String PROJECT =
      """
      region: '450100'
      programme: KEY_RD
      category: INDUSTRIAL
      stage: APPROVAL
      amounts: {applied: 620 万元}
      dates: {applied: 2023-05-01}
      """;

  @TempDir Path directory;

  @Test
  void aDocumentFoundsNothingAsKnownOnTheDayBeforeItWasRecorded() {
    assertThat(finding("2026-11-21").outcome()).isEqualTo("not-applicable");
    assertThat(finding("2026-11-21").why().toString())
        .contains("2026-11-22 才录入，截至 2026-11-21 尚不知道", "不适用（知悉日尚不知道文件）");
  }

  @Test
  void aDocumentFoundsItsRulesAsKnownOnTheDayItWasRecorded() {
    assertThat(finding("2026-11-22").outcome()).isEqualTo("violated");
    assertThat(finding("2026-11-22").why().toString()).doesNotContain("尚不知道");
  }

  @Test
  void aDocumentMayBeRecordedOnAnotherDayThanItsPack() {
    assertThat(recordedLater("2026-11-30").outcome()).isEqualTo("not-applicable");
    assertThat(recordedLater("2026-12-01").outcome()).isEqualTo("violated");
  }

  private static Finding finding(String knownOn) {
    return finding(Guangxi.PACK, knownOn);
  }

  /// With the measures recorded on 2026-12-01, later than the values of their pack.
  private Finding recordedLater(String knownOn) {
    PackCopy copy = PackCopy.ofShipped(directory.resolve(knownOn), "cn-45");
    copy.change(
        "cn-45/documents/gxkt.yaml",
        "in_force_until: null",
        "in_force_until: null\nrecorded: 2026-12-01");
    return finding(copy.load(), knownOn);
  }

  private static Finding finding(PolicyPack pack, String knownOn) {
    Moment moment = new Moment(DAY, LocalDate.parse(knownOn));
    Evaluator evaluator = Evaluator.of(pack);
    Finding finding = Guangxi.finding("R-01", evaluator.evaluate(Guangxi.facts(PROJECT), moment));
    assertThat(evaluator.decide(Guangxi.facts(PROJECT), moment))
        .filteredOn(decision -> decision.rule().id().equals("R-01"))
        .extracting(Decision::outcome)
        .containsExactly(finding.outcome());
    return finding;
  }
}
