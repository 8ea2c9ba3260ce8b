package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each test breaks a copy of the real pack in one place and reads what the loader says.
class PackLoaderTest {
  private static final String GXKT = "cn-45/documents/gxkt.yaml";

  @TempDir Path policies;

  private PackCopy packs;

  @BeforeEach
  void copy() {
    packs = PackCopy.ofShipped(policies, "cn-45");
  }

  @Test
  void loadsTheWholePack() {
    PolicyPack pack = PolicyPacks.load(policies, "cn-45");

    assertThat(pack.rules())
        .extracting(Rule::id)
        .containsExactly(
            "N-01", "N-02", "N-03", "N-04", "R-01", "R-02", "R-03", "R-04", "R-05", "R-06", "R-07",
            "R-08", "R-09", "R-10", "R-11", "R-12", "R-13", "R-14", "R-15", "R-16", "R-17", "R-18",
            "R-19", "R-25", "R-26", "R-27", "R-28", "R-29", "R-30");
    List<PolicyDocument> own =
        pack.documents().stream().filter(document -> document.pack().equals("cn-45")).toList();
    assertThat(own)
        .extracting(PolicyDocument::id)
        .containsExactlyInAnyOrder("GXKT", "GX-2023", "GXHVC", "GX17");
    assertThat(own.stream().mapToInt(document -> document.clauses().size()).sum())
        .isEqualTo(55 + 117 + 54 + 42);
    assertThat(pack.document("GXKT").orElseThrow().issued()).isNull();
  }

  @Test
  void readsEveryFileThatListsDepartments() {
    packs.write(
        "cn-45/departments-1999.yaml",
        "departments: [{name: 自治区专利管理局, en: patent office of the region}]");

    assertThat(PolicyPacks.load(policies, "cn-45").catalogue().departments())
        .extracting(department -> department.name().zh())
        .contains("自治区专利管理局");
  }

  @Test
  void equalFilesGiveEqualVersionsAndAChangeAnother() {
    String version = PolicyPacks.load(policies, "cn-45").version();

    assertThat(version).isEqualTo(Guangxi.PACK.version());
    change(GXKT, "Sets the overall direction", "Gives the overall direction");
    assertThat(PolicyPacks.load(policies, "cn-45").version()).isNotEqualTo(version);
  }

  @Test
  void namesTheNearestFactAtItsPlaceInTheFile() {
    change(
        GXKT,
        "? project.amounts.applied >= param.risk_assessment_threshold",
        "? project.amounts.aplied >= param.risk_assessment_threshold");

    assertThat(problems())
        .singleElement()
        .asString()
        .matches(
            "(?s).*gxkt.yaml:[0-9]+:32: undefined field 'aplied' \\(did you mean \"applied\"\\?\\)");
  }

  @Test
  void namesTheNearestParameter() {
    change(GXKT, "param.registration_days", "param.registration_day");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("undefined field 'registration_day' (did you mean \"registration_days\"?)");
  }

  @Test
  void refusesAComparisonOfDifferentTypes() {
    change(
        GXKT,
        "project.category == 'INDUSTRIAL')\n        fulfilled: |-\n          project.rights",
        "project.category == 5)\n        fulfilled: |-\n          project.rights");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("found no matching overload for '_==_'");
  }

  @Test
  void refusesAnAmountWrittenIntoAnExpression() {
    change(
        GXKT,
        "project.amounts.granted >= param.navigation_threshold",
        "project.amounts.granted >= 100000000");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("make it a parameter with its source");
  }

  @Test
  void refusesACodeThatTheFactDoesNotHave() {
    change(GXKT, "project.programme == 'KEY_RD'\n", "project.programme == 'KEY_RND'\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("unknown value \"KEY_RND\" of project.programme (did you mean \"KEY_RD\"?)");
  }

  @Test
  void refusesAnAbsentFactThatIsNotAskedFor() {
    change(GXKT, "has(project.commitments.high_value_inventions)\n          && ", "");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("project.commitments.high_value_inventions may be absent; ask has(…)");
  }

  @Test
  void refusesFormsAReaderCouldNotBeTold() {
    change(
        GXKT,
        "has(project.ip_lead)",
        "project.rights.exists(r, project.outputs.exists(o, has(o.registered)))");

    assertThat(problems())
        .anyMatch(p -> p.contains("a quantifier within a quantifier is not allowed"));
  }

  @Test
  void refusesOtherOperators() {
    change(GXKT, "has(project.ip_lead)", "size(project.rights) > 0");

    assertThat(problems()).anyMatch(p -> p.contains("\"size\" is not allowed in a rule"));
  }

  @Test
  void refusesABrokenExpression() {
    change(GXKT, "has(project.ip_lead)", "has(project.ip_lead");

    assertThat(problems()).isNotEmpty().allMatch(p -> p.contains("gxkt.yaml:"));
  }

