package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.SourceInput;
import java.io.IOException;

/// Cuts green book text where a line `PATN` stands, whatever comes before it. The head line of a
/// tape (`HHHHHT…`) is no record.
final class GreenbookRecords {
  private static final String MARK = "PATN";
  private static final String TAPE = "HHHHHT";

  private final SourceInput input;
  private final RecordBuffer record = new RecordBuffer();
  private final byte[] block = new byte[64 << 10];
  private int size;
  private int at;
  private long line = 1;
  private long recordLine = 1;
  private long count;
  private boolean ended;

  GreenbookRecords(SourceInput input) {
    this.input = input;
  }

  /// True if a text begins with the line that begins a record.
  static boolean begins(String text) {
    return text.startsWith(MARK)
        && (text.length() == MARK.length() || text.charAt(MARK.length()) <= ' ');
  }

  /// Goes to the next record; false at the end.
  boolean next() throws IOException {
    record.next(0);
    recordLine = line;
    boolean inLine = false;
    while (more(inLine)) {
      if (!inLine && at(MARK) && blankAt(at + MARK.length()) && !record.blank()) {
        count++;
        return true;
      }
      boolean tape = !inLine && at(TAPE) && record.blank();
      int from = at;
      while (at < size && block[at] != '\n') {
        at++;
      }
      inLine = at == size;
      if (!inLine) {
        at++;
        line++;
      }
      if (tape) {
        recordLine = line;
      } else {
        record.append(block, from, at);
      }
    }
    ended = true;
    count++;
    return !record.blank();
  }

  RecordBuffer record() {
    return record;
  }

  /// Number of the record in the source, from 1.
  long number() {
    return count;
  }

  /// Line in the source where the record begins.
  long line() {
    return recordLine;
  }

  /// True for what stands last in the source.
  boolean last() {
    return ended;
  }

  private boolean at(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (at + i >= size || block[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean blankAt(int place) {
    return place >= size || block[place] >= 0 && block[place] <= ' ';
  }

  /// Brings more of the source; at the start of a line enough to see what begins there.
  private boolean more(boolean inLine) throws IOException {
    int needed = inLine ? 1 : TAPE.length();
    if (size - at < needed) {
      System.arraycopy(block, at, block, 0, size - at);
      size -= at;
      at = 0;
      while (size < needed) {
        int read = input.read(block, size, block.length - size);
        if (read < 0) {
          break;
        }
        size += read;
      }
    }
    return at < size;
  }
}
