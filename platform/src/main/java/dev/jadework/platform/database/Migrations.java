package dev.jadework.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schemas up to date: each folder `db/<capability>` on the class path is one schema of
/// that name with its own history. Schemas do not refer to each other's tables, so order is free.
final class Migrations {
  private static final Pattern FOLDER = Pattern.compile(".*/db/([a-z_]+)/[^/]+\\.sql$");

  private Migrations() {}

  static void run(DataSource dataSource) {
    for (String capability : capabilities()) {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/" + capability)
          .schemas(capability)
          .defaultSchema(capability)
          .createSchemas(true)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    }
  }

  static List<String> capabilities() {
    try {
      TreeSet<String> names = new TreeSet<>();
      for (Resource script :
          new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/*.sql")) {
        Matcher matcher = FOLDER.matcher(script.getURL().getPath());
        if (matcher.matches()) {
          names.add(matcher.group(1));
        }
      }
      return List.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
