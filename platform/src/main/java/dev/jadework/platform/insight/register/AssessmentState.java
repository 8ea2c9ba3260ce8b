package dev.jadework.platform.insight.register;

import dev.jadework.platform.shell.Tone;
import java.util.Locale;

/// 评估状态. Where an assessment stands between its first draft and its signature.
public enum AssessmentState {
  /// 编制中
  DRAFT(Tone.NOTE),
  /// 待签署
  SUBMITTED(Tone.WARN),
  /// 已退回. Sent back with an opinion; work on it is taken up again as a draft.
  RETURNED(Tone.BAD),
  /// 已签署. Never changes again.
  SIGNED(Tone.GOOD);

  private final Tone tone;

  AssessmentState(Tone tone) {
    this.tone = tone;
  }

  public Tone tone() {
    return tone;
  }

  /// Key of its name in the messages.
  public String messageKey() {
    return "insight.state." + name().toLowerCase(Locale.ROOT);
  }
}
