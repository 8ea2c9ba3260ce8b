package dev.jadework.bench;

import dev.jadework.patents.index.CorpusSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// What a figure depends on besides the code: the machine and the data.
final class Machine {
  private Machine() {}

  static void print(PrintWriter out) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    out.printf(
        Locale.ROOT,
        "machine   %s %s, %d cores, load %.1f, Java %s, heap %,d MiB%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20);
    out.flush();
  }

  /// What a corpus holds: its snapshot is the digest of all documents.
  static void print(PrintWriter out, CorpusSnapshot corpus) {
    out.printf(
        Locale.ROOT, "corpus    %,d documents, snapshot %s%n", corpus.documents(), corpus.id());
    out.flush();
  }

  /// Processor time of all threads so far, seconds; tells work apart from waiting for a busy
  /// machine.
  static double processorSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : Double.NaN;
  }

  /// First 16 digits of the SHA-256 of a file.
  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
