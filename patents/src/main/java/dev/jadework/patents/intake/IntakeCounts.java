package dev.jadework.patents.intake;

/// 入库计数. What became of every record read: `read = added + updated + unchanged + rejected`.
///
/// @param flagged records taken whose application number carries a wrong check digit
public record IntakeCounts(long added, long updated, long unchanged, long rejected, long flagged) {
  public static final IntakeCounts NONE = new IntakeCounts(0, 0, 0, 0, 0);

  public long read() {
    return added + updated + unchanged + rejected;
  }
}
