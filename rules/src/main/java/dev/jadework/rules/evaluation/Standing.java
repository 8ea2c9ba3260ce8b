package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.text.Labels;

/// 文件效力状态. Whether a document founds anything at a moment.
public enum Standing {
  IN_FORCE(Truth.TRUE, "在适用期内", "in force"),
  NOT_IN_FORCE(Truth.FALSE, "不在适用期内", "not in force"),
  /// It would be in force, but the pack had not learned of it.
  NOT_KNOWN(Truth.FALSE, "尚不知道", "not known"),
  /// By the reading chosen it is background, not a text to be applied.
  LEFT_ASIDE(Truth.FALSE, "按口径只作背景，不作依据", "background by the reading chosen, no ground of duties"),
  /// By the reading chosen nobody knows since when it applies, and the day is not late enough.
  FIRST_DAY_UNKNOWN(
      Truth.UNKNOWN,
      "按口径适用起始日未知，无法判定是否适用",
      "by the reading chosen its first day is not known; whether it applies cannot be told");

  private final Truth inForce;
  private final Labels label;

  Standing(Truth inForce, String zh, String en) {
    this.inForce = inForce;
    this.label = new Labels(zh, en);
  }

  /// Whether it is in force.
  public Truth inForce() {
    return inForce;
  }

  public Labels label() {
    return label;
  }
}
