package dev.jadework.patents.reference;

import dev.jadework.patents.classification.UnreadableRowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// 表格文本. A table in UTF-8 with a line of heads: parted by tabs if there are any in that line,
/// else by commas with quotation marks. Lines with # before the heads are remarks, and so are
/// empty lines.
///
/// @param file name for messages
/// @param heads in lower case
/// @param rows each with its line in the file
record TableText(String file, List<String> heads, List<Row> rows) {

  /// @param line from 1
  record Row(int line, List<String> cells) {}

  static TableText read(String file, byte[] content) {
    List<String> lines = text(file, content).lines().toList();
    int at = 0;
    while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).startsWith("#"))) {
      at++;
    }
    if (at == lines.size()) {
      throw new ReferenceException(file, "the file has no line of heads");
    }
    boolean tabs = lines.get(at).indexOf('\t') >= 0;
    List<String> heads = cells(file, at + 1, lines.get(at), tabs);
    List<Row> rows = new ArrayList<>();
    for (int i = at + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new Row(i + 1, cells(file, i + 1, lines.get(i), tabs)));
      }
    }
    return new TableText(
        file, heads.stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList(), rows);
  }

  /// The cell under the head, empty where a row ends before it.
  String cell(Row row, String head) {
    int at = heads.indexOf(head);
    return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at).strip();
  }

  /// Heads of this name, alone or in a language (`title_zh`), in the order of the table.
  List<String> named(String name) {
    return heads.stream().filter(head -> head.equals(name) || head.startsWith(name + "_")).toList();
  }

  /// Lines of the named columns, parted by tabs, with those heads as the first line.
  List<String> columns(String... named) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", named));
    for (Row row : rows) {
      List<String> cells = new ArrayList<>();
      for (String head : named) {
        cells.add(cell(row, head));
      }
      lines.add(String.join("\t", cells));
    }
    return lines;
  }

  /// What is made of lines given by [#columns]; a line that cannot be taken is named as in the
  /// file.
  <T> T made(List<String> lines, Function<List<String>, T> maker) {
    try {
      return maker.apply(lines);
    } catch (UnreadableRowException e) {
      throw problem(rows.get(Math.max(0, e.line() - 2)), e.problem());
    }
  }

  ReferenceException problem(Row row, String problem) {
    return new ReferenceException(file, row.line(), problem);
  }

  private static String text(String file, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ReferenceException(file, "not in UTF-8; save the table in UTF-8 and load it again");
    }
  }

  private static List<String> cells(String file, int line, String text, boolean tabs) {
    if (tabs) {
      return List.of(text.split("\t", -1));
    }
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new ReferenceException(file, line, "a quotation mark is never closed in this line");
    }
    cells.add(cell.toString());
    return cells;
  }
}
