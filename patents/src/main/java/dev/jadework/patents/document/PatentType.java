package dev.jadework.patents.document;

/// 专利类型. What protection an application asks for.
public enum PatentType {
  /// 发明
  INVENTION,
  /// 实用新型
  UTILITY_MODEL,
  /// 外观设计
  DESIGN,
  /// The source does not say and the numbers do not tell.
  UNKNOWN
}
