package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each test breaks the pack of a fictional region in one place and reads what the loader says.
class PackChecksTest {
  private static final String HEAD = "cn-99/pack.yaml";
  private static final String PROOFS = "cn-99/proofs.yaml";
  private static final String PLAN = "cn-99/documents/plan.yaml";
  private static final String READINGS = "cn-99/parameters/readings.yaml";

  @TempDir Path policies;
  private PackCopy pack;

  @BeforeEach
  void copy() {
    pack = PackCopy.ofFictional(policies);
  }

  @Test
  void refusesAClauseThatNamesAnUnknownDepartment() {
    pack.change(PLAN, "departments: [虚构区科技厅]", "departments: [虚构区科技局]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "虚构区科技局]")
                + "clause FX-01: departments names \"虚构区科技局\", which does not stand in departments.yaml (did you mean \"虚构区科技厅\"?)");
  }

  @Test
  void refusesAnInferredDepartmentThatIsUnknown() {
    pack.change(PLAN, "departments_inferred: [虚构区市场监管局]", "departments_inferred: [法院]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "法院]")
                + "clause FX-01: departments_inferred names \"法院\", which does not stand in departments.yaml");
  }

  @Test
  void refusesASuccessorThatIsUnknown() {
    pack.change("cn-99/departments.yaml", "successor: 虚构区市场监管局", "successor: 虚构区市监局");

    assertThat(pack.problem())
        .startsWith(
            pack.at("cn-99/departments.yaml", "虚构区市监局")
                + "department 虚构区知识产权局 names as its successor \"虚构区市监局\", which departments.yaml does not have");
  }

  @Test
  void refusesAClauseThatNamesAnUnknownRegister() {
    pack.change(PLAN, "registers: [fictional_patents]", "registers: [fictional_patent]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "fictional_patent]")
                + "clause FX-01: registers names \"fictional_patent\", which does not stand in registers.yaml (did you mean \"fictional_patents\"?)");
  }

  @Test
  void refusesAProofOfAClauseThatIsUnknown() {
    pack.change(PROOFS, "clauses: [FX-01]", "clauses: [FX-011]");

    assertThat(pack.problem())
        .startsWith(
            pack.at(PROOFS, "FX-011")
                + "proof dev.jadework.rules.loading.PackFormatTest#readsTargets: clauses names clause \"FX-011\", which does not stand in any document of the pack");
  }

  @Test
  void refusesAPartOfWhichNobodySaysWhatIsMissing() {
    pack.change(PROOFS, "    missing: {zh: 缺一半, en: the other half}\n", "");

    assertThat(pack.problem()).contains("partly and missing stand together");
  }

  @Test
  void refusesAProofThatNamesNoClause() {
    pack.write(PROOFS, "proofs:\n  - {test: 'dev.jadework.SomeTest#shows'}\n");

    assertThat(pack.problem()).contains("proof dev.jadework.SomeTest#shows names no clause");
  }

  @Test
  void refusesATestWithoutMethod() {
    pack.change(PROOFS, "PackFormatTest#readsTargets", "PackFormatTest");

    assertThat(pack.problem()).contains("is no test; write class and method");
  }

  @Test
  void refusesACapabilityThatIsUnknown() {
    pack.change(PLAN, "capabilities: [CAP-FICTION]", "capabilities: [CAP-FICTIONS]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "CAP-FICTIONS]")
                + "clause FX-01: capabilities names \"CAP-FICTIONS\", which does not stand in capabilities.yaml (did you mean \"CAP-FICTION\"?)");
  }

  @Test
  void refusesARegisterOfAnUnknownCapability() {
    pack.change("cn-99/registers.yaml", "CAP-FICTION", "CAP-FACTION");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at("cn-99/registers.yaml", "CAP-FACTION")
                + "register fictional_patents names capability \"CAP-FACTION\", which capabilities.yaml does not have (did you mean \"CAP-FICTION\"?)");
  }

  @Test
  void refusesAClauseThatCitesNoClause() {
    pack.change(PLAN, "cites: [FX-LAW-1]", "cites: [FX-LAW-2]");

    assertThat(pack.problem())
        .startsWith(
            pack.at(PLAN, "FX-LAW-2]")
                + "clause FX-01: cites names \"FX-LAW-2\", which does not stand in any document (did you mean ");
  }

  @Test
  void refusesATaskInAGroupThatThePlanDoesNotHave() {
    pack.change(PLAN, "group: 2", "group: 3");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "3\n      content_note")
                + "the task of FX-02 stands in group 3, which FX-PLAN does not have; its groups: [1, 2]");
  }

  @Test
  void refusesATaskOutsideOfAWorkPlan() {
    pack.change(PLAN, "kind: work-plan", "kind: policy");

    assertThat(pack.problems())
        .hasSize(2)
        .first()
        .asString()
        .endsWith(
            "clause FX-01 has a task, but FX-PLAN is no work plan; take it away or set \"kind: work-plan\"");
  }

  @Test
  void refusesATaskWithoutContentAndWithoutNote() {
    pack.change(PLAN, "      content_note: {zh: 原表此格为空, en: the cell is empty in the table}\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "group: 2")
                + "the task of FX-02 has no \"content\"; add it, or a \"content_note\" that says why the cell is empty");
  }

  @Test
  void refusesATaskWithoutDeliverablesAndWithoutNote() {
    pack.change(PLAN, "      deliverables_note: {zh: 原表未列, en: the table states none}\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "group: 2")
                + "the task of FX-02 has no \"deliverables\"; add them, or a \"deliverables_note\" that says why there are none");
  }

  @Test
  void refusesADeliverableIdThatIsThereTwice() {
    pack.change(PLAN, "FX-01-2", "FX-01-1");

    assertThat(pack.problem())
        .matches(
            "cn-99/documents/plan.yaml:[0-9]+:[0-9]+: deliverable \"FX-01-1\" is there already \\(.*plan.yaml:[0-9]+:11\\); choose another id");
  }

  @Test
  void refusesACountWithoutUnit() {
    pack.change(PLAN, ", unit: {zh: 个, en: projects}", "");

    assertThat(pack.problem())
        .endsWith("deliverable FX-01-2 needs \"count\" and \"unit\" together; add what is missing");
  }

  @Test
  void refusesATaskThatRepeatsNoRow() {
    pack.change(PLAN, "same_as: FX-01", "same_as: FX-LAW-1");

    assertThat(pack.problem())
        .startsWith(
            pack.at(PLAN, "FX-LAW-1\n    targets")
                + "\"same_as\" of FX-02 names \"FX-LAW-1\", which is no row of a work plan");
  }

  @Test
  void refusesATaskThatRepeatsItself() {
    pack.change(PLAN, "same_as: FX-01", "same_as: FX-02");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "FX-02\n    targets")
                + "\"same_as\" of FX-02 names the row itself; name the other row");
  }

  @Test
  void refusesATargetThatNothingMeasures() {
    pack.change(PLAN, "        computed_by: coverage_rate\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "id: FX-T-1")
                + "target FX-T-1 must have either \"computed_by\" (a figure of the product) or \"needs\" (the data that would be needed)");
  }

  @Test
  void refusesATargetThatIsMeasuredAndIsNot() {
    pack.change(
        PLAN, "        needs: {zh: 各", "        computed_by: filings_ratio\n        needs: {zh: 各");

    assertThat(pack.problem()).contains("target FX-T-2 must have either \"computed_by\" ");
  }

  @Test
  void refusesAFigureThatTheProductDoesNotHaveAndNamesTheNearest() {
    pack.change(PLAN, "computed_by: coverage_rate", "computed_by: covrage_rate");

    assertThat(pack.problem())
        .startsWith(pack.at(PLAN, "covrage_rate") + "found \"covrage_rate\"; allowed: ")
        .contains("major_disputes", "filings_ratio", "centre_awards")
        .endsWith("(did you mean \"coverage_rate\"?)");
  }

  @Test
  void refusesARateOfCoverageWithoutTheRuleThatIsCovered() {
    pack.change(PLAN, "        subject_rule: FX-R-1\n", "");

    assertThat(pack.problem())
        .contains("target FX-T-1 is computed from the projects that a rule binds");
  }

  @Test
  void refusesARangeThatEndsWhereItBegins() {
    pack.change(PLAN, "up_to: 5", "up_to: 3");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "3\n        due: 2024-12-31")
                + "the range ends at 3 and begins at 3; write the lower end in \"value\", the upper in \"up_to\"");
  }

  @Test
  void refusesAnUpperEndOfWhatIsNoRange() {
    pack.change(PLAN, "value: 95.5\n", "value: 95.5\n        up_to: 97\n");

    assertThat(pack.problem()).contains("unknown key \"up_to\"");
  }

  @Test
  void refusesATargetWithoutUnit() {
    pack.change(PLAN, "        unit: {zh: 项, en: outputs}\n", "");

    assertThat(pack.problem())
        .isEqualTo(pack.at(PLAN, "id: FX-T-2") + "\"unit\" is missing here; add it");
  }

  @Test
  void refusesATargetThatSaysNothingOfItsDay() {
    pack.change(PLAN, "        due: 2025-12-31\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "id: FX-T-1")
                + "\"due\" is missing; write the day, or null if the text names none");
  }

  @Test
  void refusesAValueBesideATargetThatOnlyRises() {
    pack.change(PLAN, "op: '>='", "op: rises");

    assertThat(pack.problem()).startsWith(pack.at(PLAN, "value: 95.5") + "unknown key \"value\"");
  }

  /// The other side of the boundary is the shipped pack: due on the first day of the plan.
  @Test
  void refusesATargetThatIsDueBeforeItsDocumentApplies() {
    pack.change(PLAN, "due: 2024-03-01", "due: 2024-02-29");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "2024-02-29")
                + "due on 2024-02-29, before FX-PLAN applies (2024-03-01); check both dates");
  }

  @Test
  void refusesASignThatIsNone() {
    pack.change(PLAN, "op: '>='", "op: '=>'");

    assertThat(pack.problem())
        .startsWith(pack.at(PLAN, "'=>'") + "found \"=>\"; allowed: >=, >, =, <=, between, rises");
  }

  @Test
  void refusesATargetThatMeasuresNoRule() {
    pack.change(PLAN, "subject_rule: FX-R-1", "subject_rule: FX-R-9");

    assertThat(pack.problem())
        .startsWith(
            pack.at(PLAN, "FX-R-9")
                + "target FX-T-1 measures rule \"FX-R-9\", which no document has");
  }

  @Test
  void refusesAStepThatIsFollowedByNone() {
    pack.change(PLAN, "next: [appoint, propose]", "next: [appoint, proposed]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "proposed]")
                + "step check of procedure fictional_appointment is followed by \"proposed\", which is no step of it (did you mean \"propose\"?)");
  }

  @Test
  void refusesAStepThatCannotBeReached() {
    pack.change(PLAN, "next: [appoint, propose]", "next: [propose]");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "{id: appoint")
                + "step appoint of procedure fictional_appointment cannot be reached from the first step; name it in the \"next\" of another");
  }

  @Test
  void refusesAProcedureThatNeverEnds() {
    pack.change(
        PLAN, "by: {zh: 承担单位, en: undertaker}}", "by: {zh: 承担单位, en: undertaker}, next: [check]}");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "id: fictional_appointment")
                + "procedure fictional_appointment never ends; leave \"next\" out where it does");
  }

  @Test
  void refusesStepsOfTheSameId() {
    pack.change(PLAN, "{id: appoint,", "{id: check,");

    assertThat(pack.problems()).anyMatch(one -> one.contains("step \"check\" is there already"));
  }

  @Test
  void refusesAValueBeforeTheTextThatFoundsIt() {
    pack.change(READINGS, "- from: 2024-03-01\n        until", "- from: 2024-02-29\n        until");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(READINGS, "2024-02-29")
                + "from 2024-02-29, before FX-PLAN applies (2024-03-01), which founds it; correct the date, or say \"basis: chosen\" with a reason");
  }

  @Test
  void aChosenValueMayBeginBeforeTheText() {
    pack.change(
        READINGS,
        "- from: 2024-03-01\n        until: 2024-12-31\n",
        "- from: 2024-02-29\n        until: 2024-12-31\n        basis: chosen\n        reason: {zh: 沿用, en: as before}\n");

    assertThat(pack.load().parameter("fictional_threshold")).isPresent();
  }

  @Test
  void refusesAnAnswerThatIsNoOption() {
    pack.change(READINGS, "        value: ALL\n", "        value: ALLE\n");

    assertThat(pack.problems().getLast())
        .endsWith(
            pack.at(READINGS, "ALLE")
                + "found \"ALLE\"; allowed: ALL, INDUSTRIAL (did you mean \"ALL\"?)");
  }

  @Test
  void refusesAnAnswerThatIsNoOptionInAnExpression() {
    pack.change(PLAN, "== 'ALL'", "== 'ALLE'");

    assertThat(pack.problem())
        .endsWith(
            "unknown value \"ALLE\" of param.fictional_scope (did you mean \"ALL\"?); allowed: ALL, INDUSTRIAL");
  }

  @Test
  void refusesAChoiceWithOneOption() {
    pack.change(
        READINGS, "      - {value: INDUSTRIAL, zh: 仅工业类, en: industrial projects alone}\n", "");

    assertThat(pack.problems())
        .anyMatch(
            one ->
                one.endsWith(
                    "parameter fictional_scope is a choice and needs at least two \"options\""));
  }

  @Test
  void refusesAReadingWithoutQuestion() {
    pack.change(
        READINGS, "    question: {zh: 是否含外包项目？, en: 'are contracted projects bound?'}\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(READINGS, "id: fictional_switch")
                + "reading fictional_switch needs \"ambiguity\", \"question\", \"options\" (two or more) and \"acts_on\" together; add what is missing");
  }

  @Test
  void refusesAReadingThatConcernsNoClause() {
    pack.change(READINGS, "clauses: [FX-02]", "clauses: [FX-022]");

    assertThat(pack.problem())
        .startsWith(
            pack.at(READINGS, "FX-022")
                + "parameter fictional_scope names clause \"FX-022\", which no document has (did you mean ");
  }

  @Test
  void refusesAClauseThatDoesNotSayWhomItBinds() {
    pack.change(PLAN, "    binds: {zh: 虚构区科技厅, en: the department}\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "id: FX-02") + "clause FX-02 lacks \"binds\" (whom it binds); add it");
  }

  @Test
  void refusesAClauseThatDoesNotSayWhatShowsThatItIsDone() {
    pack.change(PLAN, "    evidence: {zh: 年度总结, en: yearly report}\n", "");

    assertThat(pack.problem())
        .isEqualTo(
            pack.at(PLAN, "id: FX-02")
                + "clause FX-02 lacks \"evidence\" (what shows that it is done); add it");
  }

  @Test
  void refusesAClauseOfALawThatIsMadeAPolicy() {
    pack.change("cn-99/documents/law.yaml", "kind: law", "kind: policy");

    assertThat(pack.problems()).hasSize(2).allMatch(one -> one.contains("clause FX-LAW-1 lacks "));
  }

  @Test
  void refusesFilesThatNobodyWouldRead() {
    pack.write("cn-99/department.yaml", "departments: []");
    pack.write("cn-99/documents/second.yml", "id: X");
    pack.write("cn-99/exampels/more.yaml", "examples: []");
    pack.write("cn-99/README.md", "for readers");

    assertThat(pack.problems())
        .hasSize(4)
        .allMatch(one -> one.contains(":1:1: no part of a policy pack; there may be pack.yaml, "));
  }

  @Test
  void refusesAClauseWithAnEmptyParaphrase() {
    pack.change(PLAN, "en: Outputs are brought into use.", "en: ''");

    assertThat(pack.problem())
        .isEqualTo(pack.at(PLAN, "''") + "\"en\" is empty; write the wording");
  }

  @Test
  void refusesAnIdThatTheNationalPackHasToo() {
    pack.write(
        "cn/documents/same.yaml",
        """
        id: FX-PLAN
        title: {zh: 同名文件, en: document of the same id}
        issuers: []
        kind: law
        issued: null
        in_force_from: 2020-01-01
        in_force_basis: {zh: 以印发日期起算, en: day of issue}
        clauses: []
        """);

    assertThat(pack.problem())
        .startsWith("cn-99/documents/plan.yaml:1:5: document \"FX-PLAN\" is there already (")
        .endsWith("cn/documents/same.yaml:1:1); choose another id");
  }

  @Test
  void refusesAPackThatExtendsAnotherThanTheNationalOne() {
    pack.change(HEAD, "extends: cn", "extends: cn-45");

    assertThat(pack.problems())
        .anyMatch(one -> one.endsWith("found \"cn-45\"; only \"cn\" can be extended"));
  }

  @Test
  void refusesAPackThatDoesNotSayWhenItLearnedOfItsValues() {
    pack.change(HEAD, "recorded: 2024-06-01\n", "");

    assertThat(pack.problem())
        .isEqualTo(pack.at(HEAD, "name:") + "\"recorded\" is missing here; add it");
  }

  @Test
  void aBrokenPackGivesAllItsProblemsAtOnce() {
    pack.change(HEAD, "recorded: 2024-06-01", "recorded: June");
    pack.change("cn-99/departments.yaml", "en: S&T department of the fictional region", "eng: x");
    pack.change(PLAN, "departments: [虚构区科技厅]", "departments: [虚构区科技局]");
    pack.change(PLAN, "group: 2", "group: 3");
    pack.change(PLAN, "due: 2025-12-31", "due: 2025-12-32");
    pack.change(PLAN, "next: [check]", "next: [checked]");
    pack.change(PLAN, "has(project.ip_lead)", "has(project.ip_leader)");
    pack.change(READINGS, "value: 100万元", "value: 一百");
    pack.change(
        "cn-99/examples/lead.yaml",
        "rule: FX-R-1, outcome: satisfied",
        "rule: FX-R-2, outcome: satisfied");

    assertThat(String.join("\n", pack.problems()))
        .contains(
            List.of(
                "found \"June\"",
                "unknown key \"eng\"",
                "虚构区科技局",
                "group 3",
                "found \"2025-12-32\"",
                "followed by \"checked\"",
                "undefined field 'ip_leader' (did you mean \"ip_lead\"?)",
                "found \"一百\"",
                "no rule \"FX-R-2\"",
                "rule FX-R-1 has no example that is satisfied"));
  }
}
