package dev.jadework.patents.analysis;

/// 分析范围. Which documents of which corpus were analysed and what was counted, so that a figure can
/// be computed again.
///
/// @param snapshot id of the corpus's content
/// @param query the query as understood, with every bracket shown
/// @param countingUnit what counts as one: `publication`, `application`,
///     `simple_family` or `extended_family`
public record Scope(String snapshot, String query, String countingUnit) {
  /// The same documents, counted otherwise.
  public Scope counting(String unit) {
    return new Scope(snapshot, query, unit);
  }
}
