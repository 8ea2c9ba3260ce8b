package dev.jadework.cli;

import dev.jadework.platform.ServerSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a server listens and which database it uses.
final class ServerOptions {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on. Default: 127.0.0.1, this machine only; 0.0.0.0 opens it to the network (put TLS in front)",
      defaultValue = ServerSettings.LOOPBACK)
  String host = ServerSettings.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "TCP port, 0 for any free one. Default: ${DEFAULT-VALUE}",
      defaultValue = "8080")
  int port = 8080;

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description =
          "JDBC URL of an own PostgreSQL 16 or newer. Default: $JADEWORK_DB_URL, else an embedded one under the data directory",
      defaultValue = "${env:JADEWORK_DB_URL}")
  @Nullable String dbUrl;

  @Option(
      names = "--db-user",
      paramLabel = "NAME",
      description =
          "User there. Default: $JADEWORK_DB_USER. The password comes from $JADEWORK_DB_PASSWORD only, never from the command line",
      defaultValue = "${env:JADEWORK_DB_USER}")
  @Nullable String dbUser;

  ServerSettings settings(Path data) {
    return new ServerSettings(
        data, host, port, dbUrl, dbUser, System.getenv("JADEWORK_DB_PASSWORD"));
  }
}