  @Test
  void refusesACitationOfNoClause() {
    change(GXKT, "[GXKT-03.1-8, GX-2023-03-7]", "[GXKT-03.1-8, GX-2023-03-77]");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains(
            "rule R-07 cites clause \"GX-2023-03-77\", which no document has (did you mean \"GX-2023-03-7\"?)");
  }

  @Test
  void refusesAParameterWithoutSource() {
    change(
        "cn-45/parameters/thresholds.yaml",
        "        value: 500万元\n        source: GXKT-02-1\n",
        "        value: 500万元\n");

    assertThat(problems()).singleElement().asString().contains("\"source\" is missing here");
  }

  @Test
  void refusesASourceThatIsNoClause() {
    change(
        "cn-45/parameters/thresholds.yaml",
        "        value: 500万元\n        source: GXKT-02-1\n",
        "        value: 500万元\n        source: GXKT-02-9\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("clause \"GXKT-02-9\" stands in no document");
  }

  @Test
  void refusesAChosenValueWithoutReason() {
    change(
        "cn-45/parameters/readings.yaml",
        "        reason: {zh: '条款以顿号并列",
        "        # reason: {zh: '条款以顿号并列");

    assertThat(problems()).singleElement().asString().contains("a chosen value needs a \"reason\"");
  }

  @Test
  void refusesValuesThatOverlap() {
    change(
        "cn-45/parameters/thresholds.yaml",
        "        value: 500万元\n        source: GXKT-02-1\n",
        "        value: 500万元\n        source: GXKT-02-1\n      - from: 2024-01-01\n        value: 600万元\n        source: GXKT-02-1\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("the value from 2024-01-01 begins before the one above it ends");
  }

  @Test
  void refusesAParameterThatBeginsAfterItsRule() {
    change(
        "cn-45/parameters/thresholds.yaml",
        "      - from: 2022-01-01\n        value: 30\n",
        "      - from: 2023-01-01\n        value: 30\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("param.registration_days has no value on 2022-01-01");
  }

  @Test
  void refusesDuplicateIds() {
    change(GXKT, "      - id: R-02\n", "      - id: R-01\n");

    assertThat(problems()).anyMatch(p -> p.contains("rule \"R-01\" is there already"));
  }

  @Test
  void refusesAClauseInOneLanguage() {
    change(
        GXKT,
        "    en: 'Sets the overall direction: raise the protection level of the outputs of region-funded S&T projects.'\n",
        "");

    assertThat(problems()).singleElement().asString().contains("\"en\" is missing here");
  }

  @Test
  void refusesARuleWithoutExamplesOnBothSides() {
    change(
        "cn-45/examples/management.yaml",
        "{rule: R-09, outcome: satisfied, clauses: [GXKT-03.2-3]}",
        "{rule: R-08, outcome: satisfied}");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("rule R-09 has no example that is satisfied");
  }

  @Test
  void refusesADateThatDoesNotExist() {
    change("cn-45/documents/gxhvc.yaml", "issued: 2022-03-29", "issued: 2022-02-30");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("found \"2022-02-30\"; write a date that exists");
  }

  @Test
  void refusesAnUnknownKeyAndNamesTheNearest() {
    change(GXKT, "        gate_stage: APPROVAL\n", "        gatestage: APPROVAL\n");

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("unknown key \"gatestage\"")
        .contains("did you mean \"gate_stage\"?");
  }

  @Test
  void reportsProblemsOfSeveralFilesAtOnce() {
    change(GXKT, "project.programme == 'KEY_RD'\n", "project.programm == 'KEY_RD'\n");
    change("cn-45/documents/gxhvc.yaml", "issued: 2022-03-29", "issued: soon");
    change(
        "cn-45/parameters/thresholds.yaml",
        "value: 500万元\n        source: GXKT-02-1",
        "value: 很多\n        source: GXKT-02-1");

    assertThat(problems())
        .hasSizeGreaterThanOrEqualTo(3)
        .anyMatch(p -> p.contains("gxkt.yaml"))
        .anyMatch(p -> p.contains("gxhvc.yaml"))
        .anyMatch(p -> p.contains("thresholds.yaml"));
  }

  @Test
  void namesThePacksThereAre() {
    assertThat(
            catchThrowableOfType(
                    PolicyPackException.class, () -> PolicyPacks.load(policies, "cn-99"))
                .problems())
        .singleElement()
        .asString()
        .contains("no policy pack \"cn-99\"")
        .contains("cn-45");
    assertThat(
            catchThrowableOfType(
                PolicyPackException.class, () -> PolicyPacks.load(policies, "../cn-45")))
        .isNotNull();
  }

  @Test
  void findsThePackOfARegion() {
    assertThat(PolicyPacks.forRegion(policies, "450102")).contains("cn-45");
    assertThat(PolicyPacks.forRegion(policies, "440100")).contains("cn-44");
    assertThat(PolicyPacks.forRegion(policies, "310000")).isEmpty();
  }

  private List<String> problems() {
    return packs.problems();
  }

  private void change(String file, String from, String to) {
    packs.change(file, from, to);
  }
}
