package dev.jadework.patents.format;

/// 切出的记录. The record that the splitting of a source has come to: its bytes, its number, the line
/// it begins on, and whether it stands last.
public final class CutRecord {
  private final RecordBuffer buffer = new RecordBuffer();
  private long line = 1;
  private long begun = 1;
  private long number;
  private boolean last;

  /// Begins the next record where the one before ended.
  public void begin() {
    buffer.next(0);
    begun = line;
    number++;
  }

  public void append(byte[] source, int from, int to) {
    buffer.append(source, from, to);
  }

  /// Goes on by lines of the source.
  public void passed(long lines) {
    line += lines;
  }

  /// Leaves out the lines before the one reached, which belong to no record.
  public void beginHere() {
    begun = line;
  }

  /// Nothing comes after this record.
  public void end() {
    last = true;
  }

  public RecordBuffer buffer() {
    return buffer;
  }

  /// Number of the record in the source, from 1.
  public long number() {
    return number;
  }

  /// Line in the source where the record begins, from 1.
  public long line() {
    return begun;
  }

  /// True for what is left at the end of the source.
  public boolean last() {
    return last;
  }
}
