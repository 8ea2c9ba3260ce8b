package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.coherence.CoherenceReport;
import dev.jadework.rules.coherence.Issue;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.measure.MeasureList;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.time.Change;
import dev.jadework.rules.time.Changes;
import dev.jadework.rules.time.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What another answer to an open question does: by its value alone, with no rule rewritten.
class ReadingsDecideTest {
  private static final String PROJECT =
      """
      number: P-1
      region: '450100'
      programme: KEY_RD
      category: INDUSTRIAL
      stage: TOPIC
      """;

  /// Every reading of the shipped packs with every answer that is not the one chosen.
  static Stream<Another> otherAnswers() {
    return Stream.of("cn-44", "cn-45", "cn-46", "cn-50")
        .map(id -> PolicyPacks.load(Guangxi.POLICIES, id))
        .flatMap(
            pack ->
                pack.parameters().stream()
                    .flatMap(
                        parameter ->
                            parameter.reading().stream()
                                .flatMap(reading -> reading.options().stream())
                                .map(Reading.Option::value)
                                .filter(value -> !value.equals(chosen(parameter)))
                                .map(value -> new Another(pack, parameter.id(), value))));
  }

  record Another(PolicyPack pack, String parameter, Object value) {
    PolicyPack applied() {
      return with(pack, parameter, value);
    }

    @Override
    public String toString() {
      return "%s %s=%s".formatted(pack.id(), parameter, value);
    }
  }

  @ParameterizedTest
  @MethodSource("otherAnswers")
  void everyOtherAnswerChangesSomethingThatIsDecidedCountedOrAimedAt(Another answer) {
    assertThat(told(answer.applied())).isNotEqualTo(told(answer.pack()));
  }

  /// What a pack comes to on its own examples, in its targets and in its measures.
  private static List<List<?>> told(PolicyPack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    Moment late = Moment.of(LocalDate.parse("2026-11-26"));
    return List.of(
        pack.examples().stream().map(one -> decided(evaluator, one)).toList(),
        StatedTarget.of(pack, late).stream()
            .map(one -> List.of(one.target(), one.evaluated()))
            .toList(),
        List.copyOf(MeasureList.of(pack, late).byDepartment().entrySet()),
        List.of(MeasureList.of(pack, late).excerpt()),
        MeasureList.of(pack, late).measures());
  }

  private static List<String> decided(Evaluator evaluator, Example example) {
    return evaluator.decide(example.facts(), Moment.of(example.asOf())).stream()
        .map(decision -> decision.rule().id() + " " + decision.state())
        .toList();
  }

  @Test
  void anAmountThatIsNotRegisteredIsTakenFromTheStageBefore() {
    Facts facts =
        Guangxi.facts(
            PROJECT.replace("TOPIC", "IMPLEMENTATION") + "amounts: {applied: 600, granted: 99.99}");

    assertThat(finding("R-18", Guangxi.PACK, facts)).isInstanceOf(Finding.Undetermined.class);
    Finding found = finding("R-18", with(Guangxi.PACK, "amounts_stand_in", true), facts);
    assertThat(found).isInstanceOf(Finding.NotApplicable.class);
    assertThat(sentences(found))
        .anyMatch(text -> text.startsWith("已获财政科技经费（未提供，按口径以批准资助财政科技经费代） 99.99 万元 ≥ 100 万元"));
  }

  @Test
  void theAmountOfTwoStagesBeforeServesIfTheOneBetweenIsMissingToo() {
    Facts facts =
        Guangxi.facts(PROJECT.replace("TOPIC", "IMPLEMENTATION") + "amounts: {applied: 600}");

    Finding found = finding("R-18", with(Guangxi.PACK, "amounts_stand_in", true), facts);
    assertThat(found).isInstanceOf(Finding.Violated.class);
    assertThat(sentences(found)).anyMatch(text -> text.contains("按口径以申请财政经费代） 600 万元"));
  }

