package dev.jadework.cli;

import com.zaxxer.hikari.HikariDataSource;
import dev.jadework.platform.database.Database;
import dev.jadework.platform.database.DatabaseAddress;
import dev.jadework.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/// Finds the database of a data directory: a given one, the embedded one of a running server, or
/// the embedded one, started for this.
final class StoredDatabase {
  private StoredDatabase() {}

  /// What is read from the database; empty if there is none.
  static <T> Optional<T> read(
      Path data, Optional<DatabaseAddress> given, Function<DataSource, T> reading) {
    Optional<DatabaseAddress> running = given.or(() -> EmbeddedDatabase.running(data));
    if (running.isPresent()) {
      return Optional.of(read(running.get(), reading));
    }
    if (!Files.exists(data.resolve("postgres").resolve("cluster"))) {
      return Optional.empty();
    }
    try (EmbeddedDatabase own = EmbeddedDatabase.start(data)) {
      return Optional.of(read(own.address(), reading));
    }
  }

  private static <T> T read(DatabaseAddress address, Function<DataSource, T> reading) {
    try (HikariDataSource pool = Database.open(address)) {
      return reading.apply(pool);
    }
  }
}
