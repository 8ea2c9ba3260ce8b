package dev.jadework.rules.fact;

/// 项目阶段. The five stages of a funded project, in order.
public enum Stage {
  /// 选题（指南、申报）
  TOPIC,
  /// 立项
  APPROVAL,
  /// 实施
  IMPLEMENTATION,
  /// 结题（验收）
  CLOSING,
  /// 转化运用
  COMMERCIALISATION
}
