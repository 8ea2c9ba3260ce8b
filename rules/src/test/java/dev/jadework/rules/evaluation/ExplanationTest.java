package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final String PROJECT =
      """
      number: 桂科AB25000001
      region: '450100'
      programme: KEY_RD
      category: INDUSTRIAL
      stage: TOPIC
      amounts: {applied: %s}
      """;

  @Test
  void tellsTheAmountTheThresholdItsPlaceAndItsDate() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("620"), "2025-04-01");

    assertThat(sentences(finding))
        .contains("申请财政经费 620 万元 ≥ 500 万元：符合（风险评估门槛（申请财政经费）：二 总体目标，自 2022-01-01 起）〔口径：“以上”包括本数：是〕");
  }

  @Test
  void tellsTheSameInEnglish() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("620"), "2025-04-01");

    assertThat(Trees.nodes(finding.why()).map(node -> node.text().en()))
        .contains(
            "public funds applied for CNY 6,200,000 ≥ CNY 5,000,000: met (threshold for the risk assessment (funds applied for): 二 总体目标, from 2022-01-01) [reading: \"at least\" includes the figure: yes]");
  }

  @Test
  void namesTheDecisiveFactsOfADutyThatApplies() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("1110"), "2025-04-01");

    assertThat(finding.why().decisive())
        .extracting(Labels::zh)
        .containsExactly("计划类别 重点研发计划", "项目类型 工业类", "申请财政经费 1,110 万元 ≥ 500 万元");
    assertThat(finding.why().decisive())
        .extracting(Labels::en)
        .contains("public funds applied for CNY 11,100,000 ≥ CNY 5,000,000");
  }

  @Test
  void namesOnlyWhatFailsOfADutyThatDoesNotApply() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("499.99"), "2025-04-01");

    assertThat(finding.why().decisive())
        .extracting(Labels::zh)
        .containsExactly("申请财政经费 499.99 万元 < 500 万元");
  }

  @Test
  void namesWhatIsNotGivenAmongTheDecisiveFacts() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("null"), "2025-04-01");

    assertThat(finding.why().decisive())
        .extracting(Labels::zh)
        .contains("计划类别 重点研发计划", "申请财政经费（未提供） ≥ 500 万元");
  }

  @Test
  void citesTheClauseOfTheThreshold() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("620"), "2025-04-01");

    assertThat(
            Trees.nodes(finding.why())
                .filter(node -> node.text().zh().startsWith("申请财政经费"))
                .flatMap(node -> node.clauses().stream()))
        .containsExactly("GXKT-02-1");
  }

  @Test
  void showsAmountsWithoutBinaryNoise() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("499.99"), "2025-04-01");

    assertThat(sentences(finding))
        .anyMatch(text -> text.startsWith("申请财政经费 499.99 万元 ≥ 500 万元：不符合"));
  }

  @Test
  void namesTheMissingFactInItsFirstLineAndWhereItIsNeeded() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("null"), "2025-04-01");

    assertThat(sentences(finding))
        .startsWith("立项前知识产权风险评估：无法判定，缺少事实：申请财政经费（万元）")
        .anyMatch(text -> text.startsWith("申请财政经费（未提供） ≥ 500 万元：缺少事实，无法判定"));
  }

  @Test
  void namesTheElementWhoseFactIsMissing() {
    Finding finding =
        Guangxi.finding(
            "R-05",
            PROJECT.formatted("620") + "rights: [{number: CN1, granted: 2025-01-01}]",
            "2025-04-01");

    assertThat(((Finding.Undetermined) finding).missing())
        .containsExactly("project.rights[0].type");
    assertThat(sentences(finding).getFirst()).endsWith("缺少事实：项目形成的知识产权第 1 项的知识产权类型");
  }

  @Test
  void saysThatTheDateOfTheUndatedDocumentIsAssumed() {
    Finding finding = Guangxi.finding("R-01", PROJECT.formatted("620"), "2025-04-01");

    assertThat(sentences(finding)).anyMatch(text -> text.startsWith("适用起始日：推定：原文无印发日期"));
  }

  @Test
  void saysThatTheDutyOutlivesTheTargetYear() {
    Finding before = Guangxi.finding("R-01", PROJECT.formatted("620"), "2025-12-31");
    Finding after = Guangxi.finding("R-01", PROJECT.formatted("620"), "2026-01-01");

    assertThat(sentences(before)).noneMatch(text -> text.contains("义务继续适用"));
    assertThat(sentences(after)).anyMatch(text -> text.contains("考核期至 2025-12-31，已届满"));
    assertThat(after.outcome()).isEqualTo(before.outcome()).isEqualTo("violated");
  }

  @Test
  void showsTheTargetThatMeasuresTheDuty() {
    String running = PROJECT.formatted("620").replace("stage: TOPIC", "stage: IMPLEMENTATION");

    assertThat(sentences(Guangxi.finding("R-01", running, "2025-04-01")))
        .contains("目标：立项前知识产权风险评估率 100 %，考核期至 2025-12-31");
    assertThat(sentences(Guangxi.finding("R-02", running, "2025-04-01")))
        .contains("目标：范围内项目重大知识产权纠纷数 0 起，考核期至 2025-12-31");
  }

  @Test
  void saysWhichReadingOfAnOpenQuestionWasUsed() {
    Finding finding = Guangxi.finding("R-05", PROJECT.formatted("620"), "2025-04-01");

    assertThat(sentences(finding))
        .anyMatch(text -> text.startsWith("口径：授权发明与实用新型须兼有？否：符合") && text.contains("理由："));
  }

  @Test
  void tellsEveryElementAndNotOnlyTheFirstThatDecides() {
    Finding finding =
        Guangxi.finding(
            "R-07",
            PROJECT.formatted("620")
                + "rights: [{number: CN1, type: INVENTION}, {number: CN2, type: DESIGN, declared: 2025-01-01}, {number: CN3, type: DESIGN}]",
            "2025-04-01");

    assertThat(sentences(finding)).contains("第 1 项「CN1」：不符合", "第 2 项「CN2」：符合", "第 3 项「CN3」：不符合");
  }

  @Test
  void sentencesHoldNoCodesAndNoExpressions() {
    Pattern code =
        Pattern.compile("[A-Z]{2,}_[A-Z]+|project\\.|param\\.|as_of|in_force|&&|\\|\\||==|has\\(");
    Guangxi.PACK.examples().stream()
        .flatMap(
            example ->
                Guangxi.EVALUATOR.evaluate(example.facts(), example.asOf()).findings().stream())
        .flatMap(finding -> Trees.nodes(finding.why()))
        .forEach(
            node -> {
              assertThat(node.text().zh()).doesNotContainPattern(code).isNotBlank();
              assertThat(node.text().en()).doesNotContainPattern(code).isNotBlank();
            });
  }

  @Test
  void theFirstLineSaysWhatTheFindingSays() {
    Guangxi.PACK.examples().stream()
        .flatMap(
            example ->
                Guangxi.EVALUATOR.evaluate(example.facts(), example.asOf()).findings().stream())
        .forEach(
            finding ->
                assertThat(finding.why().outcome())
                    .as(Trees.text(finding.why()))
                    .isEqualTo(
                        switch (finding) {
                          case Finding.Satisfied _ -> "true";
                          case Finding.Violated _ -> "false";
                          case Finding.NotApplicable _ -> "";
                          case Finding.Undetermined _ -> "unknown";
                        }));
  }

  @Test
  void evaluatingTwiceGivesTheSame() {
    var facts = Guangxi.facts(PROJECT.formatted("620"));
    LocalDate day = LocalDate.parse("2025-04-01");

    assertThat(Guangxi.EVALUATOR.evaluate(facts, day))
        .isEqualTo(Guangxi.EVALUATOR.evaluate(facts, day));
  }

  private static List<String> sentences(Finding finding) {
    return Trees.nodes(finding.why()).map(node -> node.text().zh()).toList();
  }
}
