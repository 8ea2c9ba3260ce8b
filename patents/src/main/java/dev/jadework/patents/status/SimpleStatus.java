package dev.jadework.patents.status;

/// 简单法律状态. Whether there is a right.
public enum SimpleStatus {
  ACTIVE("有效"),
  LAPSED("失效"),
  PENDING("审中"),
  /// The corpus does not tell.
  UNKNOWN("未确认");

  private final String label;

  SimpleStatus(String label) {
    this.label = label;
  }

  /// The Chinese name.
  public String label() {
    return label;
  }
}
