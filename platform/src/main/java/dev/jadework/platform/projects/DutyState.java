package dev.jadework.platform.projects;

/// 义务状态. Where a duty of a project stands.
public enum DutyState {
  /// 未触发. No duty on these facts and this day.
  NOT_TRIGGERED,
  /// 待办. To do, still in time.
  OPEN,
  /// 逾期. To do, and the time has run out.
  OVERDUE,
  /// 已完成. Fulfilled.
  DONE,
  /// 待补充事实. Facts are missing to say.
  FACTS_MISSING;

  /// Key of the state in messages and URLs, `facts-missing`.
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
