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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/// 统计. Counts units by the values of fields over all documents that a query finds. A cell of the
/// table is a number made of the values' numbers, so cells in ascending order are values in theirs.
final class TableCounter {
  private record Cell(int unit, long cell) {}

  private final IndexReader reader;
  private final OpenReader state;
  private final HitUnits units;
  private final CountUnit unit;

  TableCounter(IndexReader reader, OpenReader state, HitUnits units, CountUnit unit) {
    this.reader = reader;
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
    List<Column> columns = new ArrayList<>();
    long cells = 1;
    for (Axis axis : asked) {
      Column column = column(axis);
      columns.add(column);
      cells = Math.multiplyExact(cells, Math.max(1L, column.size()));
    }
    Count count = new Count(columns, cells);
    count.run();
    return new CountTable(
        asked.stream().map(Axis::field).toList(),
        unit,
        units.total(),
        count.without(),
        count.counted(),
        rows(columns, count.counts));
  }

  /// One field of a table: its values, those of them that have rows, and their numbers in the
  // table.
  private record Column(GlobalValues values, int[] kept, int[] rank) {
    int size() {
      return kept.length;
    }
  }

  private Column column(Axis axis) throws IOException {
    GlobalValues values = state.values(PatentFields.facet(FacetField.of(axis.field()).name()));
    int[] all = new int[values.count()];
    Arrays.setAll(all, i -> i);
    Column whole = new Column(values, all, all);
    if (axis.top() == 0 || axis.top() >= all.length) {
      return whole;
    }
    Count count = new Count(List.of(whole), all.length);
    count.run();
    List<Long> best = new ArrayList<>();
    for (long cell : count.counts.cells()) {
      best.add(cell);
    }
    best.sort(Comparator.comparingInt((Long cell) -> count.counts.get(cell)).reversed());
    int[] kept = best.stream().limit(axis.top()).mapToInt(Long::intValue).sorted().toArray();
    int[] rank = new int[all.length];
    Arrays.fill(rank, -1);
    for (int i = 0; i < kept.length; i++) {
      rank[kept[i]] = i;
    }
    return new Column(values, kept, rank);
  }

  private static List<CountTable.Row> rows(List<Column> columns, CellCounts counts)
      throws IOException {
    long[] cells = counts.cells();
    List<String[]> texts = new ArrayList<>();
    long below = 1;
    for (Column column : columns.reversed()) {
      long unit = below;
      int[] ranks =
          Arrays.stream(cells)
              .mapToInt(cell -> (int) (cell / unit % column.size()))
              .distinct()
              .sorted()
              .toArray();
      List<String> found =
          column.values().texts(Arrays.stream(ranks).map(r -> column.kept()[r]).toArray());
      String[] byRank = new String[column.size()];
      for (int i = 0; i < ranks.length; i++) {
        byRank[ranks[i]] = found.get(i);
      }
      texts.addFirst(byRank);
      below *= Math.max(1, column.size());
    }
    List<CountTable.Row> rows = new ArrayList<>(cells.length);
    for (long cell : cells) {
      String[] values = new String[columns.size()];
      long rest = cell;
      for (int i = values.length - 1; i >= 0; i--) {
        int size = columns.get(i).size();
        values[i] = texts.get(i)[(int) (rest % size)];
        rest /= size;
      }
      rows.add(new CountTable.Row(List.of(values), counts.get(cell)));
    }
    // Cells come in the order of their values, and sorting keeps it among equal counts.
    rows.sort(Comparator.comparingLong(CountTable.Row::count).reversed());
    return rows;
  }

  /// One pass over the documents found.
  private final class Count {
    private final List<Column> columns;
    private final CellCounts counts;
    private final List<FixedBitSet> having = new ArrayList<>();
    private final FixedBitSet inRows;
    private final Set<Cell> seen = new HashSet<>(); // of units with several documents
    private long[] cells = new long[16];

    Count(List<Column> columns, long cells) throws IOException {
      this.columns = columns;
      this.counts = new CellCounts(cells, units.hits().length);
      int unitCount = Math.max(1, state.groupCount(unit));
      columns.forEach(column -> having.add(new FixedBitSet(unitCount)));
      this.inRows = new FixedBitSet(unitCount);
    }

    void run() throws IOException {
      int[] hits = units.hits();
      int at = 0;
      for (LeafReaderContext leaf : reader.leaves()) {
        int end = leaf.docBase + leaf.reader().maxDoc();
        if (at < hits.length && hits[at] < end) {
          List<GlobalValues.Leaf> values = new ArrayList<>();
          for (Column column : columns) {
            values.add(column.values().leaf(leaf.ord));
          }
          for (; at < hits.length && hits[at] < end; at++) {
            document(values, hits[at] - leaf.docBase, units.unit(hits[at]));
          }
        }
      }
    }

    private void document(List<GlobalValues.Leaf> values, int document, int unit)
        throws IOException {
      int found = 1;
      cells[0] = 0;
      for (int c = 0; c < columns.size(); c++) {
        GlobalValues.Leaf leaf = values.get(c);
        int number = leaf.advance(document);
        if (number > 0) {
          having.get(c).set(unit);
        }
        found = found == 0 ? 0 : cross(columns.get(c), leaf, number, found);
      }
      if (found > 0) {
        inRows.set(unit);
        boolean several = units.several(unit);
        for (int i = 0; i < found; i++) {
          if (!several || seen.add(new Cell(unit, cells[i]))) {
            counts.add(cells[i]);
          }
        }
      }
    }

    /// Every cell so far with every value of the next field that has rows.
    ///
    /// @return how many cells there are then
    private int cross(Column column, GlobalValues.Leaf leaf, int number, int found)
        throws IOException {
      int[] ranks = new int[number];
      int kept = 0;
      for (int i = 0; i < number; i++) {
        int rank = column.rank()[leaf.next()];
        if (rank >= 0) {
          ranks[kept++] = rank;
        }
      }
      if (found * kept > cells.length) {
        cells = Arrays.copyOf(cells, found * kept * 2);
      }
      for (int i = found - 1; i >= 0; i--) {
        long before = cells[i] * column.size();
        for (int k = kept - 1; k >= 0; k--) {
          cells[i * kept + k] = before + ranks[k];
        }
      }
      return found * kept;
    }

    List<Long> without() {
      return having.stream().map(set -> units.total() - set.cardinality()).toList();
    }

    long counted() {
      return inRows.cardinality();
    }
  }
}
