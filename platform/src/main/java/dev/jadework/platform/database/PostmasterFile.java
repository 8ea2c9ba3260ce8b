package dev.jadework.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The file `postmaster.pid` that a running PostgreSQL keeps in its data directory; it survives a
/// crash, so what it says must be checked against the process itself.
///
/// @param pid process number, line 1
/// @param port TCP port, line 4; 0 when not written yet
record PostmasterFile(Path cluster, long pid, int port) {
  static Optional<PostmasterFile> read(Path cluster) {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty() || !lines.getFirst().strip().matches("-?[0-9]{1,9}")) {
        return Optional.empty();
      }
      // A negative number marks a stand-alone backend; the process is its absolute value.
      long pid = Math.abs(Long.parseLong(lines.getFirst().strip()));
      boolean portWritten = lines.size() > 3 && lines.get(3).strip().matches("[0-9]{1,5}");
      return Optional.of(
          new PostmasterFile(
              cluster, pid, portWritten ? Integer.parseInt(lines.get(3).strip()) : 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The process, if it lives and really is a PostgreSQL server of this very data directory. Any
  /// other process that happens to have the number is left alone.
  Optional<ProcessHandle> server() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesThisCluster);
  }

  private boolean servesThisCluster(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try {
      if (Files.isDirectory(proc)) {
        List<String> command = List.of(Files.readString(proc.resolve("cmdline")).split("\0", -1));
        return isPostgres(command.getFirst()) && names(command);
      }
      // Without /proc (macOS) the command line comes from the operating system through Java.
      return process.info().command().filter(PostmasterFile::isPostgres).isPresent()
          && process.info().arguments().map(a -> names(List.of(a))).orElse(false);
    } catch (IOException e) {
      return false; // it ended while we looked, or is not ours to read
    }
  }

  private static boolean isPostgres(String command) {
    return command.endsWith("/postgres") || command.equals("postgres");
  }

  private boolean names(List<String> arguments) {
    int at = arguments.indexOf("-D");
    return at >= 0 && at + 1 < arguments.size() && same(Path.of(arguments.get(at + 1)), cluster);
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
