package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// 统计. Counts units by the values of fields over all documents that a query finds. A cell of the
/// table is a number made of the values' numbers, so cells in ascending order are values in theirs.
final class TableCounter {
  private final OpenReader state;
  private final HitUnits units;
  private final CountUnit unit;

  TableCounter(OpenReader state, HitUnits units, CountUnit unit) {
    this.state = state;
    this.units = units;
    this.unit = unit;
  }

  /// All values of a field by descending count, ties by value.
  List<FacetCount> facet(String field) throws IOException {
    return table(List.of(Axis.of(field))).rows().stream()
        .map(row -> new FacetCount(row.values().getFirst(), row.count()))
        .toList();
  }

  CountTable table(CountRequest request) throws IOException {
    return table(request.axes());
  }

  private CountTable table(List<Axis> asked) throws IOException {
    state.load(asked.stream().map(TableCounter::facet).toList());
    List<Column> columns = new ArrayList<>();
    long cells = 1;
    for (Axis axis : asked) {
      Column column = column(axis);
      columns.add(column);
      cells = Math.multiplyExact(cells, Math.max(1L, column.size()));
    }
    TableCount count = TableCount.of(units, columns, cells);
    return new CountTable(
        asked.stream().map(Axis::field).toList(),
        unit,
        units.total(),
        count.without(),
        count.counted(),
        rows(columns, count.counts()));
  }

  /// One field of a table: its values, those of them that have rows, and their numbers in
  /// the table, null if all have.
  record Column(GlobalValues values, int[] kept, int @Nullable [] rank) {
    int size() {
      return kept.length;
    }
  }

  private Column column(Axis axis) throws IOException {
    GlobalValues values = state.values(facet(axis));
    int[] all = new int[values.count()];
    Arrays.setAll(all, i -> i);
    Column whole = new Column(values, all, null);
    if (axis.top() == 0 || axis.top() >= all.length) {
      return whole;
    }
    // Of the whole corpus the column knows its counts.
    CellCounts counts =
        units.whole() && !units.grouped()
            ? new CellCounts(values.column().counts(values.count()))
            : TableCount.of(units, List.of(whole), all.length).counts();
    int[] kept = best(counts, axis.top());
    int[] rank = new int[all.length];
    Arrays.fill(rank, -1);
    for (int i = 0; i < kept.length; i++) {
      rank[kept[i]] = i;
    }
    return new Column(values, kept, rank);
  }

  private static String facet(Axis axis) {
    return PatentFields.facet(FacetField.of(axis.field()));
  }

  /// The cells with the highest counts, ties by number; ascending.
  private static int[] best(CellCounts counts, int limit) {
    PriorityQueue<Long> best = new PriorityQueue<>(); // the worst in front
    for (long cell : counts.cells()) {
      long weight = ((long) counts.get(cell) << 32) | (Integer.MAX_VALUE - cell);
      if (best.size() < limit) {
        best.add(weight);
      } else if (weight > best.element()) {
        best.remove();
        best.add(weight);
      }
    }
    return best.stream()
        .mapToInt(weight -> (int) (Integer.MAX_VALUE - (weight & 0xFFFF_FFFFL)))
        .sorted()
        .toArray();
  }

  private static List<CountTable.Row> rows(List<Column> columns, CellCounts counts)
      throws IOException {
    long[] cells = counts.cells();
    int width = columns.size();
    int[][] ranks = new int[width][cells.length];
    for (int cell = 0; cell < cells.length; cell++) {
      long rest = cells[cell];
      for (int c = width - 1; c >= 0; c--) {
        int size = columns.get(c).size();
        ranks[c][cell] = (int) (rest % size);
        rest /= size;
      }
    }
    String[][] texts = new String[width][];
    for (int c = 0; c < width; c++) {
      texts[c] = texts(columns.get(c), ranks[c]);
    }
    List<CountTable.Row> rows = new ArrayList<>(cells.length);
    for (int cell = 0; cell < cells.length; cell++) {
      String[] values = new String[width];
      for (int c = 0; c < width; c++) {
        values[c] = texts[c][ranks[c][cell]];
      }
      rows.add(new CountTable.Row(List.of(values), counts.get(cells[cell])));
    }
    // Cells come in the order of their values, and sorting keeps it among equal counts.
    rows.sort(Comparator.comparingLong(CountTable.Row::count).reversed());
    return rows;
  }

  /// The texts of the ranks that occur, by rank.
  private static String[] texts(Column column, int[] ranks) throws IOException {
    FixedBitSet occurring = new FixedBitSet(Math.max(1, column.size()));
    Arrays.stream(ranks).forEach(occurring::set);
    int[] some = IntStream.range(0, column.size()).filter(occurring::get).toArray();
    List<String> found =
        column.values().texts(Arrays.stream(some).map(rank -> column.kept()[rank]).toArray());
    String[] texts = new String[column.size()];
    for (int i = 0; i < some.length; i++) {
      texts[some[i]] = found.get(i);
    }
    return texts;
  }
}
