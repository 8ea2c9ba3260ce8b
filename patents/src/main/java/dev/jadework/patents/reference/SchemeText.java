package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassScheme;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.reference.TableText.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the tables of the IPC scheme. A table may give dots and titles in several languages: the
/// column of dots that has the most rows counts, since some count indents instead; a row without it
/// may have 0 in another one.
///
/// @param titles by symbol, the first that is not empty, Chinese before others
record SchemeText(ClassScheme scheme, Map<String, String> titles) {
  private static final Pattern DOTS = Pattern.compile("\\d{1,2}");

  static SchemeText of(List<TableText> groups, List<TableText> levels) {
    List<ClassScheme.Entry> entries = new ArrayList<>();
    Map<String, String> titles = new HashMap<>();
    for (TableText text : groups) {
      String dots = fullest(text, text.named("dots"));
      for (Row row : text.rows()) {
        ClassificationSymbol symbol = symbol(text, row);
        if (symbol.subgroup() == null) {
          throw text.problem(row, symbol + " has no group; groups are written A01B 1/00");
        }
        entries.add(new ClassScheme.Entry(symbol, dots(text, row, dots)));
        title(text, row, symbol, titles);
      }
    }
    for (TableText text : levels) {
      text.rows().forEach(row -> title(text, row, symbol(text, row), titles));
    }
    return new SchemeText(ClassScheme.of(entries), Map.copyOf(titles));
  }

  private static String fullest(TableText text, List<String> columns) {
    Map<String, Long> filled = new HashMap<>();
    for (String column : columns) {
      filled.put(
          column, text.rows().stream().filter(row -> !text.cell(row, column).isEmpty()).count());
    }
    return columns.stream()
        .max(Comparator.comparing(column -> filled.getOrDefault(column, 0L)))
        .orElseThrow();
  }

  private static int dots(TableText text, Row row, String column) {
    String cell = text.cell(row, column);
    if (DOTS.matcher(cell).matches()) {
      return Integer.parseInt(cell);
    }
    boolean main =
        cell.isEmpty()
            && text.named("dots").stream().anyMatch(other -> text.cell(row, other).equals("0"));
    if (!main) {
      throw text.problem(row, "“" + cell + "” under " + column + " is no number of dots");
    }
    return 0;
  }

  private static ClassificationSymbol symbol(TableText text, Row row) {
    String cell = text.cell(row, "symbol");
    return ClassificationSymbol.parse(cell)
        .orElseThrow(() -> text.problem(row, "“" + cell + "” is no IPC symbol"));
  }

  private static void title(
      TableText text, Row row, ClassificationSymbol symbol, Map<String, String> titles) {
    for (String head : text.named("title")) {
      String title = text.cell(row, head);
      if (head.endsWith("_zh") && !title.isEmpty()) {
        titles.put(symbol.toString(), title);
      } else if (!title.isEmpty()) {
        titles.putIfAbsent(symbol.toString(), title);
      }
    }
  }
}
