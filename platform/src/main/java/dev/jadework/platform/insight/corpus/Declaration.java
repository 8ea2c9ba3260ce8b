package dev.jadework.platform.insight.corpus;

import dev.jadework.platform.shell.Tone;
import dev.jadework.rules.text.Labels;

/// 声明状态. Whether the public funding behind a right was declared.
public enum Declaration {
  DECLARED("已声明", "declared", Tone.GOOD),
  UNDECLARED("未声明", "not declared", Tone.NOTE),
  /// Not declared, and the project's duty to declare is overdue.
  OVERDUE("逾期未声明", "overdue", Tone.BAD);

  /// Code of the duty to declare.
  static final String DUTY = "DECLARE_IP_FROM_FUNDED_PROJECT";

  private final Labels label;
  private final Tone tone;

  Declaration(String zh, String en, Tone tone) {
    this.label = new Labels(zh, en);
    this.tone = tone;
  }

  public Labels label() {
    return label;
  }

  public Tone tone() {
    return tone;
  }
}
