package dev.jadework.patents.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSearchTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsAndCountsWhatALookAtEachByteDoes(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : '<' + random.nextInt(2));
      }
      byte wanted = (byte) (random.nextInt(8) == 0 ? random.nextInt(256) : '<');
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int first = from;
      while (first < to && bytes[first] != wanted) {
        first++;
      }
      int count = 0;
      for (int i = from; i < to; i++) {
        count += bytes[i] == wanted ? 1 : 0;
      }

      assertThat(ByteSearch.indexOf(wanted, bytes, from, to)).as("seed %d", seed).isEqualTo(first);
      assertThat(ByteSearch.count(wanted, bytes, from, to)).as("seed %d", seed).isEqualTo(count);
    }
  }
}
