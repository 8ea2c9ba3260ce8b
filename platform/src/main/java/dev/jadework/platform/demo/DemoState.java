package dev.jadework.platform.demo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Properties;

/// What a data directory of the demo remembers of its seeding: the day it began, the password
/// of its accounts, and which parts are complete. The file is readable by its owner only.
///
/// The password is drawn per directory, not printed in a manual: a demo that somebody opens to the
/// network must not be open to whoever read the manual.
///
/// @param corpus true once all patents are in the corpus
/// @param projects true once all accounts and projects are in the database
public record DemoState(
    Path file, long seed, LocalDate day, String password, boolean corpus, boolean projects) {
  /// Seed of the demo that everybody sees.
  public static final long SEED = 20_260_101L;

  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  /// The state of a directory, a new one if it has none.
  ///
  /// @param today the day on which a new demo begins; an old one keeps its own
  public static DemoState of(Path data, LocalDate today) throws IOException {
    Path file = data.resolve("demo.properties");
    if (!Files.exists(file)) {
      Files.createDirectories(data);
      DemoState fresh = new DemoState(file, SEED, today, drawnPassword(), false, false);
      fresh.write();
      return fresh;
    }
    Properties stored = new Properties();
    stored.load(new StringReader(Files.readString(file)));
    return new DemoState(
        file,
        Long.parseLong(stored.getProperty("seed")),
        LocalDate.parse(stored.getProperty("day")),
        stored.getProperty("password"),
        Boolean.parseBoolean(stored.getProperty("corpus")),
        Boolean.parseBoolean(stored.getProperty("projects")));
  }

  /// Whether a directory holds a demo.
  public static boolean in(Path data) {
    return Files.exists(data.resolve("demo.properties"));
  }

  public DemoState withCorpus() throws IOException {
    return new DemoState(file, seed, day, password, true, projects).write();
  }

  public DemoState withProjects() throws IOException {
    return new DemoState(file, seed, day, password, corpus, true).write();
  }

  private DemoState write() throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        fresh,
        """
        # State of the demo in this directory. Remove the directory to begin anew.
        seed=%d
        day=%s
        password=%s
        corpus=%s
        projects=%s
        """
            .formatted(seed, day, password, corpus, projects));
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return this;
  }

  private static String drawnPassword() {
    StringBuilder password = new StringBuilder("demo-");
    new SecureRandom()
        .ints(8, 0, ALPHABET.length())
        .forEach(at -> password.append(ALPHABET.charAt(at)));
    return password.toString();
  }
}
