package dev.jadework.cli;

import dev.jadework.patents.export.CsvCell;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table for people and for spreadsheets: the same rows.
record AnalysisTable(List<String> heads, List<List<@Nullable Object>> rows) {
  private static final int WIDEST = 48;

  /// A row; null for what is unknown.
  static List<@Nullable Object> row(@Nullable Object... values) {
    return Arrays.asList(values);
  }

  /// @param limit rows to print; the number left out is said
  void print(PrintWriter out, int limit) {
    List<List<String>> shown =
        rows.stream()
            .limit(limit)
            .map(row -> row.stream().map(AnalysisTable::shown).toList())
            .toList();
    int[] widths = new int[heads.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      widths[c] =
          Math.max(
              width(heads.get(c)),
              shown.stream().mapToInt(row -> width(row.get(column))).max().orElse(0));
    }
    line(out, heads, widths);
    shown.forEach(row -> line(out, row, widths));
    if (rows.size() > shown.size()) {
      out.printf(
          Locale.ROOT,
          "and %,d more rows (all with --json or --csv)%n",
          rows.size() - shown.size());
    }
  }

  /// RFC 4180, numbers in full.
  String csv() {
    StringBuilder text = new StringBuilder();
    text.append(heads.stream().map(CsvCell::of).collect(Collectors.joining(",")));
    text.append("\r\n");
    for (List<@Nullable Object> row : rows) {
      text.append(row.stream().map(CsvCell::of).collect(Collectors.joining(",")));
      text.append("\r\n");
    }
    return text.toString();
  }

  private void line(PrintWriter out, List<String> values, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      boolean number = !rows.isEmpty() && rows.getFirst().get(c) instanceof Number;
      String gap = " ".repeat(widths[c] - width(values.get(c)));
      line.append(number ? gap + values.get(c) : values.get(c) + gap).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      default -> {
        String text = value.toString();
        yield text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
      }
    };
  }

  /// Columns of a terminal: Chinese characters take two.
  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
