package dev.jadework.platform.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// One PostgreSQL per JVM, one database per application context, emptied before each test class.
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static int databases;

  private static final class Server {
    private static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C.UTF-8")
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// JDBC URL of a new, empty database.
  public static synchronized String fresh() {
    String name = "test_" + ++databases;
    JdbcClient.create(Server.INSTANCE.getPostgresDatabase())
        .sql("create database " + name)
        .update();
    return Server.INSTANCE.getJdbcUrl("postgres", name);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", Map.of("jadework.db.url", fresh())));
  }

  /// Empties every table before a test class; the audit log too, which takes switching off its
  /// guard.
  public static void empty(JdbcClient jdbc) {
    jdbc.sql(
            """
            do $$
            declare tables text;
            begin
              set local session_replication_role = replica;
              select string_agg(format('%I.%I', schemaname, tablename), ', ') into tables
              from pg_tables
              where schemaname not in ('pg_catalog', 'information_schema', 'public')
                and tablename <> 'flyway_schema_history';
              execute 'truncate ' || tables || ' restart identity cascade';
              insert into audit.head (seq, hash) values (0, repeat('0', 64));
            end $$
            """)
        .update();
  }

  static final class Emptying implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
      empty(test.getApplicationContext().getBean(JdbcClient.class));
      test.getApplicationContext().getBean(TestUsers.class).create();
      test.getApplicationContext().getBean(TestClock.class).reset();
    }
  }
}
