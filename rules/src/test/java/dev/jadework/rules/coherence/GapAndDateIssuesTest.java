package dev.jadework.rules.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the small pack leaves open, and its days.
class GapAndDateIssuesTest {
  @TempDir Path policies;

  private PackCopy copy;

  @BeforeEach
  void copy() {
    copy = PackCopy.ofFictional(policies);
  }

  @Test
  void aCoreObligationWithoutARuleIsAGapAndOneWithARuleIsNot() {
    assertThat(clauses(Issue.Code.CLAUSE_WITHOUT_RULE)).isEmpty();

    copy.change(
        "cn-99/documents/plan.yaml",
        "type: service\n    relevance: support",
        "type: prohibition\n    relevance: core");

    assertThat(clauses(Issue.Code.CLAUSE_WITHOUT_RULE)).containsExactly("FX-02");
  }

  @Test
  void aParameterThatNoRuleUsesIsAGap() {
    assertThat(texts(Issue.Code.PARAMETER_UNUSED))
        .anyMatch(text -> text.contains("fictional_programmes"))
        .noneMatch(text -> text.contains("fictional_threshold"))
        .as("a reading by which documents, indicators or targets go")
        .noneMatch(text -> text.matches(".*fictional_(switch|first_day|text).*"));
  }

  @Test
  void aFactThatNoRuleUsesIsAGap() {
    assertThat(texts(Issue.Code.FACT_UNUSED))
        .anyMatch(text -> text.contains("project.amounts.received（"))
        .noneMatch(text -> text.contains("project.amounts.applied（"));
  }

  @Test
  void aTargetThatNothingComputesIsAGapWithWhatWouldBeNeeded() {
    assertThat(clauses(Issue.Code.TARGET_UNCOMPUTED)).containsExactly("FX-02", "FX-02");
    assertThat(texts(Issue.Code.TARGET_UNCOMPUTED)).anyMatch(text -> text.contains("各单位年报"));
  }

  @Test
  void aTargetHasPassedOnTheDayAfterItsLast() {
    assertThat(clauses(Issue.Code.TARGET_PASSED, "2025-12-31")).containsExactly("FX-02", "FX-02");
    assertThat(clauses(Issue.Code.TARGET_PASSED, "2026-01-01"))
        .containsExactly("FX-01", "FX-02", "FX-02");
  }

  @Test
  void aFirstDayThatIsAssumedIsTold() {
    assertThat(clauses(Issue.Code.DAY_ASSUMED)).isEmpty();

    copy.change("cn-99/documents/plan.yaml", "{zh: 以印发日期起算,", "{zh: 推定：以印发日期起算,");

    assertThat(clauses(Issue.Code.DAY_ASSUMED)).containsExactly("FX-01");
  }

  @Test
  void whatSeveralPacksShareIsToldOnce() {
    PolicyPack pack = copy.load();
    LocalDate day = LocalDate.parse("2025-06-01");

    assertThat(CoherenceReport.of(List.of(pack, pack), day).issues())
        .isEqualTo(CoherenceReport.of(List.of(pack), day).issues());
  }

  private List<String> clauses(Issue.Code code) {
    return clauses(code, "2025-06-01");
  }

  private List<String> clauses(Issue.Code code, String day) {
    return issues(code, day).stream()
        .flatMap(issue -> issue.cited().stream())
        .map(Issue.Cited::clause)
        .filter(clause -> clause.startsWith("FX-"))
        .toList();
  }

  private List<String> texts(Issue.Code code) {
    return issues(code, "2025-06-01").stream().map(issue -> issue.text().zh()).toList();
  }

  private List<Issue> issues(Issue.Code code, String day) {
    return CoherenceReport.of(List.of(copy.load()), LocalDate.parse(day)).issues().stream()
        .filter(issue -> issue.code() == code)
        .toList();
  }
}
