package dev.jadework.platform.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// 逗号分隔表. A table for spreadsheets: RFC 4180 with the mark that they need to read UTF-8.
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private Csv() {}

  /// @param lines the head first
  public static byte[] of(List<List<Object>> lines) {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<Object> line : lines) {
      List<String> cells = new ArrayList<>();
      line.forEach(value -> cells.add(cell(value)));
      text.append(String.join(",", cells)).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A text that a spreadsheet would take for a formula begins with an apostrophe.
  private static String cell(Object value) {
    String text = value.toString();
    boolean formula = !(value instanceof Number) && text.matches("(?s)[=+@\\t\\r-].*");
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
