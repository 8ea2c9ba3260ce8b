package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.percent;
import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 权利障碍. R1 and R2: rights and applications in China that may stand against the project. A screen
/// for a person's claim chart; never a statement that nothing is infringed.
final class RightsRules {
  /// A right in force can stop the implementation until it is licensed or avoided.
  private static final int GRANTED_IMPACT = 4;

  /// An application may be limited or refused before it can stop anything.
  private static final int PENDING_IMPACT = 3;

  private static final int MOST_EVIDENCE = 5;

  private RightsRules() {}

  static RiskItem granted(Grounds grounds) {
    if (!grounds.comparable()) {
      return Risk.R1.unanswered(notCompared(grounds), List.of());
    }
    List<CloseDocument> granted = grounds.othersWithStatus(RightStatus.GRANTED);
    List<CloseDocument> unknown =
        grounds.othersWithStatus(RightStatus.UNKNOWN).stream().filter(Scale::close).toList();
    int known = granted.isEmpty() ? 1 : Scale.likelihood(granted.getFirst());
    boolean unknownIsCloser = !unknown.isEmpty() && Scale.likelihood(unknown.getFirst()) > known;
    if (unknownIsCloser) {
      return Risk.R1.unanswered(
          words(
              "比对的 %d 件文献中，%d 件密切的发明文献在本语料中没有文献种类代码或授权记录，授权状态未知，其覆盖度高于已知授权的文献（%d 件）。"
                  + "请核查所列公开号的法律状态后评定。",
              "Of %d documents compared, %d close inventions have no kind code or grant in this"
                  + " corpus: grant status unknown. They cover more than the known grants (%d)."
                  + " Check the legal status of the numbers listed, then judge.",
              grounds.compared().size(),
              unknown.size(),
              granted.size()),
          evidence(unknown));
    }
    Labels reason =
        granted.isEmpty()
            ? words(
                "比对的 %d 件文献中没有已知的他人境内授权专利。本结论只针对本语料，不构成不侵权意见。",
                "No known grant of others in China among the %d documents compared. This holds for this"
                    + " corpus only and is no opinion of non-infringement.",
                grounds.compared().size())
            : words(
                "比对的 %d 件文献中，他人在境内已授权（含实用新型）且保护期未届满 %d 件；覆盖度最高的是 %s：%d 项特征中已公开 %d 项，加权覆盖 %s。"
                    + "另有 %d 件密切文献授权状态未知。是否维持有效、权利要求是否全部落入，须人工核查。",
                "Of %d documents compared, %d of others are granted in China (utility models included) with"
                    + " the term not ended; the closest is %s: of %d features %d covered, weighted"
                    + " coverage %s. The grant status of %d more close documents is unknown."
                    + " A person has to check maintenance and every claim element.",
                grounds.compared().size(),
                granted.size(),
                granted.getFirst().pn(),
                granted.getFirst().features(),
                granted.getFirst().covered(),
                percent(granted.getFirst().coverage()),
                unknown.size());
    return Risk.R1.proposed(known, GRANTED_IMPACT, reason, evidence(granted));
  }

  static RiskItem pending(Grounds grounds) {
    if (!grounds.comparable()) {
      return Risk.R2.unanswered(notCompared(grounds), List.of());
    }
    List<CloseDocument> pending = grounds.othersWithStatus(RightStatus.PENDING);
    Labels blind =
        words(
            "%s 之后的申请可能尚未公布，不在检索范围内。",
            "Applications filed after %s may not be published yet and cannot be seen.",
            grounds.asOf().minusMonths(Scale.UNPUBLISHED_MONTHS));
    Labels found =
        pending.isEmpty()
            ? words(
                "比对的 %d 件文献中没有已知的在审发明申请。",
                "No application known to be pending among the %d documents compared. ",
                grounds.compared().size())
            : words(
                "比对的 %d 件文献中，可能在审的发明申请 %d 件；覆盖度最高的是 %s：%d 项特征中已公开 %d 项，加权覆盖 %s。",
                "Of %d documents compared, %d are applications that may be pending; the closest is"
                    + " %s: of %d features %d covered, weighted coverage %s. ",
                grounds.compared().size(),
                pending.size(),
                pending.getFirst().pn(),
                pending.getFirst().features(),
                pending.getFirst().covered(),
                percent(pending.getFirst().coverage()));
    return Risk.R2.proposed(
        pending.isEmpty() ? 1 : Scale.likelihood(pending.getFirst()),
        PENDING_IMPACT,
        new Labels(found.zh() + blind.zh(), found.en() + blind.en()),
        evidence(pending));
  }

  static Labels notCompared(Grounds grounds) {
    if (!grounds.searched()) {
      return new Labels(
          "没有可检索的申报书文本或语料，未能比对。",
          "No proposal text or no corpus to search in: nothing was compared.");
    }
    return grounds.features() == 0
        ? new Labels(
            "项目未列技术特征，无法逐项比对；请补充技术特征后重新评估，或人工评定。",
            "The project states no technical features, so nothing can be compared element by element:"
                + " add them and assess again, or judge by hand.")
        : new Labels(
            "检索所得文献没有可与技术特征比对的文字。",
            "The documents found have no text that can be compared with the features.");
  }

  private static List<Evidence> evidence(List<CloseDocument> documents) {
    return documents.stream().limit(MOST_EVIDENCE).map(Grounds::document).toList();
  }
}
