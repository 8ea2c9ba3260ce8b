package dev.jadework.cli;

import com.zaxxer.hikari.HikariDataSource;
import dev.jadework.platform.audit.AuditHead;
import dev.jadework.platform.audit.AuditVerifier;
import dev.jadework.platform.audit.Verification;
import dev.jadework.platform.database.Database;
import dev.jadework.platform.database.DatabaseAddress;
import dev.jadework.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the database of a data directory: a given one, the embedded one of a running server, or
/// the
/// embedded one, started for this.
final class StoredAuditLog {
  private StoredAuditLog() {}

  static Verification verify(
      Path data, Optional<DatabaseAddress> given, @Nullable AuditHead noted) {
    Optional<DatabaseAddress> running = given.or(() -> EmbeddedDatabase.running(data));
    if (running.isPresent()) {
      return verify(running.get(), noted);
    }
    if (!Files.exists(data.resolve("postgres").resolve("cluster"))) {
      throw CommandFailure.failed(
          "jadework: there is no database under %s. Name the data directory with --data DIR, or the database with --db-url."
              .formatted(data.toAbsolutePath().normalize()));
    }
    try (EmbeddedDatabase own = EmbeddedDatabase.start(data)) {
      return verify(own.address(), noted);
    }
  }

  private static Verification verify(DatabaseAddress address, @Nullable AuditHead noted) {
    try (HikariDataSource pool = Database.open(address)) {
      return AuditVerifier.over(pool).verify(noted);
    }
  }
}
