package dev.jadework.platform.identity;

/// 机构. An authority, an undertaking unit or a service agency.
public record Organisation(long id, String name, Kind kind) {
  /// What an organisation is towards the programme.
  public enum Kind {
    /// 主管部门. Its people see every project.
    AUTHORITY,
    /// 承担单位. Its people see their own projects.
    UNIT,
    /// 服务机构. Its people see what they were asked to do.
    AGENCY
  }
}
