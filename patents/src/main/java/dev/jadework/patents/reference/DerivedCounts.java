package dev.jadework.patents.reference;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/// 换算字段的统计. Counts tables in which a field depends on tables or names: every value of it is
/// a query, and the other fields are counted for each. Exact in every unit, and in every index.
final class DerivedCounts {
  /// Fields that are counted so.
  static final List<String> CODES = List.of("TTC", "SEIC", "PILLAR", "ANTYPE", "ANCS");

  /// Beyond, one count for each value takes too long.
  private static final int MOST_VALUES = 2_000;

  /// The values of an axis that have rows, by descending count, each with what finds it.
  ///
  /// @param whole finds every unit that has a value, whether it has a row or not
  private record Values(Map<String, Query> kept, Query whole) {}

  private final PatentIndex index;
  private final Translation translation;
  private final Supplier<CorpusNames> names;

  DerivedCounts(PatentIndex index, Translation translation, Supplier<CorpusNames> names) {
    this.index = index;
    this.translation = translation;
    this.names = names;
  }

  static Optional<QueryField> derived(String code) {
    return CODES.contains(code) ? Optional.of(QueryField.valueOf(code)) : Optional.empty();
  }

  /// @param request its query is translated
  CountTable count(CountRequest request) {
    request.axes().forEach(axis -> ReferencedIndex.requireCountable(axis.field()));
    List<Axis> derived =
        request.axes().stream().filter(axis -> derived(axis.field()).isPresent()).toList();
    if (derived.isEmpty()) {
      return index.count(request);
    }
    List<Axis> stored =
        request.axes().stream().filter(axis -> derived(axis.field()).isEmpty()).toList();
    if (stored.stream().anyMatch(axis -> axis.top() > 0)) {
      throw new IllegalArgumentException(
          "beside "
              + derived.getFirst().field()
              + " the other fields are counted whole; give a TOP to "
              + derived.getFirst().field()
              + " alone");
    }
    Map<Axis, Values> values = new LinkedHashMap<>();
    derived.forEach(axis -> values.put(axis, values(axis, request)));
    long total = units(request, request.query());
    List<Long> without = new ArrayList<>();
    for (Axis axis : request.axes()) {
      Values own = values.get(axis);
      without.add(
          own == null
              ? index.count(with(request, request.query(), List.of(axis))).without(axis.field())
              : total - units(request, and(request.query(), own.whole())));
    }
    List<Query> kept = new ArrayList<>();
    kept.add(request.query());
    values.values().forEach(own -> kept.add(any(List.copyOf(own.kept().values()))));
    Query inRows = new Query.And(kept);
    long counted =
        stored.isEmpty()
            ? units(request, inRows)
            : index.count(with(request, inRows, stored)).counted();
    List<Row> rows = new ArrayList<>();
    rows(request, request.query(), request.axes(), values, Map.of(), rows);
    rows.sort(Row.ORDER);
    return new CountTable(
        request.axes().stream().map(Axis::field).toList(),
        request.unit(),
        total,
        without,
        counted,
        rows);
  }

  private void rows(
      CountRequest request,
      Query query,
      List<Axis> axes,
      Map<Axis, Values> values,
      Map<Axis, String> chosen,
      List<Row> rows) {
    for (Map.Entry<Axis, Values> next : values.entrySet()) {
      if (!chosen.containsKey(next.getKey())) {
        next.getValue()
            .kept()
            .forEach(
                (value, clause) -> {
                  Map<Axis, String> more = new LinkedHashMap<>(chosen);
                  more.put(next.getKey(), value);
                  rows(request, and(query, clause), axes, values, more, rows);
                });
        return;
      }
    }
    List<Axis> stored = axes.stream().filter(axis -> !values.containsKey(axis)).toList();
    List<Row> inner =
        stored.isEmpty()
            ? List.of(new Row(List.of(), units(request, query)))
            : index.count(with(request, query, stored)).rows();
    for (Row row : inner) {
      if (row.count() > 0) {
        List<String> cells = new ArrayList<>();
        for (Axis axis : axes) {
          String value = chosen.get(axis);
          cells.add(value != null ? value : row.values().get(stored.indexOf(axis)));
        }
        rows.add(new Row(cells, row.count()));
      }
    }
  }

