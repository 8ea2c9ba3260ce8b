package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Locale;

/// 评估参数. The values of design that turn figures into proposals, all in one place. They are
/// starting points for a person's judgement, not law; a report prints them with their reasons.
final class Scale {
  /// Documents whose text is compared with the features: what a person could still look through.
  static final int COMPARED = 30;

  /// Closest documents shown in the comparison table: what fits a page beside the features.
  static final int SHOWN = 5;

  /// Documents that tell how common a term is in the field.
  static final int BACKGROUND = 100;

  /// Share of a feature's weighted terms in one passage from which it counts as covered. A feature
  /// in other words keeps about two thirds of its terms; a mere neighbour of the field a third.
  static final double COVERED = 0.65;

  /// Share from which a feature counts as partly covered, and a document as close.
  static final double PARTLY = 0.35;

  /// Most sentences that are read together as one passage.
  static final int WINDOW = 3;

  /// Years an application may be pending: three to ask for examination and about three for it.
  static final int PENDING_YEARS = 6;

  /// Months within which filings may not be published yet (Patent Law art. 34).
  static final int UNPUBLISHED_MONTHS = 18;

  /// Years of the unit's own filings that its commitments are held against.
  static final int HISTORY_YEARS = 5;

  /// Documents in the close field from which crowding is likelihood 2, 3, 4 and 5.
  private static final long[] CROWDED = {50, 200, 1000, 5000};

  /// Committed patents per invention of the history from which they are likelihood 2, 3, 4 and 5.
  private static final double[] COMMITTED = {0.1, 0.25, 0.5, 1.0};

  private Scale() {}

  /// Likelihood that a right or a publication stands against the project, by how much of the
  /// project's features one document covers (all-elements rule: all is 5).
  static int likelihood(CloseDocument document) {
    double share = document.coveredShare();
    if (document.features() > 0 && document.covered() == document.features()) {
      return 5;
    }
    if (share >= 0.8) {
      return 4;
    }
    if (share >= 0.5) {
      return 3;
    }
    return close(document) ? 2 : 1;
  }

  /// Close: on average at least partly covers the features.
  static boolean close(CloseDocument document) {
    return document.coverage() >= PARTLY;
  }

  static int crowdedLikelihood(long documents) {
    int likelihood = 1;
    for (long limit : CROWDED) {
      likelihood += documents >= limit ? 1 : 0;
    }
    return likelihood;
  }

  /// Few large holders can refuse a licence: impact by the share of the four largest.
  static int crowdedImpact(double cr4) {
    return cr4 >= 0.4 ? 4 : cr4 >= 0.2 ? 3 : 2;
  }

  /// @param ratio committed patents per invention the unit filed in the history
  static int commitmentLikelihood(double ratio) {
    int likelihood = 1;
    for (double limit : COMMITTED) {
      likelihood += ratio >= limit ? 1 : 0;
    }
    return likelihood;
  }

  static List<Method.Parameter> parameters(int limit) {
    return List.of(
        parameter("prior-art-limit", limit, "现有技术清单长度", "length of the prior-art list"),
        parameter("compared", COMPARED, "与技术特征逐项比对的文献数", "documents compared with the features"),
        parameter(
            "background", BACKGROUND, "估计词语常见程度所用文献数", "documents that tell how common a term is"),
        parameter(
            "covered",
            COVERED,
            "视为“已公开”的加权词占比下限",
            "weighted share of terms from which a feature is covered"),
        parameter(
            "partly",
            PARTLY,
            "视为“部分公开”及“密切”的下限",
            "share from which it is partly covered, and a document close"),
        parameter("window", WINDOW, "合并为一段比对的句数", "sentences read together as one passage"),
        parameter(
            "pending-years", PENDING_YEARS, "申请后仍可能在审的年数", "years an application may be pending"),
        parameter(
            "unpublished-months",
            UNPUBLISHED_MONTHS,
            "申请公布前的月数（专利法第三十四条）",
            "months before publication (Patent Law art. 34)"),
        parameter(
            "history-years", HISTORY_YEARS, "承担单位既有申请的统计年数", "years of the unit's own filings"));
  }

  private static Method.Parameter parameter(String name, Number value, String zh, String en) {
    return new Method.Parameter(name, String.format(Locale.ROOT, "%s", value), new Labels(zh, en));
  }
}
