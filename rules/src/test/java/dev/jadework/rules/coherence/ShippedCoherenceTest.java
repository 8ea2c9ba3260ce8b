package dev.jadework.rules.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shipped packs looked at together.
class ShippedCoherenceTest {
  private static CoherenceReport report;

  @BeforeAll
  static void report() {
    List<PolicyPack> packs =
        PolicyPacks.ids(Guangxi.POLICIES).stream()
            .map(id -> PolicyPacks.load(Guangxi.POLICIES, id))
            .toList();
    report = CoherenceReport.of(packs, LocalDate.parse("2025-06-01"));
  }

  @Test
  void fiveMillionAppliedForAndFiveMillionReceivedAreFoundToBeTwoAmounts() {
    Issue issue = amounts("GXKT-02-1", "GX-2023-03-6");

    assertThat(issue.text().zh())
        .contains("数额相同而口径不同")
        .contains("申请财政经费 ≥ 500 万元")
        .contains("已获财政科技经费 ≥ 500 万元");
    Witness witness = issue.witness().orElseThrow();
    assertThat(witness.yaml()).contains("applied: 500\n").contains("received: 499.99\n");
    assertThat(PairIssuesTest.outcome(Guangxi.PACK, "R-01", witness)).isEqualTo("violated");
    assertThat(PairIssuesTest.outcome(Guangxi.PACK, "R-19", witness)).isEqualTo("not-applicable");
  }

  @Test
  void oneMillionGrantedAndOneMillionReceivedAreFoundToBeTwoAmounts() {
    Issue issue = amounts("GXKT-03.1-1", "GX-2023-03-5");

    Witness witness = issue.witness().orElseThrow();
    assertThat(witness.yaml()).contains("granted: 100\n").contains("received: 99.99\n");
    assertThat(PairIssuesTest.outcome(Guangxi.PACK, "R-03", witness)).isEqualTo("violated");
    assertThat(PairIssuesTest.outcome(Guangxi.PACK, "R-18", witness)).isEqualTo("not-applicable");
  }

  @Test
  void theSameDutyOfTwoRegionsFromAFigureOnAndWithoutOneIsAConflict() {
    assertThat(report.of(Issue.Kind.CONFLICT))
        .filteredOn(issue -> issue.code() == Issue.Code.OTHER_THRESHOLD)
        .filteredOn(issue -> cites(issue, "GX-2023-03-6") && cites(issue, "GD-2023-02-3"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.text().zh()).contains("未设数额"));
  }

  @Test
  void noRuleHasMoreCombinationsOfFactsThanAreTried() {
    assertThat(report.of(Issue.Kind.UNTRIED)).isEmpty();
  }

  @Test
  void everyIssueOnRulesCitesClausesOfBothAndShowsFacts() {
    assertThat(report.of(Issue.Kind.CONFLICT))
        .isNotEmpty()
        .allSatisfy(
            issue -> {
              assertThat(issue.cited()).hasSizeGreaterThanOrEqualTo(2);
              assertThat(issue.witness()).isPresent();
            });
  }

  private static Issue amounts(String first, String second) {
    return report.issues().stream()
        .filter(issue -> issue.code() == Issue.Code.OTHER_AMOUNT)
        .filter(issue -> cites(issue, first) && cites(issue, second))
        .findFirst()
        .orElseThrow();
  }

  private static boolean cites(Issue issue, String clause) {
    return issue.cited().stream().anyMatch(cited -> cited.clause().equals(clause));
  }
}