  private Values values(Axis axis, CountRequest request) {
    QueryField field = derived(axis.field()).orElseThrow();
    return field == QueryField.ANCS
        ? groups(axis, request)
        : kept(axis, request, translation.values(field));
  }

  private Values kept(Axis axis, CountRequest request, Map<String, Query> all) {
    List<Counted> counts = new ArrayList<>();
    all.forEach(
        (value, clause) ->
            counts.add(Counted.of(value, units(request, and(request.query(), clause)), clause)));
    counts.removeIf(one -> one.row().count() == 0);
    return new Values(top(axis, counts), any(List.copyOf(all.values())));
  }

  /// A value with its count and what finds it.
  private record Counted(Row row, Query clause) {
    static Counted of(String value, long count, Query clause) {
      return new Counted(new Row(List.of(value), count), clause);
    }
  }

  private static Map<String, Query> top(Axis axis, List<Counted> counts) {
    Map<String, Query> kept = new LinkedHashMap<>();
    counts.stream()
        .sorted(Comparator.comparing(Counted::row, Row.ORDER))
        .limit(axis.top() == 0 ? counts.size() : axis.top())
        .forEach(one -> kept.put(one.row().values().getFirst(), one.clause()));
    return kept;
  }

  /// A group has at most the sum of its names' counts: groups are counted from the largest sum down
  /// until none of the rest can be among the top.
  private Values groups(Axis axis, CountRequest request) {
    CountTable holders =
        index.count(with(request, request.query(), List.of(Axis.of(QueryField.PA.name()))));
    Map<NameGroup, List<Row>> found = new LinkedHashMap<>();
    for (Row row : holders.rows()) {
      NameGroup group = names.get().group(row.values().getFirst());
      found.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
    }
    if (axis.top() == 0 && request.axes().size() > 1 && found.size() > MOST_VALUES) {
      throw new IllegalArgumentException(
          "ANCS has " + found.size() + " values here; give it a TOP of at most " + MOST_VALUES);
    }
    PriorityQueue<Long> best = new PriorityQueue<>(); // the least of the top in front
    List<Counted> counts = new ArrayList<>();
    for (Map.Entry<NameGroup, List<Row>> entry : largestFirst(found)) {
      if (axis.top() > 0 && best.size() == axis.top() && sum(entry.getValue()) < best.element()) {
        break;
      }
      Query clause = clause(entry.getKey());
      long count =
          entry.getValue().size() == 1
              ? sum(entry.getValue())
              : units(request, and(request.query(), clause));
      counts.add(Counted.of(entry.getKey().name(), count, clause));
      best.add(count);
      if (best.size() > Math.max(1, axis.top())) {
        best.remove();
      }
    }
    Set<String> all = new TreeSet<>();
    holders.rows().forEach(row -> all.add(row.values().getFirst()));
    return new Values(top(axis, counts), new Query.AnyOf(QueryField.PA, all));
  }

  private static List<Map.Entry<NameGroup, List<Row>>> largestFirst(
      Map<NameGroup, List<Row>> groups) {
    Comparator<Map.Entry<NameGroup, List<Row>>> bySum =
        Comparator.comparingLong(entry -> sum(entry.getValue()));
    return groups.entrySet().stream().sorted(bySum.reversed()).toList();
  }

  private static long sum(List<Row> rows) {
    return rows.stream().mapToLong(Row::count).sum();
  }

  private static Query clause(NameGroup group) {
    Set<String> members = new TreeSet<>();
    group.members().forEach(member -> members.add(member.name()));
    return new Query.AnyOf(QueryField.PA, members);
  }

  private long units(CountRequest request, Query query) {
    return index.search(SearchRequest.of(query).by(request.unit()).asOf(request.asOf())).total();
  }

  private static CountRequest with(CountRequest request, Query query, List<Axis> axes) {
    return new CountRequest(query, axes, request.unit(), request.asOf());
  }

  private static Query and(Query one, Query other) {
    return new Query.And(List.of(one, other));
  }

  private static Query any(List<Query> parts) {
    return switch (parts.size()) {
      case 0 -> new Query.AnyOf(QueryField.IPC, Set.of());
      case 1 -> parts.getFirst();
      default -> new Query.Or(parts);
    };
  }
}
