package dev.jadework.platform.projects.web;

import dev.jadework.rules.pack.ClauseCoverage.Row;
import dev.jadework.rules.pack.ClauseCoverage.State;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// 合计. How many clauses of a document, type or relevance stand in which state.
///
/// @param key what they have in common, as filters name it
/// @param counts all states, those without clauses too
public record ClauseTally(String key, Map<State, Long> counts) {

  /// One for each key, in the order in which the clauses name them first.
  static List<ClauseTally> of(List<Row> rows, Function<Row, String> key) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
    return groups.entrySet().stream()
        .map(group -> new ClauseTally(group.getKey(), counts(group.getValue())))
        .toList();
  }

  static Map<State, Long> counts(List<Row> rows) {
    Map<State, Long> counts = new EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, rows.stream().filter(row -> row.state() == state).count());
    }
    return counts;
  }
}
