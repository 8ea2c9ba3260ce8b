package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Examples.AS_OF;
import static dev.jadework.platform.insight.assessment.Examples.FEATURES;
import static dev.jadework.platform.insight.assessment.Examples.PROPOSAL;
import static dev.jadework.platform.insight.assessment.Examples.facts;
import static dev.jadework.platform.insight.assessment.Examples.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.platform.insight.assessment.FeatureComparison.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskAssessorTest {
  private static final LocalDate RECENT = LocalDate.of(2023, 3, 1);

  @TempDir Path directory;

  private final TinyCorpus corpus = new TinyCorpus().noise(42, 150);

  @Test
  void plantedClosePriorArtComesFirstAndTakesNovelty() throws IOException {
    String all = corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");
    corpus.plant("A", RECENT, "电池模组", Examples.HALF, "对手二有限公司");

    Assessment assessment = assess(request());

    assertThat(assessment.priorArt().getFirst().pn()).isEqualTo(all);
    assertThat(assessment.priorArt().getFirst().reasons()).isNotEmpty();
    assertThat(assessment.closest().getFirst().pn()).isEqualTo(all);
    assertThat(assessment.closest().getFirst().covered()).isEqualTo(FEATURES.size());
    assertThat(score(assessment, "R3")).isEqualTo(new Score(5, 4));
    assertThat(risk(assessment, "R3").reason().zh()).contains(all);
    assertThat(assessment.grade()).contains(Grade.SEVERE);
    assertThat(assessment.advice()).isEqualTo(Advice.DO_NOT_APPROVE);
  }

  @Test
  void aGrantedUtilityModelDrivesTheBlockingRisk() throws IOException {
    String all = corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");

    Assessment assessment = assess(request());

    assertThat(score(assessment, "R1")).isEqualTo(new Score(5, 4));
    assertThat(risk(assessment, "R1").evidence()).extracting(Evidence::ref).contains(all);
    assertThat(score(assessment, "R2")).isEqualTo(new Score(1, 3));
  }

  @Test
  void theUnitsOwnRightBlocksNothingAndIsShownAsItsBackground() throws IOException {
    String own = corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "云麓新能源有限公司");

    Assessment assessment = assess(request());

    assertThat(score(assessment, "R1").likelihood()).isEqualTo(1);
    assertThat(score(assessment, "R3").likelihood()).isEqualTo(5);
    assertThat(risk(assessment, "R4").evidence()).extracting(Evidence::ref).contains(own);
  }

  @Test
  void aYoungApplicationDrivesThePendingRiskOnly() throws IOException {
    corpus.plant("A", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");

    Assessment assessment = assess(request());

    assertThat(score(assessment, "R1")).isEqualTo(new Score(1, 4));
    assertThat(score(assessment, "R2")).isEqualTo(new Score(5, 3));
  }

  @Test
  void anApplicationWhoseGrantIsInTheCorpusCountsAsGranted() throws IOException {
    LocalDate filed = LocalDate.of(2021, 5, 1);
    String a =
        corpus.publication(
            "113000001",
            "A",
            "202110900001",
            PatentType.INVENTION,
            filed,
            filed.plusMonths(6),
            "复合冷却电池模组",
            Examples.ALL,
            "对手一有限公司");
    String b =
        corpus.publication(
            "113000001",
            "B",
            "202110900001",
            PatentType.INVENTION,
            filed,
            filed.plusYears(2),
            "复合冷却电池模组",
            Examples.ALL,
            "对手一有限公司");

    Assessment assessment = assess(request());

    assertThat(score(assessment, "R1")).isEqualTo(new Score(5, 4));
    assertThat(assessment.priorArt().subList(0, 2))
        .extracting(PriorArt::pn)
        .containsExactlyInAnyOrder(a, b);
    assertThat(assessment.priorArt().getFirst().status()).isEqualTo(RightStatus.GRANTED);
    assertThat(assessment.priorArt().getFirst().sameApplication()).hasSize(1);
    assertThat(assessment.closest())
        .extracting(CloseDocument::pn)
        .containsOnlyOnce(assessment.closest().getFirst().pn());
  }

  @Test
  void anInventionWithoutKindCodeLeavesTheBlockingRiskToAPerson() throws IOException {
    String unknown = corpus.plant("", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");

    RiskItem blocking = risk(assess(request()), "R1");

    assertThat(blocking.open()).isTrue();
    assertThat(blocking.score()).isNull();
    assertThat(blocking.evidence()).extracting(Evidence::ref).contains(unknown);
    assertThat(blocking.reason().zh()).contains("授权状态未知");
  }

  @Test
  void aUtilityModelWhoseTermEndedBlocksNothingButStillTakesNovelty() throws IOException {
    corpus.plant("U", AS_OF.minusYears(10), "复合冷却电池模组", Examples.ALL, "对手一有限公司");

    Assessment assessment = assess(request());

    assertThat(score(assessment, "R1").likelihood()).isEqualTo(1);
    assertThat(score(assessment, "R3").likelihood()).isEqualTo(5);
  }

  @Test
  void aUtilityModelInTheLastDayOfItsTermStillBlocks() throws IOException {
    corpus.plant("U", AS_OF.minusYears(10).plusDays(1), "复合冷却电池模组", Examples.ALL, "对手一");

    assertThat(score(assess(request()), "R1").likelihood()).isEqualTo(5);
  }

  @Test
  void documentsPublishedOnOrAfterTheDayDoNotCount() throws IOException {
    String before =
        corpus.publication(
            "113000002",
            "U",
            "202120900002",
            PatentType.UTILITY_MODEL,
            RECENT,
            AS_OF.minusDays(1),
            "电池模组甲",
            Examples.HALF,
            "对手");
    String onTheDay =
        corpus.publication(
            "113000003",
            "U",
            "202120900003",
            PatentType.UTILITY_MODEL,
            RECENT,
            AS_OF,
            "电池模组乙",
            Examples.ALL,
            "对手");

    Assessment assessment = assess(request());

    assertThat(assessment.priorArt())
        .extracting(PriorArt::pn)
        .contains(before)
        .doesNotContain(onTheDay);
  }

  @Test
  void showsThePassageThatDisclosesAFeature() throws IOException {
    String half = corpus.plant("U", RECENT, "电池模组", Examples.HALF, "对手二有限公司");

    Assessment assessment = assess(request());

    FeatureComparison.Match first = match(assessment, 0, half);
    assertThat(first.verdict()).isEqualTo(Verdict.COVERED);
    assertThat(first.passage()).contains("液冷板与复合相变材料层交替夹设");
    assertThat(first.part()).isEqualTo("abstract");
    assertThat(first.found()).contains("相邻电芯");
    assertThat(match(assessment, 3, half).verdict()).isEqualTo(Verdict.NOT_FOUND);
    assertThat(score(assessment, "R3")).isEqualTo(new Score(3, 4));
  }

  @Test
  void everyRiskOfTheCatalogueIsThereAndQuestionsCarryNoFigure() throws IOException {
    Assessment assessment = assess(request());

    assertThat(assessment.risks())
        .extracting(RiskItem::code)
        .containsExactly(
            "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13");
    assertThat(assessment.open())
        .extracting(RiskItem::code)
        .contains("R4", "R5", "R6", "R7", "R8", "R9", "R10", "R12", "R13");
    assertThat(assessment.open()).allSatisfy(item -> assertThat(item.score()).isNull());
    assertThat(assessment.risks())
        .allSatisfy(item -> assertThat(item.reason().zh()).isNotBlank())
        .allSatisfy(item -> assertThat(item.reason().en()).isNotBlank());
  }

  @Test
  void commitmentsAreHeldAgainstTheUnitsOwnFilings() throws IOException {
    for (int i = 0; i < 10; i++) {
      corpus.plant("A", LocalDate.of(2022, 1, 1 + i), "齿轮" + i, "公开一种齿轮" + i, "云麓新能源有限公司");
    }
    PatentIndex index = corpus.open(directory);
    long own = UnitHistory.of(index, "云麓新能源有限公司", AS_OF).recentInventions();

    Assessment modest = assess(index, committed(own / 10 - 1));
    Assessment bold = assess(index, committed(own));

    assertThat(own).isGreaterThanOrEqualTo(10);
    assertThat(score(modest, "R13").likelihood()).isEqualTo(1);
    assertThat(score(bold, "R13").likelihood()).isEqualTo(5);
    assertThat(risk(bold, "R13").reason().zh()).contains("申请发明 " + own + " 件");
    index.close();
  }

  @Test
  void commitmentsOfAUnitTheCorpusDoesNotKnowStayOpen() throws IOException {
    Assessment assessment =
        assess(
            request(
                facts(
                    Map.of(
                        "undertaking", Map.of("name", "无名新设企业"),
                        "commitments", Map.of("high_value_inventions", 3L))),
                PROPOSAL,
                FEATURES));

    assertThat(risk(assessment, "R13").open()).isTrue();
    assertThat(risk(assessment, "R13").reason().zh()).contains("无从比较");
  }

  @Test
  void anUnclearedPublicationEndangersNoveltyAndAFilingSoftensIt() throws IOException {
    PatentIndex index = corpus.open(directory);
    Map<String, Object> planned = Map.of("title", "论文甲", "planned", LocalDate.of(2026, 9, 1));
    Map<String, Object> out = Map.of("title", "论文乙", "published", LocalDate.of(2026, 5, 1));
    Map<String, Object> cleared =
        Map.of(
            "title",
            "论文丙",
            "planned",
            LocalDate.of(2026, 9, 1),
            "reviewed",
            AS_OF,
            "cleared",
            AS_OF);
    Map<String, Object> right = Map.of("number", "CN1", "filed", LocalDate.of(2026, 1, 1));

    assertThat(publication(index, Map.of("publications", List.of(planned)))).isEqualTo(3);
    assertThat(publication(index, Map.of("publications", List.of(planned, out)))).isEqualTo(5);
    assertThat(publication(index, Map.of("publications", List.of(cleared)))).isEqualTo(1);
    assertThat(
            publication(index, Map.of("publications", List.of(planned), "rights", List.of(right))))
        .isEqualTo(2);
    index.close();
  }

  @Test
  void anOpenMajorDisputeIsTheWorst() throws IOException {
    Map<String, Object> dispute =
        Map.of("title", "侵权案", "opened", LocalDate.of(2025, 1, 1), "severity", "MAJOR");

    Assessment assessment =
        assess(request(facts(Map.of("disputes", List.of(dispute))), PROPOSAL, FEATURES));

    assertThat(score(assessment, "R10")).isEqualTo(new Score(5, 4));
  }

  @Test
  void countsTheCloseFieldByOneQueryThatCanBeRunAgain() throws IOException {
    corpus.plant("U", RECENT, "电池模组", Examples.HALF, "对手二有限公司");
    PatentIndex index = corpus.open(directory);

    TechnicalField field = assess(index, request()).field();

    assertThat(field).isNotNull();
    assertThat(
            index
                .search(
                    SearchRequest.of(dev.jadework.patents.query.QueryParser.parse(field.query())))
                .total())
        .isEqualTo(field.documents())
        .isPositive();
    assertThat(field.mentions()).isEqualTo(field.documents());
    assertThat(
            field.published().stream().mapToLong(TechnicalField.YearCount::count).sum()
                + field.publishedDropped())
        .isEqualTo(field.documents());
    index.close();
  }

  @Test
  void equalInputsGiveEqualBytes() throws IOException {
    corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");
    PatentIndex index = corpus.open(directory);

    String first = AssessmentJson.write(assess(index, request()));
    String second = AssessmentJson.write(assess(index, request()));

    assertThat(second).isEqualTo(first);
    assertThat(AssessmentJson.write(AssessmentJson.read(first))).isEqualTo(first);
    assertThat(AssessmentJson.read(first)).isEqualTo(assess(index, request()));
    index.close();
  }

  @Test
  void anEmptyCorpusSaysWhatWasNotComputed() throws IOException {
    Assessment assessment;
    try (PatentIndex index = new TinyCorpus().open(directory)) {
      assessment = assess(index, request());
    }

    assertThat(assessment.priorArt()).isEmpty();
    assertThat(assessment.field()).isNull();
    assertThat(risk(assessment, "R3").open()).isTrue();
    assertThat(risk(assessment, "R11").open()).isTrue();
    assertThat(assessment.limits()).anySatisfy(l -> assertThat(l.zh()).contains("语料库为空"));
  }

  @Test
  void aProposalOfOneCharacterIsAssessed() throws IOException {
    Assessment assessment = assess(request(facts(Map.of()), "锂", List.of()));

    assertThat(assessment.risks()).hasSize(13);
    assertThat(risk(assessment, "R3").open()).isTrue();
    assertThat(assessment.limits()).anySatisfy(l -> assertThat(l.zh()).contains("没有列出技术特征"));
  }

  @Test
  void fiftyFeaturesAreAllCompared() throws IOException {
    corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");
    List<String> features =
        Collections.nCopies(13, FEATURES).stream().flatMap(List::stream).limit(50).toList();

    Assessment assessment = assess(request(facts(Map.of()), PROPOSAL, features));

    assertThat(assessment.features()).hasSize(50);
    assertThat(assessment.closest().getFirst().features()).isEqualTo(50);
  }

  @Test
  void aFeatureWithoutTermsIsNamedAndNotCounted() throws IOException {
    corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");
    List<String> features = List.of(FEATURES.get(0), "12345");

    Assessment assessment = assess(request(facts(Map.of()), PROPOSAL, features));

    assertThat(assessment.features().get(1).matches())
        .allSatisfy(m -> assertThat(m.verdict()).isEqualTo(Verdict.NOT_COMPARABLE));
    assertThat(assessment.closest().getFirst().features()).isEqualTo(1);
    assertThat(assessment.limits()).anySatisfy(l -> assertThat(l.zh()).contains("第 2 项"));
  }

  @Test
  void englishFeaturesAreNotHeldAgainstChineseText() throws IOException {
    corpus.plant("U", RECENT, "复合冷却电池模组", Examples.ALL, "对手一有限公司");
    List<String> features = List.of("a cold plate between adjacent cells");

    Assessment assessment = assess(request(facts(Map.of()), PROPOSAL, features));

    assertThat(assessment.closest()).allSatisfy(d -> assertThat(d.comparable()).isFalse());
    assertThat(risk(assessment, "R3").open()).isTrue();
  }

  private Assessment assess(AssessmentRequest request) throws IOException {
    try (PatentIndex index = corpus.open(directory)) {
      return assess(index, request);
    }
  }

  private static Assessment assess(PatentIndex index, AssessmentRequest request) {
    return new RiskAssessor(index).assess(request);
  }

  private static AssessmentRequest committed(long count) {
    return request(
        facts(Map.of("commitments", Map.of("high_value_inventions", count))), PROPOSAL, FEATURES);
  }

  private static int publication(PatentIndex index, Map<String, Object> facts) {
    return score(assess(index, request(facts(facts), PROPOSAL, FEATURES)), "R12").likelihood();
  }

  private static FeatureComparison.Match match(Assessment assessment, int feature, String pn) {
    return assessment.features().get(feature).matches().stream()
        .filter(m -> m.pn().equals(pn))
        .findFirst()
        .orElseThrow();
  }

  private static RiskItem risk(Assessment assessment, String code) {
    return assessment.risk(code).orElseThrow();
  }

  private static Score score(Assessment assessment, String code) {
    Score score = risk(assessment, code).score();
    assertThat(score).as("score of " + code).isNotNull();
    return score;
  }
}
