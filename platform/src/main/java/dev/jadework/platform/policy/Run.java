package dev.jadework.platform.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// 进行中的推演. A trial that is being computed, with how far it is.
final class Run {
  private final CompletableFuture<Trial> result = new CompletableFuture<>();
  private final AtomicLong done = new AtomicLong();
  private volatile long total;

  /// @param projects number of projects that will be looked at
  void begin(long projects) {
    total = projects;
  }

  /// One more project was looked at.
  void step() {
    done.incrementAndGet();
  }

  void finish(Trial trial) {
    result.complete(trial);
  }

  void fail(Throwable cause) {
    result.completeExceptionally(cause);
  }

  /// Projects looked at so far.
  long done() {
    return done.get();
  }

  /// Projects in all; 0 before the run begins.
  long total() {
    return total;
  }

  boolean failed() {
    return result.isCompletedExceptionally();
  }

  /// The result, waited for at most so long; empty if it takes longer.
  ///
  /// @throws IllegalStateException if it failed
  Optional<Trial> within(Duration patience) throws InterruptedException {
    try {
      return Optional.of(result.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the trial failed", e.getCause());
    }
  }
}
