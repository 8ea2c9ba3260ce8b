package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.CutRecord;
import dev.jadework.patents.format.SourceInput;
import java.io.IOException;

/// Cuts green book text where a line `PATN` stands, whatever comes before it. The head line of a
/// tape (`HHHHHT…`) is no record.
final class GreenbookRecords {
  private static final String MARK = "PATN";
  private static final String TAPE = "HHHHHT";

  private final SourceInput input;
  private final CutRecord record = new CutRecord();
  private final byte[] block = new byte[64 << 10];
  private int size;
  private int at;

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
    record.begin();
    boolean inLine = false;
    while (more(inLine)) {
      if (!inLine && at(MARK) && blankAt(at + MARK.length()) && !record.buffer().blank()) {
        return true;
      }
      boolean tape = !inLine && at(TAPE) && record.buffer().blank();
      int from = at;
      while (at < size && block[at] != '\n') {
        at++;
      }
      inLine = at == size;
      if (!inLine) {
        at++;
        record.passed(1);
      }
      if (tape) {
        record.beginHere();
      } else {
        record.append(block, from, at);
      }
    }
    record.end();
    return !record.buffer().blank();
  }

  CutRecord record() {
    return record;
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
