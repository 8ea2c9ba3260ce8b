package dev.jadework.patents.format.table;

import dev.jadework.patents.format.SourceInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CSV 行. Cuts delimited text into records so that a damaged one takes no other with it.
///
/// A record over several lines holds only if its quotes and its columns are right and none of its
/// further lines is a whole record of its own. Where it does not hold, the damaged record is what
/// stands before the next line that can begin a record, and reading goes on there.
final class CsvRows {
  private final CsvLines lines;
  private final TableReader table;
  private char delimiter;

  /// @param table says what a record looks like once the heads are found
  CsvRows(SourceInput input, TableReader table) {
    this.lines = new CsvLines(input);
    this.table = table;
  }

  /// @param line where it begins in the source, from 1
  /// @param bytes as they stand in the source
  /// @param fields of a damaged record those of its first line; bytes that are not UTF-8 are U+FFFD
  /// @param damaged true if its columns or its quotes are wrong
  record Row(long line, byte[] bytes, List<String> fields, boolean damaged) {}

  /// The one of comma, semicolon and tab that the first line has most of outside of quotes.
  static char delimiter(String beginning) {
    int[] counts = new int[3];
    String candidates = ",;\t";
    boolean quoted = false;
    for (int i = 0; i < beginning.length(); i++) {
      char c = beginning.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        break;
      } else if (!quoted && candidates.indexOf(c) >= 0) {
        counts[candidates.indexOf(c)]++;
      }
    }
    int best = counts[1] > counts[0] ? 1 : 0;
    return candidates.charAt(counts[2] > counts[best] ? 2 : best);
  }

  /// The next record, null at the end.
  @Nullable Row next() throws IOException {
    byte[] first = lines.at(0);
    if (first == null) {
      return null;
    }
    if (delimiter == 0) {
      delimiter = delimiter(text(first));
    }
    long line = lines.number();
    CsvRecord record = record(0, true);
    if (fits(record) || TableFormat.blank(single(first).fields())) {
      List<String> fields = record.fields();
      return new Row(line, lines.take(record.lines()), fields, false);
    }
    return new Row(line, lines.take(damaged()), single(first).fields(), true);
  }

  /// Number of lines from the next one to before the one with which reading can go on.
  private int damaged() throws IOException {
    int count = 1;
    long bytes = 0;
    for (byte[] line = lines.at(1);
        line != null && bytes < CsvLines.LONGEST && !begins(line) && !fits(record(count, true));
        line = lines.at(++count)) {
      bytes += line.length;
    }
    return count;
  }

  /// The record that begins at a line, as far as nothing speaks against it.
  ///
  /// @param alone true if it ends where a further line is a whole record
  private CsvRecord record(int from, boolean alone) throws IOException {
    CsvRecord record = new CsvRecord(delimiter);
    long bytes = 0;
    int i = from;
    for (byte[] line = lines.at(i); line != null; line = lines.at(++i)) {
      boolean other = alone && i > from && begins(line) && fits(record(i, false));
      bytes += line.length;
      if (other || bytes > CsvLines.LONGEST && i > from) {
        return record;
      }
      record.add(text(line));
      if (!record.open() || !record.sound()) {
        return record;
      }
    }
    return record;
  }

  /// Within one line a quote in the middle of a field spoils nothing.
  private boolean fits(CsvRecord record) {
    int width = table.width();
    return !record.open()
        && (record.sound() || record.lines() == 1)
        && (width == 0 || record.fields().size() == width);
  }

  private boolean begins(byte[] line) {
    return table.begins(single(line).fields());
  }

  private CsvRecord single(byte[] line) {
    CsvRecord record = new CsvRecord(delimiter);
    record.add(text(line));
    return record;
  }

  private static String text(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
