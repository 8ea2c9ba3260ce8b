package dev.jadework.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The password of the embedded server. Without one, every account of the machine could sign in to
/// it through the loopback address. It lies beside the data, readable by the owner of the data
/// only.
record ClusterPassword(String value) {
  private static final String HOST_RULES =
      """
      # Written by Jadework: everybody needs the password in the file beside this directory.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  /// The password of this data directory, made when there is none.
  static ClusterPassword of(Path home) throws IOException {
    Optional<ClusterPassword> known = read(home);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    ClusterPassword fresh = new ClusterPassword(HexFormat.of().formatHex(random));
    Path draft = home.resolve("password.new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, fresh.value());
    Files.move(draft, file(home));
    return fresh;
  }

  static Optional<ClusterPassword> read(Path home) throws IOException {
    Path file = file(home);
    return Files.exists(file)
        ? Optional.of(new ClusterPassword(Files.readString(file).strip()))
        : Optional.empty();
  }

  /// Makes the server ask for the password; done once, and again if a kill came in between.
  void require(Path cluster, DataSource server) throws IOException {
    Path rules = cluster.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(HOST_RULES)) {
      return;
    }
    JdbcClient jdbc = JdbcClient.create(server);
    // The value is hexadecimal, so it needs no quoting; this statement takes no parameters.
    jdbc.sql("alter user postgres password '" + value + "'").update();
    Files.writeString(rules, HOST_RULES);
    jdbc.sql("select pg_reload_conf()").query().singleValue();
  }

  private static Path file(Path home) {
    return home.resolve("password");
  }

  @Override
  public String toString() {
    return "•••";
  }
}
