package dev.jadework.patents.reference;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// 换算字段的统计. Counts a table in which a field depends on tables or names: every value of it is
/// a query, and the other fields are counted for each. Exact in every unit, and in every index.
final class TranslatedCounts {
  private final PatentIndex index;
  private final CountRequest request;
  private final Map<Axis, AxisValues> translated = new LinkedHashMap<>();
  private final List<Axis> stored;

  private TranslatedCounts(PatentIndex index, CountRequest request) {
    this.index = index;
    this.request = request;
    this.stored =
        request.axes().stream()
            .filter(axis -> TranslatedFields.named(axis.field()).isEmpty())
            .toList();
  }

  /// @param request its query is translated
  static CountTable count(PatentIndex index, CountRequest request, TranslatedFields fields) {
    request.axes().forEach(axis -> ReferencedIndex.requireCountable(axis.field()));
    TranslatedCounts counts = new TranslatedCounts(index, request);
    if (counts.stored.size() == request.axes().size()) {
      return index.count(request);
    }
    counts.requireWhole();
    for (Axis axis : request.axes()) {
      TranslatedFields.named(axis.field())
          .ifPresent(
              field ->
                  counts.translated.put(
                      axis,
                      field == QueryField.ANCS
                          ? AxisValues.bodies(index, request, axis.top(), fields.harmonisation())
                          : AxisValues.listed(
                              index, request, axis.top(), fields.values(field, request.asOf()))));
    }
    return counts.table();
  }

  private void requireWhole() {
    if (stored.stream().anyMatch(axis -> axis.top() > 0)) {
      String field =
          request.axes().stream()
              .map(Axis::field)
              .filter(code -> TranslatedFields.named(code).isPresent())
              .findFirst()
              .orElseThrow();
      throw new IllegalArgumentException(
          "beside "
              + field
              + " the other fields are counted whole; give a TOP to "
              + field
              + " alone");
    }
  }

  private CountTable table() {
    long total = units(request.query());
    List<Long> without = new ArrayList<>();
    for (Axis axis : request.axes()) {
      AxisValues own = translated.get(axis);
      without.add(
          own == null
              ? index.count(with(request.query(), List.of(axis))).without(axis.field())
              : total - units(Clauses.and(request.query(), own.whole())));
    }
    List<Query> parts = new ArrayList<>(List.of(request.query()));
    translated.values().forEach(own -> parts.add(Clauses.any(own.kept().values())));
    Query inRows = new Query.And(parts);
    long counted = stored.isEmpty() ? units(inRows) : index.count(with(inRows, stored)).counted();
    List<Row> rows = new ArrayList<>();
    rows(request.query(), Map.of(), rows);
    rows.sort(Row.ORDER);
    return new CountTable(
        request.axes().stream().map(Axis::field).toList(),
        request.unit(),
        total,
        without,
        counted,
        rows);
  }

  /// @param chosen a value for each of the first translated fields
  private void rows(Query query, Map<Axis, String> chosen, List<Row> rows) {
    Optional<Axis> next =
        translated.keySet().stream().filter(axis -> !chosen.containsKey(axis)).findFirst();
    if (next.isEmpty()) {
      inner(query)
          .filter(row -> row.count() > 0)
          .forEach(row -> rows.add(new Row(cells(chosen, row), row.count())));
      return;
    }
    Objects.requireNonNull(translated.get(next.get()))
        .kept()
        .forEach(
            (value, clause) -> {
              Map<Axis, String> more = new LinkedHashMap<>(chosen);
              more.put(next.get(), value);
              rows(Clauses.and(query, clause), more, rows);
            });
  }

  /// Rows of the stored fields.
  private Stream<Row> inner(Query query) {
    return stored.isEmpty()
        ? Stream.of(new Row(List.of(), units(query)))
        : index.count(with(query, stored)).rows().stream();
  }

  private List<String> cells(Map<Axis, String> chosen, Row inner) {
    return request.axes().stream()
        .map(
            axis ->
                stored.contains(axis)
                    ? inner.values().get(stored.indexOf(axis))
                    : Objects.requireNonNull(chosen.get(axis)))
        .toList();
  }

  private long units(Query query) {
    return units(index, request, query);
  }

  /// Units that a query finds, as a request counts them.
  static long units(PatentIndex index, CountRequest request, Query query) {
    return index.search(SearchRequest.of(query).by(request.unit()).asOf(request.asOf())).total();
  }

  private CountRequest with(Query query, List<Axis> axes) {
    return new CountRequest(query, axes, request.unit(), request.asOf());
  }
}
