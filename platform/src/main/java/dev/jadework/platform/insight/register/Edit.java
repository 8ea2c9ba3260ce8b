package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Change;
import dev.jadework.platform.insight.assessment.FeatureComparison.Verdict;
import dev.jadework.platform.insight.assessment.Measure;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 修改. One thing a person changes in a draft, always with a reason.
public sealed interface Edit {
  String reason();

  /// What changes, old and new, in words that need no translation where possible.
  String what(Assessment before);

  /// The assessment with the change.
  ///
  /// @throws IllegalArgumentException if it has no such part
  Assessment apply(Assessment before, Change change);

  /// An item scored by a person.
  record Judge(String code, Score score, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return code + ": " + text(item(before, code).score()) + " → " + text(score);
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return before.revised(item(before, code).judged(score, change));
    }
  }

  /// An item set aside as not applicable.
  record Dismiss(String code, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return code + ": " + text(item(before, code).score()) + " → 不适用 N/A";
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return before.revised(item(before, code).dismissed(change));
    }
  }

  /// A question expressly left open.
  record LeaveOpen(String code, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return code + ": " + text(item(before, code).score()) + " → 暂不能回答 left open";
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return before.revised(item(before, code).leftOpen(change));
    }
  }

  /// Measures against a risk and what is left after them.
  ///
  /// @param residual null if their effect is not stated
  record TakeMeasures(String code, List<Measure> measures, @Nullable Score residual, String reason)
      implements Edit {
    public TakeMeasures {
      measures = List.copyOf(measures);
    }

    @Override
    public String what(Assessment before) {
      return "%s: 措施 measures %d → %d, 剩余 residual %s → %s"
          .formatted(
              code,
              item(before, code).measures().size(),
              measures.size(),
              text(item(before, code).residual()),
              text(residual));
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return before.revised(item(before, code).measured(measures, residual, change));
    }
  }

  /// A risk that the catalogue does not have.
  record AddRisk(String title, Score score, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return "+ " + title + ": " + text(score);
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return before.added(title, score, change);
    }
  }

  /// A verdict on one feature against one document.
  ///
  /// @param feature index of the feature, from 0
  record JudgeFeature(int feature, String pn, Verdict verdict, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return "%d × %s → %s %s"
          .formatted(feature + 1, pn, verdict.label().zh(), verdict.label().en());
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      if (feature < 0 || feature >= before.features().size()) {
        throw new IllegalArgumentException("no feature " + (feature + 1));
      }
      return before.judged(feature, pn, verdict, change);
    }
  }

  /// 撤销. The content of an earlier revision, as a new revision.
  record GoBack(int revision, Assessment content, String reason) implements Edit {
    @Override
    public String what(Assessment before) {
      return "↩ #" + revision;
    }

    @Override
    public Assessment apply(Assessment before, Change change) {
      return content;
    }
  }

  private static RiskItem item(Assessment assessment, String code) {
    return assessment
        .risk(code)
        .orElseThrow(() -> new IllegalArgumentException("no risk item " + code));
  }

  private static String text(@Nullable Score score) {
    return score == null ? "–" : score.likelihood() + "×" + score.impact() + "=" + score.product();
  }
}
