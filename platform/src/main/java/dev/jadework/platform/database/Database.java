package dev.jadework.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/// Opens pools of connections to a database.
public final class Database {
  private Database() {}

  /// The caller closes the pool. Fails at once, saying where it tried, when nobody answers.
  public static HikariDataSource open(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("jadework");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Duration.ofSeconds(15).toMillis());
    try {
      return new HikariDataSource(config);
    } catch (RuntimeException e) {
      throw new DatabaseException(
          "The database %s does not answer: %s. Check --db-url (JADEWORK_DB_URL), --db-user and JADEWORK_DB_PASSWORD."
              .formatted(address, e.getMessage()),
          e);
    }
  }
}
