package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.FacetField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts tables as their definition reads: per combination of values the set of units.
final class MemoryTable {
  private MemoryTable() {}

  static CountTable count(List<Patent> hits, MemoryUnits units, List<Axis> axes) {
    List<Set<String>> kept = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    long total = hits.stream().map(units::of).distinct().count();
    for (Axis axis : axes) {
      FacetField field = FacetField.of(axis.field());
      without.add(
          total
              - hits.stream()
                  .filter(hit -> !field.of(hit).isEmpty())
                  .map(units::of)
                  .distinct()
                  .count());
      List<Row> values = rows(hits, units, List.of(field), List.of());
      kept.add(
          new HashSet<>(
              values.stream()
                  .limit(axis.top() == 0 ? values.size() : axis.top())
                  .map(row -> row.values().getFirst())
                  .toList()));
    }
    List<FacetField> fields = axes.stream().map(axis -> FacetField.of(axis.field())).toList();
    long counted =
        hits.stream()
            .filter(hit -> !cells(hit, fields, kept).isEmpty())
            .map(units::of)
            .distinct()
            .count();
    return new CountTable(
        axes.stream().map(Axis::field).toList(),
        units.unit(),
        total,
        without,
        counted,
        rows(hits, units, fields, kept));
  }

  private static List<Row> rows(
      List<Patent> hits, MemoryUnits units, List<FacetField> fields, List<Set<String>> kept) {
    Map<List<String>, Set<String>> counted = new HashMap<>();
    for (Patent hit : hits) {
      for (List<String> cell : cells(hit, fields, kept)) {
        counted.computeIfAbsent(cell, key -> new HashSet<>()).add(units.of(hit));
      }
    }
    return counted.entrySet().stream()
        .map(entry -> new Row(entry.getKey(), entry.getValue().size()))
        .sorted(Row.ORDER)
        .toList();
  }

  /// Every combination of a document's values.
  private static List<List<String>> cells(
      Patent hit, List<FacetField> fields, List<Set<String>> kept) {
    List<List<String>> cells = List.of(List.of());
    for (int i = 0; i < fields.size(); i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> cell : cells) {
        for (String value : fields.get(i).of(hit)) {
          if (kept.isEmpty() || kept.get(i).contains(value)) {
            List<String> next = new ArrayList<>(cell);
            next.add(value);
            longer.add(next);
          }
        }
      }
      cells = longer;
    }
    return cells;
  }
}
