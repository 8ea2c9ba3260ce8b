package dev.jadework.platform.database;

import org.jspecify.annotations.Nullable;

/// Where a database answers, and as whom to sign in there.
///
/// @param url a JDBC URL of PostgreSQL
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {
  public DatabaseAddress {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseException(
          "The database URL is '"
              + url
              + "'. Only PostgreSQL is supported: jdbc:postgresql://host:5432/jadework");
    }
  }

  /// Without the password, which belongs in no log.
  @Override
  public String toString() {
    return url;
  }
}
