package dev.jadework.patents.index;

/// 排序. The order of hits. Ties are in the order of the publication numbers; documents without a
/// value come last in either direction.
///
/// @param descending the best, latest or highest first
public record SortOrder(Key key, boolean descending) {
  /// 相关度. The closest first: what a search gives unless it says otherwise.
  public static final SortOrder RELEVANCE = new SortOrder(Key.RELEVANCE, true);

  public static SortOrder ascending(Key key) {
    return new SortOrder(key, false);
  }

  public static SortOrder descending(Key key) {
    return new SortOrder(key, true);
  }

  /// What hits can be sorted by.
  public enum Key {
    /// 相关度. Score of the index at hand; comparable within one answer only.
    RELEVANCE,
    /// 公开（公告）日.
    PD,
    /// 申请日. Where only the year is known, its first day.
    AD,
    /// 公开（公告）号. By code point, as printed with office and kind.
    PN,
    /// 申请号. By code point, office and digits without check digit.
    AN
  }
}
