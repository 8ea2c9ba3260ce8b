package dev.jadework.patents.format.table;

import dev.jadework.patents.format.KeptFacts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 单元格. The cells of one row by the fields they are mapped to, and what of them has no field or
/// is not what its column should hold: that is kept under its head.
final class RowCells {
  private final TableMapping mapping;
  private final Map<String, String> row;
  private final Map<String, String> heads = new HashMap<>();
  private final KeptFacts kept = new KeptFacts();
  private final TableDates dates;

  /// @param row value by head
  RowCells(TableMapping mapping, Map<String, String> row) {
    this.mapping = mapping;
    this.row = row;
    this.dates = new TableDates(mapping.dates());
    row.keySet().forEach(head -> heads.putIfAbsent(TableMapping.folded(head), head));
    Set<String> mapped = mapping.recognised(List.copyOf(row.keySet())).keySet();
    row.forEach(
        (head, value) -> {
          if (!mapped.contains(head) && said(value)) {
            keep(head, value.strip());
          }
        });
  }

  /// What was kept so far, by head.
  Map<String, List<String>> extra() {
    return kept.all();
  }

  void keep(String head, String value) {
    kept.keepOnce(head, value);
  }

  /// Keeps a value of a list under every head of its field.
  void keepListed(TableField field, String value) {
    of(field).keySet().forEach(head -> kept.keepOnce(head, value));
  }

  private boolean said(String value) {
    String text = value.strip();
    return !text.isEmpty() && !mapping.empty().contains(text);
  }

  /// The filled cells of a field in the order of the mapping, by head.
  Map<String, String> of(TableField field) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String folded : mapping.headsOf(field)) {
      String head = heads.get(folded);
      String value = head == null ? null : row.get(head);
      if (head != null && value != null && said(value)) {
        cells.put(head, value.strip());
      }
    }
    return cells;
  }

  @Nullable String first(TableField field) {
    return of(field).values().stream().findFirst().orElse(null);
  }

  List<String> list(TableField field) {
    return cells(field).stream().distinct().toList();
  }

  /// The entries of a list as they stand, equal ones too.
  List<String> cells(TableField field) {
    String value = first(field);
    if (value == null) {
      return List.of();
    }
    String separators = String.join("|", mapping.lists().stream().map(Pattern::quote).toList());
    return Stream.of(value.split(separators)).map(String::strip).filter(this::said).toList();
  }

  @Nullable Integer year(TableField field) {
    String text = first(field);
    return text != null && text.matches("(1[89]|20)\\d{2}(\\.0)?")
        ? Integer.valueOf(text.substring(0, 4))
        : null;
  }

  /// @param year known from another column
  /// @param latest a day that this one does not follow
  @Nullable LocalDate date(TableField field, @Nullable Integer year, @Nullable LocalDate latest) {
    for (Map.Entry<String, String> cell : of(field).entrySet()) {
      LocalDate date = dates.read(cell.getValue(), year, latest);
      if (date != null) {
        return date;
      }
      keep(cell.getKey(), cell.getValue());
    }
    return null;
  }

  /// A day in any form; null if it is none.
  @Nullable LocalDate anyDate(String text) {
    return dates.any(text);
  }

  /// Heads that a mapping takes for a field, for messages.
  String headsOf(TableField field) {
    return String.join(" or ", mapping.columns().getOrDefault(field, List.of()));
  }
}
