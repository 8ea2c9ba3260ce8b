package dev.jadework.rules.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.FactReader;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Overlaps, conflicts and intervals between the rules of two small documents.
class PairIssuesTest {
  private static final String DAY = "2025-06-01";

  @TempDir Path policies;

  private PackCopy copy;

  @BeforeEach
  void copy() {
    copy = PackCopy.ofFictional(policies);
  }

  @Test
  void theSameFigureOfAnotherAmountIsAConflictWithAWitness() {
    second("OTHER_DUTY", "CLOSING", "WARN", "project.amounts.received", "200万元");
    PolicyPack pack = copy.load();
    Issue issue = only(Issue.Code.OTHER_AMOUNT, pack, DAY);

    assertThat(issue.cited())
        .extracting(Issue.Cited::document, Issue.Cited::clause)
        .containsExactly(tuple("FX-PLAN", "FX-01"), tuple("FX-SECOND", "FX2-01"));
    assertThat(issue.text().zh())
        .contains("数额相同而口径不同")
        .contains("申请财政经费 ≥ 200 万元")
        .contains("已获财政科技经费 ≥ 200 万元");
    assertThat(issue.text().en()).contains("the same figure of another amount");
    Witness witness = issue.witness().orElseThrow();
    assertThat(witness.yaml())
        .isEqualTo(
            """
            project:
              region: '99'
              category: INDUSTRIAL
              amounts:
                applied: 200
                received: 199.99
            """);
    assertThat(outcome(pack, "FX-R-1", witness)).isEqualTo("violated");
    assertThat(outcome(pack, "FX-R-2", witness)).isEqualTo("not-applicable");
  }

  @Test
  void theFiguresAreThoseOfTheDay() {
    second("OTHER_DUTY", "CLOSING", "WARN", "project.amounts.received", "200万元");

    assertThat(issues(Issue.Code.OTHER_AMOUNT, copy.load(), "2024-12-31")).isEmpty();
  }

  @Test
  void anotherFigureOfAnotherAmountIsNoConflictUnlessTheDutyIsTheSame() {
    second("OTHER_DUTY", "CLOSING", "WARN", "project.amounts.received", "300万元");
    assertThat(issues(Issue.Code.OTHER_AMOUNT, copy.load(), DAY)).isEmpty();

    copy.change("cn-99/documents/second.yaml", "OTHER_DUTY", "FICTIONAL_LEAD_PERSON");
    assertThat(issues(Issue.Code.OTHER_AMOUNT, copy.load(), DAY)).hasSize(1);
  }

  @Test
  void rulesThatCanNeverHoldTogetherAreNoIssue() {
    second("OTHER_DUTY", "APPROVAL", "BLOCK", "project.amounts.received", "200万元");
    copy.change(
        "cn-99/documents/plan.yaml",
        "&& (param.fictional_scope == 'ALL' || definition.fictional_industrial)",
        "&& project.category == 'NON_INDUSTRIAL'");

    assertThat(CoherenceReport.of(List.of(copy.load()), LocalDate.parse(DAY)).issues())
        .filteredOn(issue -> issue.witness().isPresent())
        .isEmpty();
  }

  @Test
  void betweenTwoFiguresOneDocumentBindsAndTheOtherDoesNot() {
    second("OTHER_DUTY", "CLOSING", "WARN", "project.amounts.applied", "300万元");
    PolicyPack pack = copy.load();
    Witness witness = only(Issue.Code.INTERVAL, pack, DAY).witness().orElseThrow();

    assertThat(witness.yaml()).contains("applied: 200\n");
    assertThat(outcome(pack, "FX-R-1", witness)).isEqualTo("violated");
    assertThat(outcome(pack, "FX-R-2", witness)).isEqualTo("not-applicable");
    assertThat(issues(Issue.Code.OTHER_THRESHOLD, pack, DAY)).isEmpty();
  }

  @Test
  void theSameDutyFromAnotherFigureWithAnotherGateAndTimeLimitIsAConflict() {
    second("FICTIONAL_LEAD_PERSON", "APPROVAL", "WARN", "project.amounts.applied", "300万元");
    PolicyPack pack = copy.load();

    assertThat(only(Issue.Code.SAME_DUTY, pack, DAY).witness().orElseThrow().yaml())
        .contains("applied: 300\n");
    assertThat(only(Issue.Code.OTHER_THRESHOLD, pack, DAY).witness().orElseThrow().yaml())
        .contains("applied: 200\n");
    assertThat(only(Issue.Code.OTHER_GATE, pack, DAY).text().en())
        .contains("blocks implementation")
        .contains("warns at closing (acceptance)");
    assertThat(only(Issue.Code.OTHER_DEADLINE, pack, DAY).text().zh()).contains("另一时限");
    assertThat(issues(Issue.Code.INTERVAL, pack, DAY)).isEmpty();
  }

