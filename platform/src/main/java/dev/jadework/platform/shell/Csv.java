package dev.jadework.platform.shell;

import dev.jadework.patents.export.CsvCell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// 逗号分隔表. A table for spreadsheets: RFC 4180 with the mark that they need to read UTF-8.
final class Csv {
  private Csv() {}

  /// @param lines the head first
  static byte[] of(List<List<Object>> lines) {
    StringBuilder text = new StringBuilder("\uFEFF");
    for (List<Object> line : lines) {
      text.append(line.stream().map(CsvCell::quoted).collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
