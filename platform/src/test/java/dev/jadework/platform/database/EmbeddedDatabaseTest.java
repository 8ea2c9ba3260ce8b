package dev.jadework.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
  /// Unpacked once for all tests here; unpacking takes longer than starting.
  @TempDir static Path program;

  @TempDir Path data;

  @BeforeEach
  void shareTheProgram() throws IOException {
    Files.createDirectories(data.resolve("postgres"));
    Files.createSymbolicLink(data.resolve("postgres/program"), program);
  }

  @Test
  void keepsItsDataFromOneStartToTheNext() {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
      run(first, "create table kept (text text)");
      run(first, "insert into kept values ('玉')");
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(data)) {
      assertThat(text(second, "select text from kept")).isEqualTo("玉");
    }
    assertThat(EmbeddedDatabase.running(data)).isEmpty();
  }

  @Test
  void stopsTheServerThatAKilledProcessLeftBehindAndFindsItsData() throws Exception {
    ProcessHandle orphan = startInOtherProcessAndKillIt();
    assertThat(orphan.isAlive()).isTrue();
    try (EmbeddedDatabase next = EmbeddedDatabase.start(data)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(text(next, "select text from witness")).isEqualTo("written before the kill");
    }
  }

  @Test
  void refusesASecondOwnerAndLeavesTheFirstAlone() {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(data)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(data))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("in use by a running Jadework")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
      assertThat(text(first, "select 'still here'")).isEqualTo("still here");
    }
  }

  @Test
  void startsOverAStaleFileWhoseNumberNowBelongsToAnotherProgram() throws IOException {
    EmbeddedDatabase.start(data).close();
    Process bystander = new ProcessBuilder("sleep", "60").start();
    try {
      Path cluster = data.resolve("postgres/cluster");
      Files.write(
          cluster.resolve("postmaster.pid"),
          List.of(Long.toString(bystander.pid()), cluster.toString(), "0", "5432"));
      try (EmbeddedDatabase next = EmbeddedDatabase.start(data)) {
        assertThat(text(next, "select 'up'")).isEqualTo("up");
        assertThat(bystander.isAlive()).as("another program is not ours to stop").isTrue();
      }
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void startsOverADirectoryThatAKillLeftHalfMade() throws IOException {
    Path cluster = Files.createDirectories(data.resolve("postgres/cluster"));
    Files.writeString(cluster.resolve("postgresql.conf"), "");
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(text(database, "select 'up'")).isEqualTo("up");
    }
  }

  @Test
  void letsNobodyInWithoutThePasswordThatOnlyTheOwnerCanRead() throws IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(database.address().url(), "postgres", "guess")
                      .close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("postgres/password"))))
        .isEqualTo("rw-------");
  }

  /// The address of a running server is found by another process, as commands need it.
  @Test
  void isFoundWhileItRuns() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(EmbeddedDatabase.running(data)).contains(database.address());
    }
  }

  private ProcessHandle startInOtherProcessAndKillIt() throws Exception {
    Process jadework =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = jadework.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = out.readLine()) != null && !line.equals(Victim.READY)) {
        // log lines before it is ready
      }
      assertThat(line).isEqualTo(Victim.READY);
    }
    ProcessHandle postgres =
        PostmasterFile.read(data.resolve("postgres/cluster"))
            .flatMap(PostmasterFile::server)
            .orElseThrow();
    jadework.destroyForcibly();
    assertThat(jadework.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return postgres;
  }

  /// Runs in a process of its own, to be killed.
  static final class Victim {
    static final String READY = "ready to be killed";

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
      run(database, "create table witness (text text)");
      run(database, "insert into witness values ('written before the kill')");
      System.out.println(READY);
      Thread.currentThread().join();
    }
  }

  private static void run(EmbeddedDatabase database, String sql) {
    try (var pool = Database.open(database.address())) {
      JdbcClient.create(pool).sql(sql).update();
    }
  }

  private static String text(EmbeddedDatabase database, String sql) {
    try (var pool = Database.open(database.address())) {
      return JdbcClient.create(pool).sql(sql).query(String.class).single();
    }
  }
}
