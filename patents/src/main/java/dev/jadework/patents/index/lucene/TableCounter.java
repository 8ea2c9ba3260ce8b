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
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

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
    List<TableColumn> columns = new ArrayList<>();
    long cells = 1;
    for (Axis axis : asked) {
      TableColumn column = column(axis);
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

  private TableColumn column(Axis axis) throws IOException {
    GlobalValues values = state.values(facet(axis));
    if (axis.top() == 0 || axis.top() >= values.count()) {
      return TableColumn.whole(values);
    }
    if (units.whole()) {
      return values.column().largest(values, axis.top());
    }
    List<TableColumn> whole = List.of(TableColumn.whole(values));
    CellCounts counts = TableCount.of(units, whole, values.count()).counts();
    return TableColumn.largest(values, counts, axis.top());
  }

  private static String facet(Axis axis) {
    return PatentFields.facet(FacetField.of(axis.field()));
  }

  private static List<CountTable.Row> rows(List<TableColumn> columns, CellCounts counts)
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
    for (long place : byCount(cells, counts)) {
      int cell = (int) place;
      String[] values = new String[width];
      for (int c = 0; c < width; c++) {
        values[c] = texts[c][ranks[c][cell]];
      }
      rows.add(new CountTable.Row(List.of(values), counts.get(cells[cell])));
    }
    return rows;
  }

  /// The places of cells by descending count in the lower halves; ties as they came, which is in
  /// the order of their values.
  private static long[] byCount(long[] cells, CellCounts counts) {
    long[] places = new long[cells.length];
    Arrays.setAll(places, cell -> ((long) -counts.get(cells[cell]) << 32) | cell);
    Arrays.sort(places);
    return places;
  }

  /// The texts of the ranks that occur, by rank.
  private static String[] texts(TableColumn column, int[] ranks) throws IOException {
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
