package dev.jadework.patents.index.lucene;

import java.util.Arrays;

/// Counts per cell of a table: an array over all cells where they are few, a hash table of those
/// met where they are many.
final class CellCounts {
  /// Cells that may lie in an array whatever is counted: 256 KiB.
  private static final long FEW = 1 << 16;

  private static final long MOST = 1 << 26;

  private final int[] dense;
  private long[] keys = new long[0]; // cell + 1, 0 for a free place
  private int[] counts = new int[0];
  private int size;

  /// @param cells in the whole table
  /// @param expected of them to be counted
  CellCounts(long cells, long expected) {
    boolean array = cells <= FEW || (cells <= MOST && cells <= expected * 8);
    dense = new int[array ? (int) cells : 0];
    if (!array) {
      keys = new long[1024];
      counts = new int[1024];
    }
  }

  /// Of cells counted elsewhere.
  ///
  /// @param counts by cell; not to be changed afterwards
  CellCounts(int[] counts) {
    dense = counts;
  }

  void add(long cell) {
    add(cell, 1);
  }

  /// Adds all counts of another table of the same cells.
  void add(CellCounts other) {
    if (other.dense.length > 0) {
      for (int i = 0; i < dense.length; i++) {
        dense[i] += other.dense[i];
      }
      return;
    }
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i] - 1, other.counts[i]);
      }
    }
  }

  private void add(long cell, int count) {
    if (dense.length > 0) {
      dense[(int) cell] += count;
      return;
    }
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(keys, cell + 1);
    if (keys[slot] == 0) {
      keys[slot] = cell + 1;
      size++;
    }
    counts[slot] += count;
  }

  int get(long cell) {
    return dense.length > 0 ? dense[(int) cell] : counts[slot(keys, cell + 1)];
  }

  /// Cells with a count, ascending.
  long[] cells() {
    long[] cells = new long[1024];
    int found = 0;
    for (int i = 0; i < Math.max(dense.length, keys.length); i++) {
      boolean counted = dense.length > 0 ? dense[i] > 0 : keys[i] != 0;
      if (counted) {
        if (found == cells.length) {
          cells = Arrays.copyOf(cells, found * 2);
        }
        cells[found++] = dense.length > 0 ? i : keys[i] - 1;
      }
    }
    cells = Arrays.copyOf(cells, found);
    if (dense.length == 0) {
      Arrays.sort(cells);
    }
    return cells;
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] largerKeys = new long[keys.length * 2];
    int[] largerCounts = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(largerKeys, keys[i]);
        largerKeys[slot] = keys[i];
        largerCounts[slot] = counts[i];
      }
    }
    keys = largerKeys;
    counts = largerCounts;
  }
}
