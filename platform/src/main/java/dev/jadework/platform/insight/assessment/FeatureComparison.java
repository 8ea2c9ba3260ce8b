package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 技术特征对比. One technical feature of the project against the closest documents.
///
/// @param feature the feature as the project states it
/// @param matches one per closest document, in the order of [Assessment#closest]
public record FeatureComparison(String feature, List<Match> matches) {

  public FeatureComparison {
    matches = List.copyOf(matches);
  }

  /// 对比结论.
  public enum Verdict {
    COVERED("已公开", "covered", "F4B183"),
    PARTLY("部分公开", "partly", "FFE699"),
    NOT_FOUND("未见", "not found", "C6E0B4"),
    /// The document has no text in the language of the feature, or the feature has no term to
    /// look for.
    NOT_COMPARABLE("不可比（语言不同或无可比词）", "not comparable (other language or no term)", "D9D9D9");

    private final Labels label;
    private final String colour;

    Verdict(String zh, String en, String colour) {
      this.label = new Labels(zh, en);
      this.colour = colour;
    }

    public Labels label() {
      return label;
    }

    /// Background colour for tables, RGB in hexadecimal.
    public String colour() {
      return colour;
    }
  }

  /// The comparison with one document.
  ///
  /// @param share part of the feature's terms, weighted by rarity, found in the passage (0–1)
  /// @param computed verdict by the share
  /// @param part where the passage stands: `title`, `abstract`, `claim 1`, `description`
  /// @param passage the matching text of the document, shortened with … ; empty if nothing matches
  /// @param found the feature's terms found in the passage
  /// @param judged verdict of a person, null while nobody judged
  /// @param change who judged and why, null while nobody judged
  public record Match(
      String pn,
      double share,
      Verdict computed,
      String part,
      String passage,
      List<String> found,
      @Nullable Verdict judged,
      @Nullable Change change) {

    public Match {
      found = List.copyOf(found);
    }

    /// The person's verdict where there is one, else the computed one.
    public Verdict verdict() {
      return judged == null ? computed : judged;
    }

    Match judgedAs(Verdict verdict, Change by) {
      return new Match(pn, share, computed, part, passage, found, verdict, by);
    }
  }
}
