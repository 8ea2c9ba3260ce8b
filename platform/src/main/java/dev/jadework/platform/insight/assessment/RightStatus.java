package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;

/// 权利状态. What the corpus itself tells about the right behind a publication on a day. Never a
/// statement on validity: fees, surrender and invalidation are not in it.
public enum RightStatus {
  /// A kind code or the type (utility model) shows a grant, and the term has not ended.
  GRANTED("已授权（是否维持须核查）", "granted (maintenance to be checked)"),
  /// Published application of an invention, grant not in the corpus, young enough to be pending.
  PENDING("申请公布，可能在审", "published application, may be pending"),
  /// The corpus has no kind code, or the application is old and no grant is in the corpus.
  UNKNOWN("语料未载明授权状态", "grant status unknown in this corpus"),
  /// The longest possible term ended before the day.
  TERM_ENDED("保护期已届满", "term ended"),
  /// A right of another office; it has no effect in China.
  ABROAD("境外文献，在中国不产生权利", "foreign document, no right in China"),
  /// 外观设计
  DESIGN("外观设计，不涉及技术方案", "design, no technical solution");

  private final Labels label;

  RightStatus(String zh, String en) {
    this.label = new Labels(zh, en);
  }

  public Labels label() {
    return label;
  }
}
