package dev.jadework.patents.reference;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// 维度取值. The values of a translated field that have rows in a table, most units first, each with
/// what finds it.
///
/// @param whole finds every unit that has a value, whether it has a row or not
record AxisValues(Map<String, Query> kept, Query whole) {
  /// Beyond, one count for each value takes too long.
  private static final int MOST_BODIES = 2_000;

  /// A value with its count and what finds it.
  private record Counted(Row row, Query clause) {
    Counted(String value, long count, Query clause) {
      this(new Row(List.of(value), count), clause);
    }
  }

  /// Of a field whose values can be listed.
  ///
  /// @param values each with what finds it
  static AxisValues listed(
      PatentIndex index, CountRequest request, int top, Map<String, Query> values) {
    List<Counted> counts = new ArrayList<>();
    values.forEach(
        (value, clause) -> {
          long count = units(index, request, clause);
          if (count > 0) {
            counts.add(new Counted(value, count, clause));
          }
        });
    return new AxisValues(top(top, counts), Clauses.any(values.values()));
  }

  /// Of the bodies behind the applicants. A body has at most the sum of its names' counts: bodies
  /// are counted from the largest sum down until none of the rest can be among the top.
  static AxisValues bodies(
      PatentIndex index, CountRequest request, int top, Harmonisation harmonisation) {
    CountRequest byName =
        new CountRequest(
            request.query(),
            List.of(Axis.of(QueryField.PA.name())),
            request.unit(),
            request.asOf());
    Map<String, Long> names = index.count(byName).byValue();
    Map<String, List<Long>> bodies = new LinkedHashMap<>();
    names.forEach(
        (name, count) ->
            bodies.computeIfAbsent(harmonisation.body(name), _ -> new ArrayList<>()).add(count));
    if (top == 0 && request.axes().size() > 1 && bodies.size() > MOST_BODIES) {
      throw new IllegalArgumentException(
          "ANCS has " + bodies.size() + " values here; give it a TOP of at most " + MOST_BODIES);
    }
    PriorityQueue<Long> best = new PriorityQueue<>(); // the least of the top in front
    List<Counted> counts = new ArrayList<>();
    for (Map.Entry<String, List<Long>> body : largestFirst(bodies)) {
      long most = sum(body.getValue());
      if (top > 0 && best.size() == top && most < best.element()) {
        break;
      }
      Query clause = clause(harmonisation, body.getKey());
      long count = body.getValue().size() == 1 ? most : units(index, request, clause);
      counts.add(new Counted(body.getKey(), count, clause));
      best.add(count);
      if (best.size() > Math.max(1, top)) {
        best.remove();
      }
    }
    return new AxisValues(top(top, counts), new Query.AnyOf(QueryField.PA, names.keySet()));
  }

  private static List<Map.Entry<String, List<Long>>> largestFirst(Map<String, List<Long>> bodies) {
    Comparator<Map.Entry<String, List<Long>>> bySum =
        Comparator.comparingLong(body -> sum(body.getValue()));
    return bodies.entrySet().stream().sorted(bySum.reversed()).toList();
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /// A name that came to the corpus since is a body of its own.
  private static Query clause(Harmonisation harmonisation, String body) {
    return new Query.AnyOf(
        QueryField.PA, harmonisation.group(body).map(NameGroup::names).orElse(Set.of(body)));
  }

  private static Map<String, Query> top(int top, List<Counted> counts) {
    Map<String, Query> kept = new LinkedHashMap<>();
    counts.stream()
        .sorted(Comparator.comparing(Counted::row, Row.ORDER))
        .limit(top == 0 ? counts.size() : top)
        .forEach(one -> kept.put(one.row().values().getFirst(), one.clause()));
    return kept;
  }

  private static long units(PatentIndex index, CountRequest request, Query clause) {
    return TranslatedCounts.units(index, request, Clauses.and(request.query(), clause));
  }
}
