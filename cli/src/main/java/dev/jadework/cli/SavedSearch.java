package dev.jadework.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// 保存的检索. A query with the numbers it found, so that a later run can tell the difference.
///
/// @param query as typed
/// @param parsed the same with the searches it refers to in full, so that it keeps its meaning
/// @param snapshot of the corpus that was asked
/// @param on day for which it was asked, see [DayOption]
/// @param numbers publication numbers of all hits, in order
record SavedSearch(
    String name, String query, String parsed, String snapshot, LocalDate on, List<String> numbers) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
  private static final String ENDING = ".json";

  /// What a later run found that this one had not, and the other way round.
  record Difference(List<String> appeared, List<String> gone) {}

  /// Names are file names.
  static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw CommandFailure.usage(
          "jadework: '"
              + name
              + "' cannot name a search: use letters, digits, '.', '_' and '-', at most 60");
    }
  }

  Difference to(List<String> later) {
    TreeSet<String> appeared = new TreeSet<>(later);
    numbers.forEach(appeared::remove);
    TreeSet<String> gone = new TreeSet<>(numbers);
    later.forEach(gone::remove);
    return new Difference(List.copyOf(appeared), List.copyOf(gone));
  }

  void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(name + ENDING);
    Path unfinished = directory.resolve(name + ".part");
    Files.write(unfinished, JSON.writeValueAsBytes(this));
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  static Optional<SavedSearch> read(Path directory, String name) throws IOException {
    checkName(name);
    Path file = directory.resolve(name + ENDING);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), SavedSearch.class));
    } catch (JacksonException e) {
      throw CommandFailure.failed(
          "jadework: %s is no saved search (%s); remove it and save the search again"
              .formatted(file, e.getOriginalMessage()));
    }
  }

  /// Names of all, in order.
  static List<String> names(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }
}
