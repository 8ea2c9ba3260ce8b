package dev.jadework.patents.index;

/// 计数单位. What counts as one. Every publication belongs to one application, every application to
/// one simple family, every simple family to one extended family, so counts never grow from one
/// unit to the next.
public enum CountUnit {
  /// 文献. Each publication: an application and its grant are two.
  PUBLICATION,
  /// 申请. All publications of one application; a publication without application number is its own.
  APPLICATION,
  /// 简单同族. Applications with the same priorities.
  SIMPLE_FAMILY,
  /// 扩展同族. Applications connected by any priority, directly or through others.
  EXTENDED_FAMILY
}
