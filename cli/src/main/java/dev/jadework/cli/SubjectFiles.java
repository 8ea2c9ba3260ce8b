package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.ProjectFileException;
import dev.jadework.rules.fact.SubjectFile;
import dev.jadework.rules.simulation.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// 登记文件. A register in files: one file for each subject, or a directory with such files
/// below it.
final class SubjectFiles {
  private SubjectFiles() {}

  /// Reads all files, in the order of their paths, or fails with everything that is wrong with
  /// them. Files with other endings than `.yaml` and `.yml`, and those in directories below, are no
  /// facts.
  ///
  /// @return each with its number or name and its file, `桂科AA26010001 (a.yaml)`
  static List<Subject> read(Path path, FactSchema schema) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Path directory = Files.isDirectory(path) ? path : path.toAbsolutePath().resolveSibling("");
    for (Path file : files(path)) {
      try {
        Facts facts = SubjectFile.read(file, schema);
        String name =
            directory.relativize(directory.isAbsolute() ? file.toAbsolutePath() : file).toString();
        String called = ProjectInput.called(facts);
        subjects.add(new Subject(called.isEmpty() ? name : called + " (" + name + ")", facts));
      } catch (ProjectFileException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw CommandFailure.usage(
          "jadework: these files are not understood:\n  "
              + String.join("\n  ", problems)
              + "\nSee docs/project-file.md");
    }
    if (subjects.isEmpty()) {
      throw CommandFailure.usage(
          "jadework: %s holds no file that ends in .yaml or .yml; name one, or a directory with some"
              .formatted(path));
    }
    return subjects;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> found = Files.list(path)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .sorted()
          .toList();
    }
  }
}
