package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// 计数. Counts the units that a query finds, by the values of fields, exactly. Publications are
/// counted by the cluster; of other units every application with each of its values is looked at
/// here, so that one with several documents counts once.
final class TableCounter {
  private static final String APPLICATION = "application";

  private final View view;
  private final ObjectNode query;
  private final CountUnit unit;
  private final FamilyMap families;

  /// @param families of the view; not looked at for publications and applications
  TableCounter(View view, ObjectNode query, CountUnit unit, FamilyMap families) {
    this.view = view;
    this.query = query;
    this.unit = unit;
    this.families = families;
  }

  long total() throws IOException {
    return units(query);
  }

  /// All values of a field by descending count, ties by value.
  List<FacetCount> facet(FacetField field) throws IOException {
    Rows rows = new Rows(List.of());
    count(List.of(field), rows);
    return rows.sorted().stream()
        .map(row -> new FacetCount(row.values().getFirst(), row.count()))
        .toList();
  }

  CountTable table(List<Axis> axes) throws IOException {
    List<FacetField> fields = axes.stream().map(axis -> FacetField.of(axis.field())).toList();
    long total = total();
    List<Long> without = new ArrayList<>();
    List<Set<String>> kept = new ArrayList<>();
    for (Axis axis : axes) {
      FacetField field = FacetField.of(axis.field());
      without.add(total - units(having(List.of(field))));
      kept.add(
          axis.top() == 0
              ? Set.of()
              : new HashSet<>(
                  facet(field).stream().limit(axis.top()).map(FacetCount::value).toList()));
    }
    Rows rows = new Rows(kept);
    count(fields, rows);
    return new CountTable(
        axes.stream().map(Axis::field).toList(),
        unit,
        total,
        without,
        unit == CountUnit.PUBLICATION ? publications(fields, kept) : rows.units.size(),
        rows.sorted());
  }

  private void count(List<FacetField> fields, Rows rows) throws IOException {
    List<String> sources = new ArrayList<>(fields.stream().map(DocumentJson::facet).toList());
    boolean publications = unit == CountUnit.PUBLICATION;
    if (!publications) {
      sources.addFirst(APPLICATION);
    }
    Buckets.forEach(
        view,
        query,
        sources,
        (values, documents) -> {
          List<String> cell = new ArrayList<>(fields.size());
          for (int i = publications ? 0 : 1; i < values.size(); i++) {
            cell.add(values.get(i).asString());
          }
          if (publications) {
            rows.add(cell, documents);
          } else {
            rows.addOnce(cell, values.getFirst().asLong());
          }
        });
  }

  /// Publications in at least one row.
  private long publications(List<FacetField> fields, List<Set<String>> kept) throws IOException {
    List<ObjectNode> parts = new ArrayList<>();
    parts.add(query);
    for (int i = 0; i < fields.size(); i++) {
      String field = DocumentJson.facet(fields.get(i));
      parts.add(kept.get(i).isEmpty() ? Dsl.exists(field) : Dsl.anyTerm(field, kept.get(i)));
    }
    return view.count(Dsl.all(parts, List.of()));
  }

  private ObjectNode having(List<FacetField> fields) {
    List<ObjectNode> parts = new ArrayList<>();
    parts.add(query);
    fields.forEach(field -> parts.add(Dsl.exists(DocumentJson.facet(field))));
    return Dsl.all(parts, List.of());
  }

  private long units(ObjectNode found) throws IOException {
    if (unit == CountUnit.PUBLICATION) {
      return view.count(found);
    }
    Units units = new Units();
    Buckets.forEach(
        view,
        found,
        List.of(APPLICATION),
        (values, documents) -> units.add(values.getFirst().asLong()));
    return units.size();
  }

  /// Units of applications that come in order: only those of applications that have company are
  /// remembered.
  private final class Units {
    private final Set<Object> together = new HashSet<>();
    private long alone;
    private long last; // 0 is the key of no application

    void add(long application) {
      if (unit != CountUnit.APPLICATION && families.connected(application)) {
        together.add(unit(application));
      } else if (application != last) {
        alone++;
      }
      last = application;
    }

    long size() {
      return together.size() + alone;
    }
  }

  private Object unit(long application) {
    return unit == CountUnit.APPLICATION ? application : families.unit(application, unit);
  }

  /// The rows as they come together.
  private final class Rows {
    /// A unit of several applications and a cell it was counted in.
    private record Seen(Object unit, List<String> cell) {}

    private final List<Set<String>> kept;
    private final Map<List<String>, Long> counts = new HashMap<>();
    private final Units units = new Units();
    private final Set<Seen> seen = new HashSet<>();

    /// @param kept per field the values that have rows, empty for all
    Rows(List<Set<String>> kept) {
      this.kept = kept;
    }

    void add(List<String> cell, long number) {
      if (has(cell)) {
        counts.merge(cell, number, Long::sum);
      }
    }

    void addOnce(List<String> cell, long application) {
      if (!has(cell)) {
        return;
      }
      units.add(application);
      boolean alone = unit == CountUnit.APPLICATION || !families.connected(application);
      if (alone || seen.add(new Seen(unit(application), cell))) {
        counts.merge(cell, 1L, Long::sum);
      }
    }

    private boolean has(List<String> cell) {
      for (int i = 0; i < kept.size(); i++) {
        if (!kept.get(i).isEmpty() && !kept.get(i).contains(cell.get(i))) {
          return false;
        }
      }
      return true;
    }

    List<Row> sorted() {
      return counts.entrySet().stream()
          .map(entry -> new Row(entry.getKey(), entry.getValue()))
          .sorted(Row.ORDER)
          .toList();
    }
  }
}
