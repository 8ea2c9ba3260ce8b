package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;

/// 风险等级. Grade of a risk by likelihood × impact. The limits are design values, not law.
public enum Grade {
  /// 低
  LOW(1, "低", "low", "C6E0B4"),
  /// 中
  MEDIUM(5, "中", "medium", "FFE699"),
  /// 高
  HIGH(10, "高", "high", "F4B183"),
  /// 重大
  SEVERE(16, "重大", "severe", "FF8F8F");

  private final int from;
  private final Labels label;
  private final String colour;

  Grade(int from, String zh, String en, String colour) {
    this.from = from;
    this.label = new Labels(zh, en);
    this.colour = colour;
  }

  /// The grade of a product of likelihood and impact, 1–25.
  public static Grade of(int product) {
    Grade found = LOW;
    for (Grade grade : values()) {
      if (product >= grade.from) {
        found = grade;
      }
    }
    return found;
  }

  public Labels label() {
    return label;
  }

  /// The smallest product that has this grade.
  public int from() {
    return from;
  }

  /// Background colour for tables, RGB in hexadecimal; always shown together with the label.
  public String colour() {
    return colour;
  }
}
