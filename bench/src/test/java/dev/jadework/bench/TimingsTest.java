package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingsTest {
  /// Of ten calls the nearest rank of the pth percentile is p/10 rounded up.
  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "10,1", "11,2", "50,5", "51,6", "90,9", "91,10", "95,10", "100,10"})
  void aPercentileIsTheCallOfTheNearestRank(int percentile, double millis) {
    Timings timings = of(7, 3, 10, 1, 5, 9, 2, 8, 4, 6);
    assertThat(timings.millis(percentile)).isEqualTo(millis);
  }

  @Test
  void oneCallIsEveryPercentile() {
    Timings timings = of(12);
    assertThat(timings.millis(0)).isEqualTo(12);
    assertThat(timings.millis(50)).isEqualTo(12);
    assertThat(timings.millis(100)).isEqualTo(12);
  }

  @Test
  void withoutACallThereIsNoPercentile() {
    assertThat(new Timings().millis(50)).isNaN();
    assertThat(new Timings().toString()).startsWith("0 calls, p50 NaN ms");
  }

  @Test
  void everyCallOfAThousandIsKept() {
    Timings timings = of(IntStream.rangeClosed(1, 1000).toArray());
    assertThat(timings.millis(50)).isEqualTo(500);
    assertThat(timings.millis(99)).isEqualTo(990);
    assertThat(timings)
        .hasToString("1,000 calls, p50 500.0 ms, p95 950.0 ms, p99 990.0 ms, longest 1000.0 ms");
  }

  @Test
  void timesAreComparedAtOnePercentile() {
    Timings slow = of(10, 20, 60);
    Timings fast = of(5, 5, 20);
    assertThat(slow.over(fast, 50)).isEqualTo(4);
    assertThat(slow.over(fast, 100)).isEqualTo(3);
  }

  @Test
  void everyQuestionIsAskedOnceToWarmUpAndOnceForItsTime() {
    List<String> asked = new ArrayList<>();
    Timings timings = Timings.warm(List.of("a", "b"), asked::add);
    assertThat(asked).containsExactly("a", "b", "a", "b");
    assertThat(timings.toString()).startsWith("2 calls");
  }

  private static Timings of(int... millis) {
    Timings timings = new Timings();
    for (int one : millis) {
      timings.add(one * 1_000_000L);
    }
    return timings;
  }
}
