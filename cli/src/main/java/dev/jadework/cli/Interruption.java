package dev.jadework.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and SIGTERM, told to a running command instead of ending it at once: the process waits
/// until the command has brought its work to a safe end.
final class Interruption implements AutoCloseable {
  private static final long LONGEST_WAIT_SECONDS = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "interruption");
  private volatile boolean requested;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean requested() {
    return requested;
  }

  private void interrupted() {
    requested = true;
    try {
      boolean unused = ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The interruption came in this moment; the hook is running and waits for us.
      }
    }
    ended.countDown();
  }
}
