package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;

/// 依据. What a judgement rests on.
///
/// @param ref publication number, path of a fact, id of a rule or query text, by `kind`
/// @param text what it shows, in words
public record Evidence(Kind kind, String ref, Labels text) {

  /// Where the evidence is found.
  public enum Kind {
    /// 专利文献, `ref` is a publication number
    PATENT,
    /// 项目事实, `ref` is the path of a fact
    FACT,
    /// 政策判定, `ref` is the id of a rule
    FINDING,
    /// 语料统计, `ref` is a query
    QUERY
  }
}
