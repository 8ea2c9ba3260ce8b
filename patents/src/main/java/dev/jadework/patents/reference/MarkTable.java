package dev.jadework.patents.reference;

import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 专利标注表. Values of fields that a table gives patents by their numbers, each for a time. A number
/// of an application stands for all its publications, that of a publication for itself. Rows that
/// cannot be read are left out and kept as [#refused]. Immutable.
final class MarkTable {
  private static final String FIELDS =
      Arrays.stream(QueryField.values())
          .filter(QueryField::marked)
          .map(QueryField::name)
          .collect(Collectors.joining(", "));

  static final MarkTable EMPTY = new MarkTable(Map.of(), List.of());

  private record Mark(MarkedNumber number, MarkValue value, Validity time) {}

  private final Map<QueryField, List<Mark>> marks;
  private final List<RefusedRow> refused;

  private MarkTable(Map<QueryField, List<Mark>> marks, List<RefusedRow> refused) {
    this.marks = marks;
    this.refused = List.copyOf(refused);
  }

  static MarkTable read(TableText text) {
    Map<QueryField, List<Mark>> marks = new EnumMap<>(QueryField.class);
    List<RefusedRow> refused = new ArrayList<>();
    for (TableText.Row row : text.rows()) {
      try {
        QueryField field = field(text.cell(row, "field"));
        Mark mark = mark(text, row, field);
        marks.computeIfAbsent(field, _ -> new ArrayList<>()).add(mark);
      } catch (RowProblem problem) {
        refused.add(problem.at(row.line()));
      }
    }
    if (marks.isEmpty() && !refused.isEmpty()) {
      throw new ReferenceException(
          text.file(), "none of its rows can be read; " + refused.getFirst());
    }
    return new MarkTable(marks, refused);
  }

  List<RefusedRow> refused() {
    return refused;
  }

  boolean has(QueryField field) {
    return marks.containsKey(field);
  }

  /// True if a field has marks that hold on some days only.
  boolean dated(QueryField field) {
    return of(field).stream().anyMatch(mark -> mark.time().limited());
  }

  /// Values of a field by key, as first written.
  Map<String, String> values(QueryField field) {
    Map<String, String> values = new TreeMap<>();
    of(field).forEach(mark -> values.putIfAbsent(mark.value().key(), mark.value().written()));
    return values;
  }

  /// The numbers of which a mark that holds on a day has a value.
  ///
  /// @param day null where only what always holds is asked for
  List<MarkedNumber> numbers(
      QueryField field, @Nullable LocalDate day, Predicate<MarkValue> wanted) {
    return of(field).stream()
        .filter(mark -> mark.time().holds(day) && wanted.test(mark.value()))
        .map(Mark::number)
        .toList();
  }

  private List<Mark> of(QueryField field) {
    return marks.getOrDefault(field, List.of());
  }

  private static QueryField field(String cell) {
    return QueryField.named(cell)
        .filter(QueryField::marked)
        .orElseThrow(
            () ->
                new RowProblem(
                    "“" + MarkValue.shown(cell) + "” is no field of marks",
                    "write one of " + FIELDS));
  }

  private static Mark mark(TableText text, TableText.Row row, QueryField field) {
    return new Mark(
        MarkedNumber.of(text.cell(row, "number")),
        MarkValue.of(field, text.cell(row, "value")),
        Validity.of(text.cell(row, "from"), text.cell(row, "until")));
  }
}
