package dev.jadework.rules.boundary;

import dev.jadework.rules.text.Labels;

/// 边界的一侧. Where an example stands at a boundary.
public enum Side {
  /// One step before the value on the right, or the day before.
  BELOW("差一步", "one step below"),
  /// The value on the right itself, or that day.
  ON("恰好", "on it"),
  /// One step beyond the value on the right, or the day after.
  ABOVE("超一步", "one step above"),
  /// What is asked for is so.
  YES("是", "so"),
  /// What is asked for is not so.
  NO("否", "not so");

  private final Labels label;

  Side(String zh, String en) {
    this.label = new Labels(zh, en);
  }

  public Labels label() {
    return label;
  }
}