  @Test
  void anAmountThatIsRegisteredIsNeverReplaced() {
    PolicyPack pack = with(Guangxi.PACK, "amounts_stand_in", true);

    assertThat(
            finding(
                "R-18",
                pack,
                Guangxi.facts(PROJECT + "amounts: {applied: 600, granted: 600, received: 99.99}")))
        .isInstanceOf(Finding.NotApplicable.class);
    assertThat(finding("R-01", pack, Guangxi.facts(PROJECT + "amounts: {granted: 600}")))
        .as("a later stage does not stand in for an earlier one")
        .isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void atLeastTheThresholdMayMeanMoreThanIt() {
    Facts at = Guangxi.facts(PROJECT + "amounts: {applied: 500}");
    PolicyPack exclusive = with(Guangxi.PACK, "thresholds_include_figure", false);

    assertThat(finding("R-01", Guangxi.PACK, at)).isInstanceOf(Finding.Violated.class);
    Finding found = finding("R-01", exclusive, at);
    assertThat(found).isInstanceOf(Finding.NotApplicable.class);
    assertThat(sentences(found))
        .anyMatch(
            text ->
                text.startsWith("申请财政经费 500 万元 > 500 万元：不符合") && text.endsWith("〔口径：“以上”包括本数：否〕"));
    assertThat(finding("R-01", exclusive, Guangxi.facts(PROJECT + "amounts: {applied: 500.01}")))
        .isInstanceOf(Finding.Violated.class);
  }

  @Test
  void theDistanceToAnIndicatorGrowsByOneStepIfTheFigureMustBeExceeded() {
    PolicyPack exclusive = with(Guangxi.PACK, "thresholds_include_figure", false);

    assertThat(indicator(Guangxi.PACK, "centre_i1").needed()).isEqualTo(5);
    assertThat(indicator(exclusive, "centre_i1").needed()).isEqualTo(6);
    assertThat(indicator(exclusive, "centre_i4").needed()).as("100.01万元").isEqualTo(100_010_000L);
    assertThat(target(exclusive, "T-14").target().op()).isEqualTo(Target.Op.MORE_THAN);
    assertThat(target(exclusive, "T-05").target().op()).isEqualTo(Target.Op.AT_LEAST);
  }

  @Test
  void aProjectIsIndustrialByItsSectionOfTheEconomyIfTheReadingGoesByThat() {
    PolicyPack classified = with(Guangxi.PACK, "industrial_basis", "CLASSIFICATION");
    String big = PROJECT + "amounts: {applied: 620}\n";

    assertThat(finding("R-01", classified, Guangxi.facts(big + "industry_section: C")))
        .isInstanceOf(Finding.Violated.class);
    assertThat(finding("R-01", classified, Guangxi.facts(big + "industry_section: E")))
        .isInstanceOf(Finding.NotApplicable.class);
    assertThat(finding("R-01", classified, Guangxi.facts(big)))
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            open -> assertThat(open.missing()).containsExactly("project.industry_section"));
  }

  @Test
  void anIndicatorCountsThePatentsFiledSinceIfTheReadingGoesByFilingDay() {
    PolicyPack filed = with(Guangxi.PACK, "centre_indicator_dates", "FILED_AFTER");

    assertThat(indicator(Guangxi.PACK, "centre_i1").measured()).isEqualTo(OptionalLong.of(5));
    assertThat(indicator(filed, "centre_i1").measured()).isEqualTo(OptionalLong.of(3));
  }

