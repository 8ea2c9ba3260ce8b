package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs the analysis of documents beside the reading. Work with the same key runs in the order it
/// was given; the queues are short, so that reading waits for indexing and memory stays bounded.
final class IndexingThreads {
  private static final int QUEUED = 64;

  interface Work {
    void run() throws IOException;
  }

  private final List<BlockingQueue<Work>> queues = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Supplier<@Nullable Throwable> rootCause;
  private volatile @Nullable Throwable failure;

  /// @param rootCause what closed the index, if something did: after a disk error only the thread
  ///     that met it sees it, the others learn no more than that the index is closed
  IndexingThreads(int count, Supplier<@Nullable Throwable> rootCause) {
    this.rootCause = rootCause;
    for (int i = 0; i < count; i++) {
      BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUED);
      queues.add(queue);
      threads.add(
          Thread.ofPlatform().name("corpus-indexing-" + i).daemon().start(() -> work(queue)));
    }
  }

  /// Waits for room if there is none.
  ///
  /// @throws IOException if earlier work failed
  void submit(long key, Work work) throws IOException {
    enqueue(queues.get((int) Long.remainderUnsigned(key, queues.size())), work);
  }

  /// Gives the same work to every thread and waits until all work given so far is done.
  ///
  /// @throws IOException if any of it failed
  void onEach(Work work) throws IOException {
    for (BlockingQueue<Work> queue : queues) {
      enqueue(queue, work);
    }
    await();
  }

  /// Waits until all work given so far is done.
  ///
  /// @throws IOException if any of it failed
  void await() throws IOException {
    CountDownLatch reached = new CountDownLatch(queues.size());
    for (BlockingQueue<Work> queue : queues) {
      enqueue(queue, reached::countDown);
    }
    try {
      while (!reached.await(100, TimeUnit.MILLISECONDS)) {
        check();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing", e);
    }
    check();
  }

  void close() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(10_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void enqueue(BlockingQueue<Work> queue, Work work) throws IOException {
    try {
      do {
        check();
      } while (!queue.offer(work, 100, TimeUnit.MILLISECONDS));
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

  private void work(BlockingQueue<Work> queue) {
    try {
      while (failure == null) {
        queue.take().run();
      }
    } catch (InterruptedException e) {
      // The end of the work.
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }
}
