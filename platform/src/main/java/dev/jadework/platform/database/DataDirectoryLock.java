package dev.jadework.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Holds a data directory for one running Jadework. The operating system lets go of it when the
/// process ends, however it ends, so a lock that is held always means a live owner.
final class DataDirectoryLock implements AutoCloseable {
  private final FileChannel channel;

  private DataDirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Refuses, naming the owner, when another process holds the directory.
  static DataDirectoryLock take(Path directory) {
    Path file = directory.resolve("jadework.lock");
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owner = Files.readString(file).strip();
        channel.close();
        throw new DatabaseException(
            "The data directory %s is in use by a running Jadework (process %s). Stop that one first, or choose another directory with --data DIR."
                .formatted(directory.toAbsolutePath().normalize(), owner.isEmpty() ? "?" : owner));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new DataDirectoryLock(channel);
    } catch (IOException e) {
      throw new DatabaseException(
          "The data directory %s cannot be used: %s. It must be a directory that this user may write, on a disk with room; choose another with --data DIR."
              .formatted(directory.toAbsolutePath().normalize(), e),
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this same process
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
