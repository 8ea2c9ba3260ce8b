package dev.jadework.cli;

import dev.jadework.patents.intake.IntakeListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/// Shows how far adding has come: a bar that moves on a terminal, a line every five seconds
/// otherwise.
final class IntakeProgress implements IntakeListener, AutoCloseable {
  private static final int WIDTH = 30;
  private static final long LINE_NANOS = 5_000_000_000L;

  private final PrintWriter err;
  private final BooleanSupplier stop;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private boolean shown;

  IntakeProgress(PrintWriter err, BooleanSupplier stop) {
    this.err = err;
    this.stop = stop;
    this.terminal = errorsGoToTerminal();
  }

  /// Java tells only whether input and output are both a terminal; where standard output goes to a
  /// file, the bar is still of use.
  private static boolean errorsGoToTerminal() {
    try {
      String device = Path.of("/proc/self/fd/2").toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
    } catch (IOException e) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  @Override
  public boolean stop() {
    return stop.getAsBoolean();
  }

  @Override
  public void progressed(Progress progress) {
    long now = System.nanoTime();
    if (terminal) {
      err.print('\r' + line(progress, (now - start) / 1e9) + "\u001b[K");
      err.flush();
      shown = true;
    } else if (now - lastLine > LINE_NANOS) {
      lastLine = now;
      err.println(line(progress, (now - start) / 1e9));
    }
  }

  @Override
  public void close() {
    if (shown) {
      err.println();
    }
  }

  static String line(Progress progress, double seconds) {
    double part =
        progress.bytesTotal() == 0
            ? 1
            : Math.min(1, (double) progress.bytesRead() / progress.bytesTotal());
    int full = (int) (part * WIDTH);
    String left =
        part > 0.01 && part < 1 ? ", " + duration(seconds / part - seconds) + " left" : "";
    return String.format(
        Locale.ROOT,
        "[%s%s] %3.0f%%  %,d documents, %,.0f/s%s",
        "█".repeat(full),
        "·".repeat(WIDTH - full),
        Math.floor(part * 100),
        progress.documents(),
        seconds > 0 ? progress.documents() / seconds : 0,
        left);
  }

  private static String duration(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
  }
}
