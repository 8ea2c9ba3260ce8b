package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.format.RecordBuffer;
import dev.jadework.patents.format.SourceInput;
import java.io.IOException;

/// Splits a source into the text of its records: lines, or the objects of an array, which may run
/// over several lines. Nothing but one record is held in memory.
final class JsonRecords {
  private final SourceInput input;
  private final RecordBuffer record;
  private final byte[] block = new byte[64 << 10];
  private int size;
  private int at;
  private long line = 1;
  private long recordLine = 1;
  private boolean ended;
  private boolean first = true;
  private boolean array;

  JsonRecords(SourceInput input, RecordBuffer record) {
    this.input = input;
    this.record = record;
  }

  /// Goes to the next record; false at the end.
  boolean next() throws IOException {
    if (first) {
      skipMark();
      decide();
      first = false;
    }
    return array ? nextObject() : nextLine();
  }

  RecordBuffer record() {
    return record;
  }

  String place() {
    return "line " + recordLine;
  }

  /// True if the source was cut off inside the current record.
  boolean atCut() {
    return ended && input.damage() != null;
  }

  /// UTF-8's byte order mark is no content.
  private void skipMark() throws IOException {
    if (fill()
        && size >= 3
        && block[0] == (byte) 0xef
        && block[1] == (byte) 0xbb
        && block[2] == (byte) 0xbf) {
      at = 3;
      record.next(3);
    }
  }

  /// An array begins with a bracket; an object over several lines with a brace alone on its line
  /// and a key on the next.
  private void decide() {
    int i = skipBlanks(at);
    if (i < size && block[i] == '{') {
      int key = skipBlanks(i + 1);
      boolean lineEnded = false;
      for (int j = i + 1; j < key; j++) {
        lineEnded |= block[j] == '\n';
      }
      array = lineEnded && key < size && block[key] == '"';
    } else {
      array = i < size && block[i] == '[';
    }
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < size && RecordBuffer.blank(block[i])) {
      i++;
    }
    return i;
  }

  private boolean nextLine() throws IOException {
    record.next(recordLine == line ? 0 : 1);
    recordLine = line;
    while (fill()) {
      for (int i = at; i < size; i++) {
        if (block[i] == '\n') {
          record.append(block, at, i);
          at = i + 1;
          line++;
          return true;
        }
      }
      record.append(block, at, size);
      at = size;
    }
    ended = true;
    return record.length() > 0;
  }

  /// The next object at the top of the array. What stands between objects is skipped if it is a
  /// comma, a bracket or blank, and otherwise taken as the beginning of a record, which will be
  /// rejected.
  private boolean nextObject() throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    long skipped = 0;
    boolean begun = false;
    record.next(0);
    while (fill()) {
      for (int i = at; i < size; i++) {
        byte b = block[i];
        if (b == '\n') {
          line++;
        }
        if (!begun) {
          if (separator(b)) {
            skipped++;
            continue;
          }
          begun = true;
          record.next(skipped);
          recordLine = line;
          at = i;
        }
        if (quoted) {
          quoted = escaped || b != '"';
          escaped = b == '\\' && !escaped;
        } else if (b == '"') {
          quoted = true;
        } else if (b == '{' || b == '[') {
          depth++;
        } else if (b == '}' || b == ']') {
          depth--;
        }
        if (depth <= 0 && !quoted && (b == '}' || b == '\n' || b == ',')) {
          record.append(block, at, i + 1);
          at = i + 1;
          return true;
        }
      }
      if (begun) {
        record.append(block, at, size);
      }
      at = size;
    }
    ended = true;
    return begun;
  }

  private static boolean separator(byte b) {
    return RecordBuffer.blank(b) || b == ',' || b == '[' || b == ']';
  }

  private boolean fill() throws IOException {
    while (at == size) {
      size = input.read(block);
      at = 0;
      if (size < 0) {
        size = 0;
        return false;
      }
    }
    return true;
  }
}
