package dev.jadework.cli;

import dev.jadework.platform.database.DatabaseAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database, when it is not the embedded one. The password comes from the environment only: a
/// command line can be read by every account of the machine.
final class DatabaseOptions {
  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description =
          "JDBC URL of an own PostgreSQL 16 or newer. Default: $JADEWORK_DB_URL, else an embedded one under the data directory",
      defaultValue = "${env:JADEWORK_DB_URL}")
  @Nullable String url;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      description = "User there, with $JADEWORK_DB_PASSWORD. Default: $JADEWORK_DB_USER",
      defaultValue = "${env:JADEWORK_DB_USER}")
  @Nullable String user;

  Optional<DatabaseAddress> address() {
    return url == null || url.isBlank()
        ? Optional.empty()
        : Optional.of(new DatabaseAddress(url, user, password()));
  }

  static @Nullable String password() {
    return System.getenv("JADEWORK_DB_PASSWORD");
  }
}
