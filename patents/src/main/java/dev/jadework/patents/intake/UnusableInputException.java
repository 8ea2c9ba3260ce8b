package dev.jadework.patents.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Names among the inputs that are no readable files, all of them.
public final class UnusableInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private UnusableInputException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /// @return the size of all files in bytes
  static long check(List<Path> files) throws IOException {
    List<String> problems = new ArrayList<>();
    long size = 0;
    for (Path file : files) {
      if (Files.isDirectory(file)) {
        problems.add(file + " is a directory; name the files in it (" + file.resolve("*") + ")");
      } else if (!Files.exists(file)) {
        problems.add(file + " does not exist");
      } else if (!Files.isReadable(file)) {
        problems.add(file + " may not be read by this user; check its permissions");
      } else {
        size += Files.size(file);
      }
    }
    if (!problems.isEmpty()) {
      throw new UnusableInputException(problems);
    }
    return size;
  }
}
