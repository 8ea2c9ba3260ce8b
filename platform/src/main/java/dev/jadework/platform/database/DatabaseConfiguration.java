package dev.jadework.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The one database and the one pool of connections. The pool takes the server as a parameter, so
/// it is closed before the server stops.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  @Bean(destroyMethod = "close")
  static DatabaseServer databaseServer(Environment environment) {
    String url = environment.getProperty("jadework.db.url", "");
    if (url.isBlank()) {
      return EmbeddedDatabase.start(Path.of(environment.getProperty("jadework.data", "data")));
    }
    return new ExternalDatabase(
        new DatabaseAddress(
            url,
            environment.getProperty("jadework.db.user"),
            environment.getProperty("jadework.db.password")));
  }

  @Bean(destroyMethod = "close")
  static HikariDataSource dataSource(DatabaseServer server) {
    HikariDataSource pool = Database.open(server.address());
    try {
      Migrations.run(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw new DatabaseException(
          "The schemas of %s could not be brought up to date: %s"
              .formatted(server.address(), e.getMessage()),
          e);
    }
    return pool;
  }
}