  @Test
  void theSameDutyWithTheSameFigureIsAnOverlapAlone() {
    second("FICTIONAL_LEAD_PERSON", "APPROVAL", "WARN", "project.amounts.applied", "200万元");
    PolicyPack pack = copy.load();

    assertThat(issues(Issue.Code.SAME_DUTY, pack, DAY)).hasSize(1);
    assertThat(issues(Issue.Code.OTHER_THRESHOLD, pack, DAY)).isEmpty();
  }

  @Test
  void rulesOfTwoDocumentsOnTheSameFactOverlapInTheSameStageAlone() {
    second("OTHER_DUTY", "APPROVAL", "WARN", "project.amounts.applied", "200万元");
    assertThat(issues(Issue.Code.SAME_FACT, copy.load(), DAY)).hasSize(1);

    copy.change("cn-99/documents/second.yaml", "stage: APPROVAL", "stage: CLOSING");
    assertThat(issues(Issue.Code.SAME_FACT, copy.load(), DAY)).isEmpty();
  }

  @Test
  void theReportIsTheSameEveryTime() {
    second("OTHER_DUTY", "APPROVAL", "WARN", "project.amounts.received", "200万元");
    PolicyPack pack = copy.load();
    LocalDate day = LocalDate.parse(DAY);

    assertThat(CoherenceReport.of(List.of(pack), day))
        .isEqualTo(CoherenceReport.of(List.of(copy.load()), day));
  }

  /// A second document with one rule on industrial projects and the three examples it needs.
  private void second(String duty, String stage, String gate, String amount, String threshold) {
    copy.write(
        "cn-99/documents/second.yaml",
        """
        id: FX-SECOND
        title: {zh: 虚构区办法, en: measures of the fictional region}
        issuers: [{zh: 虚构区科技厅, en: department}]
        issued: 2024-03-01
        in_force_from: 2024-03-01
        in_force_basis: {zh: 以印发日期起算, en: day of issue}
        in_force_until: null
        clauses:
          - id: FX2-01
            number: 第一条
            type: obligation
            relevance: core
            capabilities: [CAP-FICTION]
            zh: 达到数额的项目须评估。
            en: Projects from the amount on are evaluated.
            binds: {zh: 承担单位, en: undertakers}
            evidence: {zh: 报告, en: report}
            rules:
              - id: FX-R-2
                duty: %s
                title: {zh: 评估, en: evaluation}
                stage: %s
                gate: %s
                gate_stage: CLOSING
                deadline: {zh: 另一时限, en: another time limit}
                evidence: [{zh: 报告, en: report}]
                metric: {zh: 已评估÷应评估, en: done / in scope}
                applies: |-
                  project.category == 'INDUSTRIAL'
                  && %s >= param.second_threshold
                fulfilled: has(project.ip_lead)
        """
            .formatted(duty, stage, gate, amount));
    copy.write(
        "cn-99/parameters/second.yaml",
        """
        parameters:
          - id: second_threshold
            label: {zh: 评估门槛, en: threshold of the evaluation}
            type: money
            values:
              - {from: 2024-03-01, value: %s, source: FX2-01}
        """
            .formatted(threshold));
    copy.write(
        "cn-99/examples/second.yaml",
        """
        bases:
          second: {region: '990000', category: INDUSTRIAL, amounts: {applied: 900, received: 900}}
        examples:
          - {id: second-open, as_of: 2025-03-15, from: second, expect: [{rule: FX-R-2, outcome: violated}]}
          - {id: second-done, as_of: 2025-03-15, from: second, with: {ip_lead: 李某}, expect: [{rule: FX-R-2, outcome: satisfied}]}
          - {id: second-not, as_of: 2025-03-15, from: second, with: {category: NON_INDUSTRIAL}, expect: [{rule: FX-R-2, outcome: not-applicable}]}
        """);
  }

  private static Issue only(Issue.Code code, PolicyPack pack, String day) {
    List<Issue> issues = issues(code, pack, day);
    assertThat(issues).as(code.name()).hasSize(1);
    return issues.getFirst();
  }

  private static List<Issue> issues(Issue.Code code, PolicyPack pack, String day) {
    return CoherenceReport.of(List.of(pack), LocalDate.parse(day)).issues().stream()
        .filter(issue -> issue.code() == code)
        .filter(issue -> issue.cited().stream().allMatch(one -> one.document().startsWith("FX-")))
        .toList();
  }

  /// What a rule says of the facts that a reader takes from the report.
  static String outcome(PolicyPack pack, String rule, Witness witness) {
    Problems problems = new Problems();
    Yaml root = YamlReader.parse(witness.yaml(), "witness", problems).orElseThrow();
    String subject = witness.facts().subject();
    Facts facts =
        new FactReader(problems)
            .read(((Yaml.Mapping) root).get(subject).orElseThrow(), pack.schema(), subject);
    assertThat(problems.all()).isEmpty();
    assertThat(facts).isEqualTo(witness.facts());
    return Evaluator.of(pack).evaluate(facts, LocalDate.parse(DAY)).findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(Finding::outcome)
        .findFirst()
        .orElseThrow();
  }
}
