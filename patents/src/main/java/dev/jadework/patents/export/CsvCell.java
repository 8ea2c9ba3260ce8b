package dev.jadework.patents.export;

import org.jspecify.annotations.Nullable;

/// One cell of a CSV file by RFC 4180.
///
/// A text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` first) gets an apostrophe
/// before it: titles and names come from strangers.
public final class CsvCell {
  private static final String FORMULA = "=+-@\t\r";

  private CsvCell() {}

  /// In quotation marks only where it must be; empty for null.
  public static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = text(value);
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? quoted(text) : text;
  }

  /// In quotation marks whatever it holds.
  public static String quoted(Object value) {
    return '"' + text(value).replace("\"", "\"\"") + '"';
  }

  private static String text(Object value) {
    String text = value.toString();
    boolean formula =
        !(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
