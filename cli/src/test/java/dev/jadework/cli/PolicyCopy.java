package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A copy of the shipped packs that a test may change.
final class PolicyCopy {
  private static final Path POLICIES = Path.of(System.getProperty("jadework.root"), "policies");

  private PolicyCopy() {}

  static Path in(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(POLICIES)) {
      all = files.toList();
    }
    for (Path file : all) {
      Path target = directory.resolve(POLICIES.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(target);
      } else {
        Files.copy(file, target);
      }
    }
    return directory;
  }

  /// Puts another text at the first place that matches.
  static void edit(Path file, String pattern, String now) throws IOException {
    String text = Files.readString(file);
    assertThat(text).containsPattern(pattern);
    Files.writeString(file, text.replaceFirst(pattern, now));
  }
}