  @Test
  void aFirstDayThatNobodyKnowsLeavesOpenWhatComparesWithIt() {
    PolicyPack unknown = with(Guangxi.PACK, "gxkt_first_day", "UNKNOWN");
    String approved =
        PROJECT.replace("TOPIC", "APPROVAL")
            + "amounts: {applied: 620}\ndates: {approved: 2025-06-01}";

    assertThat(finding("R-01", unknown, Guangxi.facts(approved), "2026-11-26"))
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            open -> {
              assertThat(open.missing()).containsExactly("in_force");
              assertThat(open.why().text().zh()).endsWith("缺少事实：文件适用起始日");
            });
    assertThat(finding("R-08", unknown, Guangxi.facts(approved), "2026-11-26"))
        .as("a duty that does not compare with the first day")
        .isInstanceOf(Finding.Violated.class);
  }

  @Test
  void beforeTheTextWasRecordedNobodyCanTellWhetherItApplied() {
    PolicyPack unknown = with(Guangxi.PACK, "gxkt_first_day", "UNKNOWN");
    Facts facts = Guangxi.facts(PROJECT + "amounts: {applied: 620}");
    LocalDate recorded = Guangxi.PACK.document("GXKT").orElseThrow().recorded();

    assertThat(finding("R-08", unknown, facts, recorded.minusDays(1).toString()))
        .isInstanceOfSatisfying(
            Finding.Undetermined.class,
            open -> assertThat(open.missing()).containsExactly("in_force"));
    assertThat(finding("R-08", unknown, facts, recorded.toString()))
        .isInstanceOf(Finding.Violated.class);
  }

  @Test
  void aReprintThatIsBackgroundFoundsNoRuleAndNoTarget() {
    PolicyPack background = with(Guangxi.PACK, "gx_2023_reprint_is_text", false);
    Facts facts = Guangxi.facts(PROJECT + "amounts: {applied: 620, granted: 620, received: 620}");

    Finding found = finding("R-18", background, facts);
    assertThat(found).isInstanceOf(Finding.NotApplicable.class);
    assertThat(found.why().text().zh()).endsWith("不适用（按口径文件只作背景）");
    assertThat(finding("R-01", background, facts)).isInstanceOf(Finding.Violated.class);
    assertThat(target(background, "T-06").evaluated()).isFalse();
    assertThat(target(background, "T-01").evaluated()).isTrue();
  }

  @Test
  void doubledMayMeanAnIncreaseByTwiceTheBase() {
    PolicyPack threefold = with(Guangxi.PACK, "doubling_is_twice", false);

    assertThat(target(Guangxi.PACK, "T-06").target().value()).contains(BigDecimal.TWO);
    assertThat(target(threefold, "T-06").target().value()).contains(BigDecimal.valueOf(3));
  }

  @Test
  void theQuotaOf2022MayBeWantedAgainByTheEndOfEveryYear() {
    PolicyPack yearly = with(Guangxi.PACK, "centre_quota_2022_only", false);

    assertThat(target(Guangxi.PACK, "T-13").target().due()).contains(LocalDate.parse("2022-12-31"));
    assertThat(target(yearly, "T-13").target().due()).contains(LocalDate.parse("2026-12-31"));
  }

  @Test
  void targetsWhoseDayHasPassedMayBeDropped() {
    PolicyPack dropped = with(Guangxi.PACK, "past_targets_evaluated", false);

    assertThat(target(Guangxi.PACK, "T-06").evaluated()).isTrue();
    assertThat(target(dropped, "T-06").evaluated()).isFalse();
    assertThat(target(dropped, "T-06").answers())
        .extracting(Answer::ambiguity)
        .contains("A-20", "A-22");
    assertThat(target(dropped, "T-14").evaluated()).as("no day is named").isTrue();
  }

  @Test
  void theComparisonOfEditionsAndThePassedTargetsGoByTheReadings() {
    LocalDate day = LocalDate.parse("2026-11-26");
    PolicyPack threefold = with(Guangxi.PACK, "doubling_is_twice", false);
    PolicyPack dropped = with(Guangxi.PACK, "past_targets_evaluated", false);

    assertThat(targets(Edition.of(Guangxi.PACK, day), Edition.of(threefold, day)))
        .containsExactly("T-06");
    assertThat(passed(Guangxi.PACK, day)).contains("GX-2023-04-2");
    assertThat(passed(dropped, day)).doesNotContain("GX-2023-04-2");
  }

  private static List<String> targets(Edition before, Edition after) {
    return Changes.between(before, after).stream()
        .filter(change -> change.of() == Change.Of.TARGET)
        .map(Change::id)
        .toList();
  }

  private static List<String> passed(PolicyPack pack, LocalDate day) {
    return CoherenceReport.of(List.of(pack), day).issues().stream()
        .filter(issue -> issue.code() == Issue.Code.TARGET_PASSED)
        .flatMap(issue -> issue.cited().stream())
        .map(Issue.Cited::clause)
        .toList();
  }

  private static Object chosen(Parameter parameter) {
    return parameter.values().getLast().value();
  }

  private static PolicyPack with(PolicyPack pack, String parameter, Object value) {
    assertThat(pack.parameter(parameter)).isPresent();
    List<Parameter> parameters =
        pack.parameters().stream()
            .map(one -> one.id().equals(parameter) ? with(one, value) : one)
            .toList();
    return pack.with(pack.version() + "+", pack.rules(), pack.conditions(), parameters);
  }

  private static Parameter with(Parameter parameter, Object value) {
    return new Parameter(
        parameter.id(),
        parameter.label(),
        parameter.type(),
        parameter.unit(),
        parameter.values().stream()
            .map(
                old ->
                    new Parameter.Value(
                        old.from(),
                        old.until(),
                        old.recorded(),
                        value,
                        old.clause(),
                        old.basis(),
                        old.reason()))
            .toList(),
        parameter.reading());
  }

  private static Finding finding(String rule, PolicyPack pack, Facts facts) {
    return finding(rule, pack, facts, "2025-06-01");
  }

  private static Finding finding(String rule, PolicyPack pack, Facts facts, String asOf) {
    return Guangxi.finding(rule, Evaluator.of(pack).evaluate(facts, LocalDate.parse(asOf)));
  }

  private static List<String> sentences(Finding finding) {
    return Trees.nodes(finding.why()).map(node -> node.text().zh()).toList();
  }

  private static StatedTarget target(PolicyPack pack, String id) {
    return StatedTarget.of(pack, Moment.of(LocalDate.parse("2026-11-26"))).stream()
        .filter(one -> one.target().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Indicator indicator(PolicyPack pack, String definition) {
    Facts centre =
        new Facts(
            "centre",
            Map.of(
                "region",
                "450100",
                "stage",
                "BUILDING",
                "strategic_inventions",
                5L,
                "strategic_inventions_filed_since",
                3L));
    return Evaluator.of(pack)
        .paths("R-26", centre, Moment.of(LocalDate.parse("2025-06-01")))
        .indicators()
        .stream()
        .filter(one -> one.definition().id().equals(definition))
        .findFirst()
        .orElseThrow();
  }
}
