package dev.jadework.cli;

import dev.jadework.platform.ServerSettings;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
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

  @Mixin DatabaseOptions database = new DatabaseOptions();

  ServerSettings settings(Path data) {
    return new ServerSettings(
        data, host, port, database.url, database.user, DatabaseOptions.password());
  }
}
