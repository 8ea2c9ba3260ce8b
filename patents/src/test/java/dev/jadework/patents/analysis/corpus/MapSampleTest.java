package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapSampleTest {
  private static final List<PublicationNumber> NUMBERS =
      IntStream.range(0, 2000)
          .mapToObj(i -> new PublicationNumber("CN", String.valueOf(100_000 + i), "A"))
          .toList();

  @Test
  void nothingIsLeftOutUpToTheSizeAndOneBeyondIt() {
    assertThat(sample(NUMBERS, 2000, 1).chosen()).hasSameElementsAs(NUMBERS);
    assertThat(sample(NUMBERS, 1999, 1).chosen()).hasSize(1999);
    assertThat(sample(NUMBERS, 1999, 1).in()).isEqualTo(2000);
  }

  @Test
  void theSameSeedChoosesTheSameWhateverTheOrder() {
    List<PublicationNumber> shuffled = new ArrayList<>(NUMBERS);
    Collections.shuffle(shuffled, new Random(5));

    assertThat(sample(shuffled, 100, 7).chosen())
        .hasSameElementsAs(sample(NUMBERS, 100, 7).chosen());
    assertThat(sample(NUMBERS, 100, 8).chosen())
        .doesNotContainSequence(sample(NUMBERS, 100, 7).chosen());
  }

  @Test
  void numbersBesideEachOtherAreChosenIndependently() {
    long early =
        sample(NUMBERS, 500, 3).chosen().stream()
            .filter(number -> NUMBERS.indexOf(number) < 1000)
            .count();

    assertThat(early).as("250 expected, 5 standard deviations").isBetween(195L, 305L);
  }

  private static MapSample sample(List<PublicationNumber> numbers, int size, long seed) {
    MapSample sample = new MapSample(size, seed);
    numbers.forEach(sample::add);
    return sample;
  }
}
