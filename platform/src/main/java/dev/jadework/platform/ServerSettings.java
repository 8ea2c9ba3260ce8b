package dev.jadework.platform;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to start the server.
///
/// @param data data directory: embedded database, corpus, attachments
/// @param host address to listen on; the loopback address unless the operator opens it
/// @param port TCP port, 0 for any free one
/// @param dbUrl JDBC URL of a PostgreSQL server; null uses the embedded one under `data`
public record ServerSettings(
    Path data,
    String host,
    int port,
    @Nullable String dbUrl,
    @Nullable String dbUser,
    @Nullable String dbPassword) {
  public static final String LOOPBACK = "127.0.0.1";

  public ServerSettings {
    requirePort(port);
  }

  /// @throws ServerStartException if there is no such port
  public static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw new ServerStartException(
          "The port is " + port + ". Allowed are 1 to 65535, and 0 for any free one.", null);
    }
  }

  /// On the loopback address with the embedded database.
  public static ServerSettings local(Path data, int port) {
    return new ServerSettings(data, LOOPBACK, port, null, null, null);
  }

  Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("jadework.data", data.toString());
    properties.put("server.address", host);
    properties.put("server.port", port);
    if (dbUrl != null && !dbUrl.isBlank()) {
      properties.put("jadework.db.url", dbUrl);
      if (dbUser != null) {
        properties.put("jadework.db.user", dbUser);
      }
      if (dbPassword != null) {
        properties.put("jadework.db.password", dbPassword);
      }
    }
    return properties;
  }
}
