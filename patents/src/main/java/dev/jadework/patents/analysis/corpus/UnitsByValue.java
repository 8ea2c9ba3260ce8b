package dev.jadework.patents.analysis.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Which units have a value, each once however often it is added: 8 bytes per addition.
final class UnitsByValue<T> {
  private final Map<T, Integer> numbers = new HashMap<>();
  private final List<T> values = new ArrayList<>();
  private long[] pairs = new long[1024]; // number of the value, unit
  private int size;

  void add(T value, int unit) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known == null) {
      values.add(value);
    }
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
    }
    pairs[size++] = (long) (known == null ? values.size() - 1 : known) << 32 | unit;
  }

  /// Every value with its units, ascending, in the order in which the values came.
  void forEach(BiConsumer<T, int[]> each) {
    Arrays.sort(pairs, 0, size);
    for (int from = 0; from < size; ) {
      int to = from;
      while (to < size && pairs[to] >>> 32 == pairs[from] >>> 32) {
        to++;
      }
      int[] units =
          Arrays.stream(pairs, from, to).mapToInt(pair -> (int) pair).distinct().toArray();
      each.accept(values.get((int) (pairs[from] >>> 32)), units);
      from = to;
    }
  }

  /// Units that have any value.
  BitSet units() {
    BitSet units = new BitSet();
    for (int i = 0; i < size; i++) {
      units.set((int) pairs[i]);
    }
    return units;
  }
}
