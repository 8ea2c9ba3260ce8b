package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;

/// 评估建议. What the assessment advises the deciding body; the decision is theirs.
public enum Advice {
  /// A severe risk has no accepted measure that reduces it.
  DO_NOT_APPROVE(
      "不建议立项：存在重大风险且无已接受的有效措施",
      "do not approve: a severe risk has no accepted, sufficient measure"),
  /// Questions are open that the data cannot answer.
  ANSWER_FIRST("先回答未决问题，再作决定", "answer the open questions, then decide"),
  /// A high risk remains, or measures were accepted and have to be kept.
  APPROVE_WITH_MEASURES("落实措施后可立项", "may be approved with the measures"),
  /// Nothing above medium, no measure needed.
  APPROVE("可立项", "may be approved");

  private final Labels label;

  Advice(String zh, String en) {
    this.label = new Labels(zh, en);
  }

  public Labels label() {
    return label;
  }
}
