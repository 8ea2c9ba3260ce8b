package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack made for the purpose: a centre has three indicators, and two of them are enough.
class DefinitionsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  @TempDir Path root;

  @Test
  void aRuleCountsTheDefinitionsThatHold() throws IOException {
    Evaluator evaluator =
        evaluator("atLeast(2, definition.old, definition.abroad, definition.award)");
    assertThat(outcome(evaluator, 5, 2, 0)).isEqualTo("satisfied");
    assertThat(outcome(evaluator, 5, 1, 1)).isEqualTo("satisfied");
    assertThat(outcome(evaluator, 4, 1, 1)).isEqualTo("violated");
    assertThat(outcome(evaluator, 5, 1, 0)).isEqualTo("violated");
  }

  @Test
  void anUnknownFigureMattersOnlyWhereItDecides() throws IOException {
    Evaluator evaluator =
        evaluator("atLeast(2, definition.old, definition.abroad, definition.award)");
    assertThat(outcome(evaluator, 5, 2, null)).isEqualTo("satisfied");
    assertThat(outcome(evaluator, 4, 1, null)).isEqualTo("violated");
    Finding open = finding(evaluator, 5, 1, null);
    assertThat(open).isInstanceOf(Finding.Undetermined.class);
    assertThat(((Finding.Undetermined) open).missing()).containsExactly("centre.awards");
  }

  @Test
  void theExplanationTellsEveryDefinitionWithItsFigureAndItsClause() throws IOException {
    Evaluator evaluator =
        evaluator("atLeast(2, definition.old, definition.abroad, definition.award)");
    assertThat(Trees.text(finding(evaluator, 5, 1, 0).why()))
        .contains("下列 3 项中须至少符合 2 项，已符合 1 项：不符合", "老专利：符合", "1 件 ≥ 2 件：不符合");
  }

  @Test
  void theWaysToMeetARuleComeCheapestFirst() throws IOException {
    Evaluator evaluator =
        evaluator("atLeast(2, definition.old, definition.abroad, definition.award)");
    Paths paths = evaluator.paths("T-01", facts(4, 2, 0), Moment.of(DAY));
    assertThat(paths.met()).isFalse();
    assertThat(paths.paths())
        .extracting(path -> path.steps().stream().map(step -> step.definition().id()).toList())
        .containsExactly(List.of("old"), List.of("award"));
    assertThat(paths.paths().getFirst().steps().getFirst().missing()).isEqualTo(1);
    assertThat(evaluator.paths("T-01", facts(5, 2, 0), Moment.of(DAY)).met()).isTrue();
    assertThat(evaluator.paths("T-01", facts(4, 1, 0), Moment.of(DAY)).paths())
        .extracting(path -> path.steps().size())
        .containsOnly(2);
  }

  @Test
  void definitionsThatUseEachOtherAreRefused() throws IOException {
    assertThatThrownBy(() -> evaluator("definition.round"))
        .isInstanceOfSatisfying(
            PolicyPackException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains("definition round uses itself: round → about → round"));
  }

  @Test
  void aFactOfAnotherSubjectIsRefused() throws IOException {
    assertThatThrownBy(() -> evaluator("project.category == 'INDUSTRIAL'"))
        .isInstanceOfSatisfying(
            PolicyPackException.class,
            refused ->
                assertThat(refused.problems())
                    .singleElement()
                    .asString()
                    .contains("a fact of \"project\" where \"centre\" is looked at"));
  }

  @Test
  void aCorrectedValueIsReadAsItWasKnownThen() throws IOException {
    Evaluator evaluator = evaluator("definition.old");
    LocalDate before = LocalDate.of(2025, 1, 31);
    Facts facts = facts(4, 0, 0);
    assertThat(evaluator.evaluate(facts, new Moment(DAY, before)).findings().getFirst().outcome())
        .isEqualTo("satisfied");
    assertThat(evaluator.evaluate(facts, DAY).findings().getFirst().outcome())
        .isEqualTo("violated");
  }

  private String outcome(Evaluator evaluator, Integer old, Integer abroad, Integer awards) {
    return finding(evaluator, old, abroad, awards).outcome();
  }

  private Finding finding(Evaluator evaluator, Integer old, Integer abroad, Integer awards) {
    return evaluator.evaluate(facts(old, abroad, awards), DAY).findings().getFirst();
  }

  private static Facts facts(Integer old, Integer abroad, Integer awards) {
    Map<String, Object> values = new HashMap<>(Map.of("region", "990000"));
    if (old != null) {
      values.put("old_inventions", (long) old);
    }
    if (abroad != null) {
      values.put("overseas_inventions", (long) abroad);
    }
    if (awards != null) {
      values.put("awards", (long) awards);
    }
    return new Facts("centre", values);
  }

  private Evaluator evaluator(String fulfilled) throws IOException {
    Files.createDirectories(root.resolve("cn"));
    Files.copy(
        PolicyPacks.schema(Guangxi.POLICIES),
        root.resolve("cn/facts.yaml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    String circle =
        fulfilled.contains("round")
            ? """
                  - {id: round, subject: centre, title: {zh: 甲, en: a}, holds: definition.about}
                  - {id: about, subject: centre, title: {zh: 乙, en: b}, holds: definition.round}
            """
            : "";
    write(
        "cn-99/pack.yaml",
        "name: {zh: 测试, en: test}\nregion: '99'\nregion_name: {zh: 测试, en: test}\nrecorded: 2025-01-01\n");
    write(
        "cn-99/documents/t.yaml",
        """
        id: T
        title: {zh: 测试办法, en: test measures}
        issuers: [{zh: 测试厅, en: test department}]
        issued: 2024-01-01
        in_force_from: 2024-01-01
        in_force_basis: {zh: 明文, en: stated}
        in_force_until: null
        clauses:
          - id: T-1
            number: 一
            type: definition
            relevance: core
            capabilities: []
            zh: 三项指标中达到两项
            en: two of three indicators
            binds: {zh: 中心, en: centres}
            evidence: {zh: 清单, en: list}
            definitions:
              - {id: old, subject: centre, title: {zh: 老专利, en: old}, measure: centre.old_inventions, at_least: old_needed}
              - {id: abroad, subject: centre, title: {zh: 海外, en: abroad}, measure: centre.overseas_inventions, at_least: abroad_needed}
              - {id: award, subject: centre, title: {zh: 奖, en: award}, measure: centre.awards, at_least: award_needed}
        """
            + circle.indent(0)
            + """
                rules:
                  - id: T-01
                    subject: centre
                    kind: recognition
                    duty: RECOGNITION_TEST
                    title: {zh: 认定, en: recognition}
                    stage: CLOSING
                    gate: NONE
                    gate_stage: CLOSING
                    deadline: {zh: 无, en: none}
                    evidence: [{zh: 清单, en: list}]
                    metric: {zh: 数, en: count}
                    applies: as_of >= in_force
                    fulfilled: FULFILLED
            """
                .replace("FULFILLED", "\"" + fulfilled + "\""));
    write(
        "cn-99/parameters/p.yaml",
        """
        parameters:
          - id: old_needed
            label: {zh: 老专利, en: old}
            type: integer
            unit: {zh: 件, en: patents}
            values:
              - {from: 2024-01-01, value: 4, source: T-1}
              - {from: 2024-01-01, value: 5, source: T-1, recorded: 2025-02-01}
          - id: abroad_needed
            label: {zh: 海外, en: abroad}
            type: integer
            unit: {zh: 件, en: patents}
            values: [{from: 2024-01-01, value: 2, source: T-1}]
          - id: award_needed
            label: {zh: 奖, en: awards}
            type: integer
            unit: {zh: 项, en: items}
            values: [{from: 2024-01-01, value: 1, source: T-1}]
        """);
    write(
        "cn-99/examples/e.yaml",
        """
        bases:
          centre: {region: '990000', old_inventions: 9, overseas_inventions: 9, awards: 9}
        examples:
          - {id: a, subject: centre, as_of: 2025-06-30, from: centre, expect: [{rule: T-01, outcome: satisfied, state: met}]}
          - {id: b, subject: centre, as_of: 2025-06-30, from: centre, expect: [{rule: T-01, outcome: violated, state: unmet}]}
          - {id: c, subject: centre, as_of: 2023-06-30, from: centre, expect: [{rule: T-01, outcome: not-applicable}]}
        """);
    PolicyPack pack = PolicyPacks.load(root, "cn-99");
    return Evaluator.of(pack);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
