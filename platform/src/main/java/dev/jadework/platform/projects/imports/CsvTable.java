package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Comma-separated text: UTF-8 with or without BOM, UTF-16 with BOM, or GB18030; commas,
/// semicolons or tabs; quotes as in RFC 4180.
final class CsvTable {
  private static final int MAX_COLUMNS = 300;

  private CsvTable() {}

  static SheetTable read(byte[] content) throws FileRefused {
    String text = decode(content);
    if (text.indexOf('\0') >= 0) {
      throw new FileRefused(
          "这不是 XLSX 或 CSV 文件（含二进制内容）。请用模板另存为 .xlsx 后上传。",
          "This is neither XLSX nor CSV (it has binary content). Save it as .xlsx and upload that.");
    }
    List<SheetTable.Row> rows = records(text, separator(text));
    int head = 0;
    while (head < rows.size() && rows.get(head).blank()) {
      head++;
    }
    if (head == rows.size()) {
      throw new FileRefused(
          "文件里没有内容。请填写后再上传。", "The file has no content. Fill it in and upload again.");
    }
    List<String> heads = rows.get(head).cells().stream().map(cell -> cell.text().strip()).toList();
    List<SheetTable.Row> body =
        rows.subList(head + 1, rows.size()).stream().filter(row -> !row.blank()).toList();
    return new SheetTable(heads, rows.get(head).number(), body);
  }

  private static String decode(byte[] content) throws FileRefused {
    if (starts(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(content, 0xFF, 0xFE)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(content, 0xFE, 0xFF)) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(content))
            .toString();
      } catch (CharacterCodingException tryNext) {
        // The next character set may fit.
      }
    }
    throw new FileRefused(
        "文字编码既不是 UTF-8 也不是 GB18030。请在 Excel 中另存为“CSV UTF-8”或 .xlsx。",
        "The text is neither UTF-8 nor GB18030. Save it as “CSV UTF-8” or .xlsx.");
  }

  private static boolean starts(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static char separator(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char best = ',';
    for (char candidate : new char[] {'\t', ';', '，'}) {
      if (count(first, candidate) > count(first, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  private static List<SheetTable.Row> records(String text, char separator) throws FileRefused {
    List<SheetTable.Row> rows = new ArrayList<>();
    List<Entry> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      char c = i < length ? text.charAt(i) : '\n';
      if (quoted && i < length) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < length && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (quoted) {
        int row = rows.size() + 1;
        throw new FileRefused(
            "第 " + row + " 行有一个引号没有结束。请补上右引号或删去左引号。",
            "Row " + row + " opens a quotation mark that never closes. Close or remove it.");
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        cells.add(Entry.text(cell.toString()));
        cell.setLength(0);
        if (cells.size() > MAX_COLUMNS) {
          throw new FileRefused(
              "列数超过 " + MAX_COLUMNS + "。请使用模板。",
              "There are more than " + MAX_COLUMNS + " columns. Use the template.");
        }
      } else if (c == '\n') {
        if (i < length || !cell.isEmpty() || !cells.isEmpty()) {
          cells.add(Entry.text(cell.toString()));
          rows.add(new SheetTable.Row(rows.size() + 1, cells));
          cells.clear();
          cell.setLength(0);
          if (rows.size() > SheetReader.MAX_ROWS + 1) {
            throw XlsxTable.tooManyRows();
          }
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    return rows;
  }
}
