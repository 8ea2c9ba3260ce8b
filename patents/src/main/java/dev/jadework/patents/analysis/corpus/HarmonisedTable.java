package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.FacetField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// 归并计数. The table that an index would count if the sources wrote every applicant in one way: a
/// unit that names one body in two spellings counts once. Looks at every document found.
final class HarmonisedTable {
  private final Request request;
  private final List<Axis> axes;
  private final List<FacetField> fields;
  private final List<UnitsByValue<String>> values = new ArrayList<>(); // per field
  private final UnitsByValue<List<String>> cells = new UnitsByValue<>();
  private final BitSet units = new BitSet();

  private HarmonisedTable(Request request, List<Axis> axes) {
    this.request = request;
    this.axes = axes;
    this.fields = axes.stream().map(axis -> FacetField.of(axis.field())).toList();
    axes.forEach(_ -> values.add(new UnitsByValue<>()));
  }

  static CountTable of(Request request, List<Axis> axes) {
    HarmonisedTable table = new HarmonisedTable(request, axes);
    UnitNumbers numbers = UnitNumbers.of(request.index(), request.unit());
    request
        .index()
        .forEachOutline(request.query(), null, patent -> table.add(patent, numbers.of(patent)));
    return table.table();
  }

  private void add(Patent patent, int unit) {
    units.set(unit);
    List<List<String>> combined = List.of(List.of());
    for (int c = 0; c < fields.size(); c++) {
      List<List<String>> longer = new ArrayList<>();
      for (String value : values(fields.get(c), patent)) {
        values.get(c).add(value, unit);
        for (List<String> one : combined) {
          List<String> next = new ArrayList<>(one);
          next.add(value);
          longer.add(next);
        }
      }
      combined = longer;
    }
    combined.forEach(cell -> cells.add(cell, unit));
  }

  private List<String> values(FacetField field, Patent patent) {
    List<String> written = field.of(patent);
    return field == FacetField.PA
        ? written.stream().map(request.names()::body).distinct().toList()
        : written;
  }

  private CountTable table() {
    List<Set<String>> kept = IntStream.range(0, axes.size()).mapToObj(this::kept).toList();
    BitSet inRows = new BitSet();
    List<Row> rows = new ArrayList<>();
    cells.forEach(
        (cell, own) -> {
          if (IntStream.range(0, cell.size()).allMatch(c -> kept.get(c).contains(cell.get(c)))) {
            rows.add(new Row(cell, own.length));
            for (int unit : own) {
              inRows.set(unit);
            }
          }
        });
    rows.sort(Row.ORDER);
    long total = units.cardinality();
    return new CountTable(
        axes.stream().map(Axis::field).toList(),
        request.unit(),
        total,
        values.stream().map(field -> total - field.units().cardinality()).toList(),
        inRows.cardinality(),
        rows);
  }

  /// The values of a field that have rows.
  private Set<String> kept(int c) {
    List<Row> all = new ArrayList<>();
    values.get(c).forEach((value, own) -> all.add(new Row(List.of(value), own.length)));
    int top = axes.get(c).top();
    Set<String> kept = new HashSet<>();
    all.stream()
        .sorted(Row.ORDER)
        .limit(top == 0 ? all.size() : top)
        .forEach(row -> kept.add(row.values().getFirst()));
    return kept;
  }
}
