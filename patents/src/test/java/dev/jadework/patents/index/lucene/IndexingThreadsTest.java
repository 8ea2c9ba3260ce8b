package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IndexingThreadsTest {
  private final IndexingThreads threads = new IndexingThreads(2, () -> null);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void workWithTheSameKeyRunsInTheOrderItWasGiven() throws IOException {
    Random random = new Random(42);
    Map<Long, List<Integer>> ran = new ConcurrentHashMap<>();
    Map<Long, Integer> last = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      long key = random.nextInt(300);
      int place = last.merge(key, 1, Integer::sum);
      threads.submit(
          key,
          () ->
              ran.computeIfAbsent(key, k -> Collections.synchronizedList(new ArrayList<>()))
                  .add(place));
    }
    threads.await();
    assertThat(ran.keySet()).isEqualTo(last.keySet());
    ran.forEach((key, places) -> assertThat(places).as("seed 42, key %d", key).isSorted());
  }

  @Test
  void oneThreadThatIsBusyDoesNotHoldUpTheOthers() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger ran = new AtomicInteger();
    threads.submit(0, () -> wait(end));
    CountDownLatch hundred = new CountDownLatch(100);
    for (int i = 1; i <= 100; i++) {
      threads.submit(
          i,
          () -> {
            ran.incrementAndGet();
            hundred.countDown();
          });
    }
    assertThat(hundred.await(30, TimeUnit.SECONDS)).isTrue();
    end.countDown();
    threads.await();
    assertThat(ran).hasValue(100);
  }

  @Test
  void workForEachRunsBesideItself() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    threads.onEach(
        () -> {
          both.countDown();
          wait(both);
        });
    assertThat(both.getCount()).isZero();
  }

  @Test
  void aFailureIsToldAtTheNextCallAndEndsTheWork() {
    AtomicInteger later = new AtomicInteger();
    assertThatThrownBy(
            () -> {
              threads.submit(
                  1,
                  () -> {
                    throw new IOException("disk full");
                  });
              threads.await();
            })
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThatThrownBy(() -> threads.submit(2, later::incrementAndGet)).hasMessage("disk full");
    assertThat(later).hasValue(0);
  }

  private static void wait(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IOException("waited in vain");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
