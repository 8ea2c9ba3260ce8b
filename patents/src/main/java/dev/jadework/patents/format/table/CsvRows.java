package dev.jadework.patents.format.table;

import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.SourceInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CSV 行. Rows of delimited text by RFC 4180: quoted fields hold delimiters, line breaks and
/// doubled quotes. Lines end with LF, CR LF or CR.
final class CsvRows {
  /// Longer rows are read only up to their first line break: a quote was not closed.
  private static final int LONGEST = 8 << 20;

  private final SourceInput input;
  private byte delimiter;
  private byte[] block = new byte[64 << 10];
  private int at;
  private int size;
  private long line = 1;
  private long rowLine = 1;
  private byte[] row = new byte[0];

  CsvRows(SourceInput input) {
    this.input = input;
  }

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

  /// Goes to the next row; false at the end.
  boolean next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean quoted = false;
    rowLine = line;
    while (true) {
      if (at == size && !fill()) {
        row = bytes.toByteArray();
        return quoted ? firstLine() : row.length > 0;
      }
      byte b = block[at++];
      if (b == '"') {
        quoted = !quoted;
      }
      if (b == '\n' || b == '\r') {
        boolean two = b == '\r' && (at < size || fill()) && block[at] == '\n';
        if (!quoted) {
          at += two ? 1 : 0;
          line++;
          row = bytes.toByteArray();
          return true;
        }
        line += two ? 0 : 1;
      }
      bytes.write(b);
      if (bytes.size() > LONGEST) {
        row = bytes.toByteArray();
        return firstLine();
      }
    }
  }

  /// Gives back all of the row but its first line, which is then the row: its neighbours are read.
  ///
  /// @return true
  boolean firstLine() {
    int end = 0;
    while (end < row.length && row[end] != '\n' && row[end] != '\r') {
      end++;
    }
    if (end == row.length) {
      return true;
    }
    int rest = end + (row[end] == '\r' && end + 1 < row.length && row[end + 1] == '\n' ? 2 : 1);
    byte[] unread =
        Arrays.copyOf(Arrays.copyOfRange(row, rest, row.length), row.length - rest + 1 + size - at);
    unread[row.length - rest] = '\n';
    System.arraycopy(block, at, unread, row.length - rest + 1, size - at);
    block = unread;
    at = 0;
    size = unread.length;
    row = Arrays.copyOf(row, end);
    line = rowLine + 1;
    return true;
  }

  boolean severalLines() {
    for (byte b : row) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /// Line where the row begins.
  long line() {
    return rowLine;
  }

  byte[] bytes() {
    return row;
  }

  /// The fields, null if the bytes are not UTF-8.
  @Nullable List<String> fields() {
    String text = Decoding.strict(row, StandardCharsets.UTF_8);
    return text == null ? null : split(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  private List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == delimiter) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private boolean fill() throws IOException {
    if (block.length < 64 << 10) {
      block = new byte[64 << 10];
    }
    at = 0;
    size = Math.max(0, input.read(block));
    if (delimiter == 0 && size > 0) {
      delimiter = (byte) delimiter(new String(block, 0, size, StandardCharsets.ISO_8859_1));
    }
    return size > 0;
  }
}
