package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;

/// 应对措施. What is done about a risk.
///
/// @param text what will be done, by whom and until when
/// @param accepted true once the undertaking unit has committed to it
public record Measure(Kind kind, String text, boolean accepted) {

  /// 措施类型.
  public enum Kind {
    AVOID("规避", "avoid"),
    LICENSE("取得许可", "license"),
    DESIGN_AROUND("规避设计", "design around"),
    COOPERATE("合作", "co-operate"),
    CHALLENGE("提出无效或公众意见", "challenge"),
    ACCEPT("说明理由后接受", "accept with reason"),
    STOP("终止", "stop");

    private final Labels label;

    Kind(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    public Labels label() {
      return label;
    }
  }
}
