package dev.jadework.patents.format.table;

import java.util.ArrayList;
import java.util.List;

/// CSV 记录. One record as it grows line by line, by RFC 4180: quoted fields hold delimiters, line
/// breaks and doubled quotes.
final class CsvRecord {
  private final char delimiter;
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;
  private boolean closed;
  private boolean sound = true;
  private int lines;

  CsvRecord(char delimiter) {
    this.delimiter = delimiter;
  }

  /// @param line with its line end
  void add(String line) {
    lines++;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (quoted && c == '"') {
        quoted = false;
        closed = true;
      } else if (quoted) {
        field.append(c);
      } else if (c == '\n' || c == '\r') {
        return;
      } else if (c == delimiter) {
        fields.add(field.toString());
        field.setLength(0);
        closed = false;
      } else if (c == '"' && field.isEmpty() && !closed) {
        quoted = true;
      } else {
        sound &= !closed || c == ' ';
        field.append(c);
      }
    }
  }

  /// True if a quoted field goes on in the next line.
  boolean open() {
    return quoted;
  }

  /// False if text stands between a closing quote and the next delimiter.
  boolean sound() {
    return sound;
  }

  int lines() {
    return lines;
  }

  /// The fields so far.
  List<String> fields() {
    List<String> all = new ArrayList<>(fields);
    all.add(field.toString());
    return all;
  }
}
