package dev.jadework.patents.intake;

/// 入库计数. What became of every record read: `read = added + updated + unchanged + rejected +
/// deleted`.
///
/// @param flagged records taken whose application number carries a wrong check digit
/// @param deleted publications removed because their source has withdrawn them
public record IntakeCounts(
    long added, long updated, long unchanged, long rejected, long flagged, long deleted) {
  public static final IntakeCounts NONE = new IntakeCounts(0, 0, 0, 0, 0);

  /// Of a run without deletions.
  public IntakeCounts(long added, long updated, long unchanged, long rejected, long flagged) {
    this(added, updated, unchanged, rejected, flagged, 0);
  }

  public long read() {
    return added + updated + unchanged + rejected + deleted;
  }
}
