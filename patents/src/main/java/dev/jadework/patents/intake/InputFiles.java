package dev.jadework.patents.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// 输入文件. The files to read: those named, and in the place of a directory all files below it by
/// name, hidden ones left out. Each once.
///
/// @param size of all files in bytes
record InputFiles(List<Path> files, long size) {
  /// @throws UnusableInputException naming every input that is no readable file
  static InputFiles of(List<Path> named) throws IOException {
    List<String> problems = new ArrayList<>();
    Set<Path> files = new LinkedHashSet<>();
    for (Path input : named) {
      if (Files.isDirectory(input)) {
        int before = problems.size();
        List<Path> below = below(input, problems);
        if (below.isEmpty() && problems.size() == before) {
          problems.add(input + " is a directory without files");
        }
        files.addAll(below);
      } else {
        files.add(input);
      }
    }
    long size = 0;
    for (Path file : files) {
      if (!Files.exists(file)) {
        problems.add(file + " does not exist");
      } else if (!Files.isReadable(file)) {
        problems.add(unreadable(file));
      } else {
        size += Files.size(file);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableInputException(problems);
    }
    return new InputFiles(List.copyOf(files), size);
  }

  private static List<Path> below(Path directory, List<String> problems) throws IOException {
    List<Path> found = new ArrayList<>();
    if (!Files.isReadable(directory)) {
      problems.add(unreadable(directory));
      return found;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.sorted().toList()) {
        if (entry.getFileName().toString().startsWith(".")) {
          continue;
        }
        if (Files.isDirectory(entry) && !Files.isSymbolicLink(entry)) {
          found.addAll(below(entry, problems));
        } else if (Files.isRegularFile(entry)) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  private static String unreadable(Path file) {
    return file + " may not be read by this user; check its permissions";
  }
}
