package dev.jadework.patents.analysis.citation;

import java.util.Arrays;

/// 引证关系. Which positions each position leads to, in two arrays: 4 bytes per link and position.
public final class Links {
  private final int[] starts; // per position and one more
  private final int[] ends; // of the links, ascending for each position

  private Links(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  /// @param positions how many there are
  /// @param pairs from and to ([#pair]), ascending and distinct
  static Links of(int positions, long[] pairs) {
    int[] starts = new int[positions + 1];
    int[] ends = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      starts[(int) (pairs[i] >>> 32) + 1]++;
      ends[i] = (int) pairs[i];
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return new Links(starts, ends);
  }

  static long pair(int from, int to) {
    return (long) from << 32 | to;
  }

  /// The first values, ascending, each once.
  static long[] distinct(long[] values, int size) {
    long[] sorted = Arrays.copyOf(values, size);
    Arrays.parallelSort(sorted);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// Where a position leads, ascending.
  public int[] get(int position) {
    return Arrays.copyOfRange(ends, starts[position], starts[position + 1]);
  }

  public int count() {
    return ends.length;
  }
}
