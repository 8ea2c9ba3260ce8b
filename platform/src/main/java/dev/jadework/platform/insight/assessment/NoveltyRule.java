package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.percent;
import static dev.jadework.platform.insight.assessment.Grounds.words;

import java.util.List;

/// 新颖性. R3: one document that discloses all features takes the novelty of the expected result.
/// Rights and countries do not matter here: any publication before the day counts.
final class NoveltyRule {
  /// Without novelty there is no patent to be had from the project.
  private static final int IMPACT = 4;

  private static final int MOST_EVIDENCE = 3;

  private NoveltyRule() {}

  static RiskItem judge(Grounds grounds) {
    if (!grounds.comparable()) {
      return Risk.R3.unanswered(RightsRules.notCompared(grounds), List.of());
    }
    List<CloseDocument> byCovered =
        grounds.compared().stream()
            .filter(CloseDocument::comparable)
            .sorted(
                java.util.Comparator.comparingInt(Scale::likelihood)
                    .thenComparingDouble(CloseDocument::coverage)
                    .reversed()
                    .thenComparing(CloseDocument::pn))
            .toList();
    CloseDocument closest = byCovered.getFirst();
    return Risk.R3.proposed(
        Scale.likelihood(closest),
        IMPACT,
        words(
            "覆盖特征最多的单篇文献 %s：%d 项特征中已公开 %d 项、部分公开 %d 项、未见 %d 项，加权覆盖 %s（比对文献 %d 件，均于 %s 前公开）。",
            "The single document that covers most, %s: of %d features %d covered, %d partly, %d not"
                + " found, weighted coverage %s (%d documents compared, all published before %s).",
            closest.pn(),
            closest.features(),
            closest.covered(),
            closest.partly(),
            closest.notFound(),
            percent(closest.coverage()),
            grounds.compared().size(),
            grounds.asOf()),
        byCovered.stream()
            .filter(Scale::close)
            .limit(MOST_EVIDENCE)
            .map(Grounds::document)
            .toList());
  }
}
