package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;

/// 法律事件类别. What an event is, whatever the office calls it.
public enum EventKind {
  PUBLICATION("公布"),
  EXAMINATION("实质审查"),
  GRANT("授权"),
  REJECTION("驳回"),
  WITHDRAWAL("撤回"),
  DEEMED_WITHDRAWAL("视为撤回"),
  NOT_TAKEN_UP("视为放弃"),
  FEE_LAPSE("未缴年费终止"),
  EXPIRY("期限届满"),
  SURRENDER("放弃"),
  END("终止"),
  INVALIDATION("全部无效"),
  PARTIAL_INVALIDATION("部分无效"),
  RESTORATION("恢复"),
  REVIEW("复审"),
  TRANSFER("转移"),
  LICENCE("许可"),
  LICENCE_END("许可注销"),
  OPEN_LICENCE("开放许可"),
  PLEDGE("质押"),
  PLEDGE_END("质押注销"),
  PRESERVATION("保全"),
  PRESERVATION_END("保全解除"),
  TERM_EXTENSION("期限延长"),
  CHANGE("变更"),
  CORRECTION("更正"),
  FEE_PAID("缴费"),
  OTHER("其他");

  private final String label;

  EventKind(String label) {
    this.label = label;
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  /// What an event is, by the office's code, else by its words; [#OTHER] if neither is known.
  ///
  /// @param office ST.3 code of the office of the publication
  public static EventKind of(String office, LegalEvent event) {
    return EventTable.STANDARD.kind(office, event);
  }
}
