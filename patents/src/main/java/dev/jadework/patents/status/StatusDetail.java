package dev.jadework.patents.status;

import static dev.jadework.patents.status.SimpleStatus.ACTIVE;
import static dev.jadework.patents.status.SimpleStatus.LAPSED;
import static dev.jadework.patents.status.SimpleStatus.PENDING;

/// 法律状态. Where an application or right stands, and why.
public enum StatusDetail {
  PUBLISHED("公开", PENDING),
  IN_EXAMINATION("实质审查", PENDING),
  GRANTED("授权", ACTIVE),
  PARTLY_INVALID("部分无效", ACTIVE),
  RESTORED("权利恢复", ACTIVE),
  REJECTED("驳回", LAPSED),
  WITHDRAWN("撤回", LAPSED),
  DEEMED_WITHDRAWN("视为撤回", LAPSED),
  /// The applicant did not take the grant up (视为放弃取得专利权).
  NOT_TAKEN_UP("视为放弃", LAPSED),
  FEE_NOT_PAID("未缴年费", LAPSED),
  EXPIRED("期限届满", LAPSED),
  SURRENDERED("放弃", LAPSED),
  /// Void from the start (Patent Law art. 47).
  INVALID("全部无效", LAPSED),
  /// Ended for a reason the record does not give.
  ENDED("终止", LAPSED),
  UNKNOWN("未确认", SimpleStatus.UNKNOWN);

  private final String label;
  private final SimpleStatus simple;

  StatusDetail(String label, SimpleStatus simple) {
    this.label = label;
    this.simple = simple;
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  public SimpleStatus simple() {
    return simple;
  }
}
