package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.percent;
import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// 领域拥挤度. R11: how many documents the close field has and how few hold them.
final class CrowdingRule {
  private static final int NAMED = 4;

  private CrowdingRule() {}

  static RiskItem judge(Grounds grounds) {
    TechnicalField field = grounds.field();
    if (field == null) {
      return Risk.R11.unanswered(
          new Labels("没有检索式，未能统计领域。", "Nothing to search with: the field was not counted."),
          List.of());
    }
    Evidence query =
        new Evidence(
            Evidence.Kind.QUERY,
            field.query(),
            words("命中 %d 件", "%d documents match", field.documents()));
    Double cr4 = field.cr4();
    Double hhi = field.hhi();
    if (cr4 == null || hhi == null) {
      return Risk.R11.proposed(
          1,
          2,
          words(
              "密切领域内 %d 件文献，均无申请人信息，集中度无从计算。",
              "%d documents in the close field, none with an applicant: concentration cannot be"
                  + " computed.",
              field.documents()),
          List.of(query));
    }
    String names =
        field.applicants().stream()
            .limit(NAMED)
            .map(a -> a.name() + " " + a.count())
            .collect(Collectors.joining("；"));
    return Risk.R11.proposed(
        Scale.crowdedLikelihood(field.documents()),
        Scale.crowdedImpact(cr4),
        words(
            "密切领域内 %d 件文献、%d 个申请人；前四位占 %s（CR4），HHI %s；前列：%s。数量只反映本语料。",
            "%d documents of %d applicants in the close field; the four largest hold %s (CR4), HHI"
                + " %s; largest: %s. The numbers tell of this corpus only.",
            field.documents(),
            field.distinctApplicants(),
            percent(cr4),
            String.format(Locale.ROOT, "%.4f", hhi),
            names),
        List.of(query));
  }
}
