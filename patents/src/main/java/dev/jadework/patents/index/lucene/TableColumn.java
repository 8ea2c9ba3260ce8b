package dev.jadework.patents.index.lucene;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// 表列. One field of a table: those of its values that have rows, and their numbers in the table.
/// Not to be changed once made.
///
/// @param kept numbers of the values that have rows, ascending
/// @param ranks by number of a value its place among these, -1 for none; null if all have rows
/// @param having the numbers that have rows; null if all have
/// @param mentions how often the documents counted have a value with a row, at most
record TableColumn(
    GlobalValues values,
    int[] kept,
    int @Nullable [] ranks,
    @Nullable FixedBitSet having,
    long mentions) {

  /// All values.
  static TableColumn whole(GlobalValues values) {
    int[] all = new int[values.count()];
    Arrays.setAll(all, i -> i);
    return new TableColumn(values, all, null, null, Long.MAX_VALUE);
  }

  /// The values with the highest counts, ties by number.
  static TableColumn largest(GlobalValues values, CellCounts counts, int top) {
    int[] kept = best(counts, top);
    int[] ranks = new int[values.count()];
    Arrays.fill(ranks, -1);
    FixedBitSet having = new FixedBitSet(ranks.length);
    long mentions = 0;
    for (int i = 0; i < kept.length; i++) {
      ranks[kept[i]] = i;
      having.set(kept[i]);
      mentions += counts.get(kept[i]);
    }
    return new TableColumn(values, kept, ranks, having, mentions);
  }

  int size() {
    return kept.length;
  }

  /// True if a value has a row.
  boolean has(int number) {
    return having == null || having.get(number);
  }

  /// The place of a value among those with rows, below 0 for none.
  int rank(int number) {
    return ranks == null ? number : ranks[number];
  }

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
}
