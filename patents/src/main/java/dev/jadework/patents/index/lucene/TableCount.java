package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// One pass over the documents found, counting the cells of a table.
final class TableCount {
  /// With fewer documents to count, a second thread costs more than it saves.
  private static final int WORTH_A_THREAD = 1 << 16;

  private record Cell(int unit, long cell) {}

  private final HitUnits units;
  private final boolean grouped;
  private final ValueColumn[] values;
  private final TableColumn[] columns;
  private final long[] weights; // of a rank in the number of a cell
  private final int[] order; // columns that few documents have rows in first: most end there
  private final CellCounts counts;
  private final UnitTally[] having; // per column, where units have several documents
  private final UnitTally inRows;
  private final Set<Cell> seen = new HashSet<>(); // of units with several documents

  private TableCount(HitUnits units, List<TableColumn> columns, ValueColumn[] values, long cells) {
    this.units = units;
    this.grouped = units.grouped();
    this.values = values;
    this.columns = columns.toArray(TableColumn[]::new);
    this.weights = new long[values.length];
    long below = 1;
    for (int c = values.length - 1; c >= 0; c--) {
      weights[c] = below;
      below *= Math.max(1, columns.get(c).size());
    }
    this.order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer c) -> columns.get(c).mentions())
                    .thenComparing(c -> columns.get(c).size()))
            .mapToInt(Integer::intValue)
            .toArray();
    long most = columns.stream().mapToLong(TableColumn::mentions).min().orElse(0);
    this.counts = new CellCounts(cells, Math.min(most, units.documents()));
    this.having = new UnitTally[values.length];
    Arrays.setAll(having, c -> units.tally());
    this.inRows = units.tally();
  }

  /// @param cells in the whole table
  static TableCount of(HitUnits units, List<TableColumn> columns, long cells) throws IOException {
    ValueColumn[] values = new ValueColumn[columns.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = columns.get(c).values().column();
    }
    int hits = units.documents();
    // Documents of one unit must be seen by one thread.
    int parts =
        units.grouped()
            ? 1
            : Math.clamp(hits / WORTH_A_THREAD, 1, Runtime.getRuntime().availableProcessors());
    List<TableCount> counted =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                part -> {
                  TableCount count = new TableCount(units, columns, values, cells);
                  int from = (int) ((long) hits * part / parts);
                  count.run(from, (int) ((long) hits * (part + 1) / parts));
                  return count;
                })
            .toList();
    TableCount first = counted.getFirst();
    counted.subList(1, parts).forEach(first::add);
    return first;
  }

  CellCounts counts() {
    return counts;
  }

  /// Per column, units none of whose documents has a value.
  List<Long> without() {
    return IntStream.range(0, values.length)
        .mapToObj(c -> grouped ? units.total() - having[c].count() : units.without(values[c]))
        .toList();
  }

  /// Units in at least one cell.
  long counted() {
    return inRows.count();
  }

  private void run(int from, int to) {
    int first = order[0];
    for (int i = from; i < to; i++) {
      int document = units.document(i);
      if (grouped) {
        having(document, units.unit(document));
      }
      if (inRows(first, document)) {
        document(document, units.unit(document));
      }
    }
  }

  /// True if a value of the document has a row: of many documents none is among the top.
  private boolean inRows(int c, int document) {
    ValueColumn column = values[c];
    TableColumn some = columns[c];
    int to = column.to(document);
    for (int at = column.from(document); at < to; at++) {
      if (some.has(column.number(at))) {
        return true;
      }
    }
    return false;
  }

  private void having(int document, int unit) {
    for (int c = 0; c < values.length; c++) {
      if (values[c].from(document) < values[c].to(document)) {
        having[c].add(unit);
      }
    }
  }

  private void add(TableCount other) {
    counts.add(other.counts);
    inRows.add(other.inRows);
  }

  private void document(int document, int unit) {
    if (combined(0, 0, document, unit, units.several(unit))) {
      inRows.add(unit);
    }
  }

  /// Counts every cell made of one value of each column from a place in the order on.
  ///
  /// @param cell number of the values chosen before
  /// @return true if there is one
  private boolean combined(int place, long cell, int document, int unit, boolean several) {
    int c = order[place];
    ValueColumn column = values[c];
    boolean last = place + 1 == order.length;
    boolean any = false;
    int to = column.to(document);
    for (int at = column.from(document); at < to; at++) {
      int rank = columns[c].rank(column.number(at));
      if (rank < 0) {
        continue;
      }
      long chosen = cell + rank * weights[c];
      if (!last) {
        any |= combined(place + 1, chosen, document, unit, several);
        continue;
      }
      any = true;
      if (!several || seen.add(new Cell(unit, chosen))) {
        counts.add(chosen);
      }
    }
    return any;
  }
}
