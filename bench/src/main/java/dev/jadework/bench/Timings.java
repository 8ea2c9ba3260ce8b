package dev.jadework.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Times of single calls, as percentiles (nearest rank).
final class Timings {
  private long[] nanos = new long[256];
  private int count;

  /// All questions once to warm up, then timed one by one.
  static <T> Timings warm(List<T> asked, Consumer<T> call) {
    asked.forEach(call);
    Timings timings = new Timings();
    for (T one : asked) {
      timings.time(() -> call.accept(one));
    }
    return timings;
  }

  void time(Runnable call) {
    long start = System.nanoTime();
    call.run();
    add(System.nanoTime() - start);
  }

  void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  /// NaN without a call.
  double millis(int percentile) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percentile / 100.0 * count);
    return sorted[Math.max(0, rank - 1)] / 1e6;
  }

  /// How many times as long as other calls, at a percentile.
  double over(Timings other, int percentile) {
    return millis(percentile) / other.millis(percentile);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d calls, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
        count,
        millis(50),
        millis(95),
        millis(99),
        millis(100));
  }
}
