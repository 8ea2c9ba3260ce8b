package dev.jadework.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL started by us under `<data>/postgres`, for trying out and for small single machines.
///
/// A server left over from a killed Jadework is recognised and stopped; a second Jadework on the
/// same data directory is refused while the first one lives.
public final class EmbeddedDatabase implements DatabaseServer {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private final DataDirectoryLock lock;
  private final EmbeddedPostgres postgres;
  private final ClusterPassword password;

  private EmbeddedDatabase(
      DataDirectoryLock lock, EmbeddedPostgres postgres, ClusterPassword password) {
    this.lock = lock;
    this.postgres = postgres;
    this.password = password;
  }

  /// Starts the server of a data directory, creating it the first time.
  public static EmbeddedDatabase start(Path data) {
    DataDirectoryLock lock = DataDirectoryLock.take(data);
    try {
      Path home = Files.createDirectories(data.resolve("postgres").toAbsolutePath().normalize());
      Path cluster = home.resolve("cluster");
      stopOrphan(cluster);
      discardHalfMade(cluster);
      ClusterPassword password = ClusterPassword.of(home);
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(home.resolve("program").toFile())
              .setDataDirectory(cluster)
              .setCleanDataDirectory(false)
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "60")
              .setConnectConfig("password", password.value())
              .setPGStartupWait(START_PATIENCE)
              // The application stops first, then the database: the context sees to the order.
              .setRegisterShutdownHook(false)
              .start();
      EmbeddedDatabase started = new EmbeddedDatabase(lock, postgres, password);
      started.guard(cluster);
      return started;
    } catch (IOException e) {
      lock.close();
      throw new DatabaseException(
          "The embedded PostgreSQL under %s did not start: %s. See the log above; is the disk full or read-only? An own server is used with --db-url."
              .formatted(data.toAbsolutePath().normalize(), e.getMessage()),
          e);
    } catch (RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /// The address of the server that another Jadework runs on this data directory, if one does.
  public static Optional<DatabaseAddress> running(Path data) {
    Path home = data.resolve("postgres");
    try {
      Optional<ClusterPassword> password = ClusterPassword.read(home);
      return PostmasterFile.read(home.resolve("cluster"))
          .filter(file -> file.port() > 0 && file.server().isPresent())
          .flatMap(file -> password.map(p -> address(file.port(), p)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DatabaseAddress address() {
    return address(postgres.getPort(), password);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      log.warn("The embedded PostgreSQL did not stop cleanly; the next start recovers it.", e);
    } finally {
      lock.close();
    }
  }

  private static DatabaseAddress address(int port, ClusterPassword password) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password.value());
  }

  /// A server that cannot be guarded is not left running.
  private void guard(Path cluster) throws IOException {
    try {
      password.require(cluster, postgres.getPostgresDatabase());
    } catch (IOException | RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  private static void stopOrphan(Path cluster) throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.read(cluster);
    Optional<ProcessHandle> orphan = file.flatMap(PostmasterFile::server);
    if (orphan.isPresent()) {
      log.info("Stopping PostgreSQL {} left over from a killed Jadework.", orphan.get().pid());
      orphan.get().destroy();
      if (!ended(orphan.get())) {
        orphan.get().destroyForcibly();
        if (!ended(orphan.get())) {
          throw new DatabaseException(
              "PostgreSQL process %d still uses %s and does not stop. End it by hand, then start again."
                  .formatted(orphan.get().pid(), cluster));
        }
      }
    }
    // PostgreSQL would itself discard a stale file, unless the number now belongs to another
    // process.
    Files.deleteIfExists(cluster.resolve("postmaster.pid"));
  }

  private static boolean ended(ProcessHandle process) {
    CompletableFuture<ProcessHandle> exit = process.onExit();
    try {
      exit.get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /// A kill during the very first start leaves a directory that is no cluster yet; it holds no
  /// data.
  private static void discardHalfMade(Path cluster) throws IOException {
    if (!Files.isDirectory(cluster) || Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    try (var entries = Files.list(cluster)) {
      if (entries.findAny().isPresent()) {
        Files.move(cluster, cluster.resolveSibling("half-made-" + System.nanoTime()));
      }
    }
  }
}
