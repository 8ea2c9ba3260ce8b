package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellCountsTest {

  /// Few cells lie in an array, many in a hash table.
  @ParameterizedTest
  @ValueSource(longs = {1_000, 1L << 40})
  void theCountsOfTwoThreadsAddUpToThoseOfOne(long cells) {
    Random random = new Random(9);
    CellCounts first = new CellCounts(cells, 5_000);
    CellCounts second = new CellCounts(cells, 5_000);
    TreeMap<Long, Integer> expected = new TreeMap<>();
    for (int i = 0; i < 5_000; i++) {
      long cell = (long) (random.nextDouble() * 800) * (cells / 1_000);
      expected.merge(cell, 1, Integer::sum);
      (i % 3 == 0 ? first : second).add(cell);
    }

    first.add(second);

    assertThat(first.cells())
        .as("seed 9")
        .containsExactly(expected.keySet().stream().mapToLong(Long::longValue).toArray());
    expected.forEach((cell, count) -> assertThat(first.get(cell)).isEqualTo(count));
  }
}
