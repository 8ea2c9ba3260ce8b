package dev.jadework.platform.identity;

/// 角色. What a person may do in an organisation.
public enum Role {
  /// 项目主管. Decides gates and sees coverage.
  PROGRAMME_MANAGER,
  /// 评估员. Assesses risk.
  ASSESSOR,
  /// 审批人. Signs what another person assessed.
  APPROVER,
  /// 承担单位知识产权负责人. Fulfils the duties of one unit's projects.
  UNIT_IP_LEAD,
  /// 审计员. Reads the log and verifies it; changes nothing.
  AUDITOR,
  /// 系统管理员. Accounts and settings; no business decisions.
  ADMIN;

  /// The key of this role's name in the messages.
  public String messageKey() {
    return "identity.role." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// Whether an organisation of this kind may give this role. Assessments are seen and signed
  /// across units, so nobody assesses from within a unit; only a unit fulfils its own duties.
  public boolean givenBy(Organisation.Kind kind) {
    return switch (this) {
      case PROGRAMME_MANAGER, AUDITOR, ADMIN -> kind == Organisation.Kind.AUTHORITY;
      case ASSESSOR, APPROVER -> kind != Organisation.Kind.UNIT;
      case UNIT_IP_LEAD -> kind == Organisation.Kind.UNIT;
    };
  }
}
