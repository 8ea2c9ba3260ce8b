package dev.jadework.rules.simulation;

import dev.jadework.rules.text.Labels;

/// 变动. How a draft changes what a rule comes to for one subject.
public enum Transition {
  NEWLY_BOUND("新增约束", "newly bound"),
  FREED("不再受约束", "freed"),
  REOPENED("转为未履行", "becomes open"),
  OVERDUE("转为逾期", "becomes overdue"),
  FULFILLED("转为已履行", "becomes fulfilled"),
  UNDETERMINED("转为无法判定", "can no longer be decided"),
  DETERMINED("转为可以判定", "can be decided now"),
  UNCHANGED("不变", "unchanged");

  private final Labels label;

  Transition(String zh, String en) {
    this.label = new Labels(zh, en);
  }

  public Labels label() {
    return label;
  }

  /// What becomes of a finding.
  ///
  /// @param before state of the finding of the pack
  /// @param after state of the finding of the draft
  public static Transition of(String before, String after) {
    if (before.equals(after)) {
      return UNCHANGED;
    }
    if (after.equals("unknown")) {
      return UNDETERMINED;
    }
    if (before.equals("unknown")) {
      return DETERMINED;
    }
    if (!binds(before) || !binds(after)) {
      return binds(after) ? NEWLY_BOUND : binds(before) ? FREED : UNCHANGED;
    }
    return switch (after) {
      case "done", "met" -> FULFILLED;
      case "overdue" -> OVERDUE;
      default -> REOPENED;
    };
  }

  /// Whether somebody has to do something, or has done it.
  public static boolean binds(String state) {
    return switch (state) {
      case "done", "open", "overdue", "met", "unmet" -> true;
      default -> false;
    };
  }
}
