package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs the analysis of documents beside the reading. Whichever thread is free takes the next work,
/// so that reading goes on while another writes its buffer out. Work with the same key runs in the
/// order it was given; little is waiting at a time, so that memory stays bounded. Called by one
/// thread.
final class IndexingThreads {
  /// Waiting or running.
  private static final int WAITING = 128;

  interface Work {
    void run() throws IOException;
  }

  private final int count;
  private final ExecutorService threads;
  private final Semaphore room = new Semaphore(WAITING);
  private final Set<Long> given = ConcurrentHashMap.newKeySet();
  private final Supplier<@Nullable Throwable> rootCause;
  private volatile @Nullable Throwable failure;

  /// @param rootCause what closed the index, if something did: after a disk error only the thread
  ///     that met it sees it, the others learn no more than that the index is closed
  IndexingThreads(int count, Supplier<@Nullable Throwable> rootCause) {
    this.count = count;
    this.rootCause = rootCause;
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("corpus-indexing-", 0).daemon().factory());
  }

  /// Waits for room if there is none.
  ///
  /// @throws IOException if earlier work failed
  void submit(long key, Work work) throws IOException {
    if (given.contains(key)) {
      await();
    }
    given.add(key);
    start(
        () -> {
          try {
            work.run();
          } finally {
            given.remove(key);
          }
        });
  }

  /// Runs the same work once for every thread, beside one another, after all given so far.
  ///
  /// @throws IOException if any of it failed
  void onEach(Work work) throws IOException {
    await();
    for (int i = 0; i < count; i++) {
      start(work);
    }
    await();
  }

  /// Waits until all work given so far is done.
  ///
  /// @throws IOException if any of it failed
  void await() throws IOException {
    acquire(WAITING);
    room.release(WAITING);
    check();
  }

  void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Work work) throws IOException {
    acquire(1);
    threads.execute(
        () -> {
          try {
            if (failure == null) {
              work.run();
            }
          } catch (IOException | RuntimeException | Error e) {
            failure = e;
          } finally {
            room.release();
          }
        });
  }

  private void acquire(int places) throws IOException {
    try {
      do {
        check();
      } while (!room.tryAcquire(places, 100, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
  }

  private void check() throws IOException {
    Throwable seen = failure;
    if (seen != null) {
      Throwable root = rootCause.get();
      Throwable cause = root == null ? seen : root;
      throw new IOException(deepest(cause), cause);
    }
  }

  private static String deepest(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : "indexing failed: " + cause;
  }
}
