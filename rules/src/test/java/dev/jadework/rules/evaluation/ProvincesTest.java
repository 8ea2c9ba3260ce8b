package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.SubjectFile;
import dev.jadework.rules.loading.PolicyPacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Duties differ between the provinces where their texts differ.
class ProvincesTest {
  private static final String PROJECT =
      """
      number: P-1
      region: '%s'
      programme: KEY_RD
      category: INDUSTRIAL
      stage: IMPLEMENTATION
      amounts: {applied: 620, received: 620}
      dates: {applied: 2025-03-01, approved: 2025-05-01, started: 2025-06-01}
      """;

  /// A case over an infringement, without a penalty.
  private static final String INFRINGEMENT =
      """
      {number: C-1, region: '%s', kind: PATENT_INFRINGEMENT, opened: 2017-02-01,
       concluded: 2017-03-01, penalty: false, publishable: true, finding: MALICIOUS}
      """;

  /// A penalty for a counterfeit, without a finding of intent.
  private static final String PENALTY =
      """
      {number: C-2, region: '%s', kind: COUNTERFEIT_PATENT, opened: 2017-02-01,
       concluded: 2017-03-01, penalty: true, publishable: true, finding: NEGLIGENT}
      """;

  private static final Map<String, Evaluator> PACKS =
      Stream.of("44", "45", "46", "50")
          .collect(
              Collectors.toMap(
                  region -> region,
                  region -> Evaluator.of(PolicyPacks.load(Guangxi.POLICIES, "cn-" + region))));

  @Test
  void aProjectMovedFromGuangxiToGuangdongHasOtherDutiesWithOtherCitations() {
    Map<String, List<String>> guangxi = duties("45", "project", PROJECT, "2025-07-01");
    Map<String, List<String>> guangdong = duties("44", "project", PROJECT, "2025-07-01");

    assertThat(guangxi).containsKeys("R-01", "R-02", "R-09").doesNotContainKeys("R-20");
    assertThat(guangdong).containsKeys("R-20").doesNotContainKeys("R-01", "R-02", "R-09");
    assertThat(guangxi.get("R-01")).contains("GXKT-02-1");
    assertThat(guangdong.get("R-20")).contains("GD-2023-02-3");
    assertThat(citations(guangxi)).noneMatch(clause -> clause.startsWith("GD"));
    assertThat(citations(guangdong)).noneMatch(clause -> clause.startsWith("GX"));
  }

  @Test
  void aProjectInHainanOrChongqingHasNoDutyOfThePlansOfOthers() {
    for (String region : List.of("46", "50")) {
      assertThat(citations(duties(region, "project", PROJECT, "2025-07-01")))
          .as(region)
          .noneMatch(clause -> clause.startsWith("GX") || clause.startsWith("GD"));
    }
  }

  @Test
  void anInfringementWithoutPenaltyIsPublishedInGuangdongButNotInHainanOrChongqing() {
    assertThat(duties("44", "case", INFRINGEMENT, "2017-04-01")).containsKey("R-28");
    assertThat(duties("46", "case", INFRINGEMENT, "2017-04-01")).doesNotContainKey("R-28");
    assertThat(duties("50", "case", INFRINGEMENT, "2017-04-01")).doesNotContainKey("R-28");
  }

  @Test
  void hainanHasNoDutyToEnterCasesInTheLinkage() {
    assertThat(duties("46", "case", PENALTY, "2017-04-01")).doesNotContainKey("R-29");
    for (String region : List.of("44", "45", "50")) {
      assertThat(duties(region, "case", PENALTY, "2017-04-01")).as(region).containsKey("R-29");
    }
  }

  @Test
  void aPenaltyWithoutIntentIsReportedInHainanAlone() {
    assertThat(duties("46", "case", PENALTY, "2017-04-01")).containsKey("R-30");
    for (String region : List.of("44", "50")) {
      assertThat(duties(region, "case", PENALTY, "2017-04-01"))
          .as(region)
          .doesNotContainKey("R-30");
    }
  }

  @Test
  void dutiesOfTheSameNameCiteTheTextOfTheirProvince() {
    Map<String, String> prefixes = Map.of("44", "GD", "45", "GX", "46", "HN", "50", "CQ");
    prefixes.forEach(
        (region, prefix) ->
            assertThat(duties(region, "case", PENALTY, "2017-04-01").get("R-28"))
                .as(region)
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(prefix));
  }

  /// Clauses of the rules that bind a subject, by rule; rules of the national pack are left out.
  private static Map<String, List<String>> duties(
      String region, String subject, String yaml, String day) {
    Evaluator evaluator = PACKS.get(region);
    Facts facts =
        SubjectFile.parse(
            yaml.formatted(region + "0100"), "test", subject, evaluator.pack().schema());
    Map<String, List<String>> found = new TreeMap<>();
    for (Finding finding : evaluator.evaluate(facts, LocalDate.parse(day)).findings()) {
      if (finding.rule().id().matches("R-[0-9]+") && !finding.outcome().equals("not-applicable")) {
        found.put(finding.rule().id(), finding.rule().clauses());
      }
    }
    return found;
  }

  private static List<String> citations(Map<String, List<String>> duties) {
    return duties.values().stream().flatMap(List::stream).toList();
  }
}
