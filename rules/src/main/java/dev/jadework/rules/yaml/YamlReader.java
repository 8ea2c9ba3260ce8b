package dev.jadework.rules.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads a YAML file to values with places. Nothing in the file is ever made into a Java object:
/// tags other than the plain ones, aliases, deep nesting and big files are refused.
public final class YamlReader {
  /// Far above any honest project or policy file (the largest has about 60 kB), far below what
  /// hurts.
  private static final int MAX_BYTES = 2_000_000;

  private YamlReader() {}

  /// Reads a file.
  ///
  /// @param name how messages call the file
  /// @return the root, or empty when there are problems
  public static Optional<Yaml> read(Path file, String name, Problems problems) {
    Place start = new Place(name, 1, 1);
    try {
      if (!Files.isRegularFile(file)) {
        problems.add(start, Files.exists(file) ? "not a file" : "no such file");
        return Optional.empty();
      }
      byte[] bytes;
      try (var in = Files.newInputStream(file)) {
        bytes = in.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        problems.add(
            start,
            "the file has more than %,d bytes, which is more than is read; split it or shorten it"
                .formatted(MAX_BYTES));
        return Optional.empty();
      }
      return parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
          name,
          problems);
    } catch (CharacterCodingException e) {
      problems.add(start, "the file is not UTF-8 text; save it as UTF-8");
    } catch (NoSuchFileException e) {
      problems.add(start, "no such file");
    } catch (IOException e) {
      problems.add(start, "cannot be read: " + e);
    }
    return Optional.empty();
  }

  /// Reads a text.
  public static Optional<Yaml> parse(String text, String name, Problems problems) {
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return parsed(body, name, problems);
  }

  private static Optional<Yaml> parsed(String text, String name, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_BYTES);
    options.setProcessComments(false);
    Problems found = new Problems();
    Optional<Yaml> read = Optional.empty();
    try {
      read = new YamlTree(name, text, options, found).read();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      found.add(
          mark == null
              ? new Place(name, 1, 1)
              : new Place(name, mark.getLine() + 1, mark.getColumn() + 1),
          "not YAML: " + (e.getProblem() == null ? e.getMessage() : e.getProblem()));
    } catch (YAMLException e) {
      found.add(new Place(name, 1, 1), "not YAML: " + firstLine(e));
    }
    problems.addAll(found);
    return found.isEmpty() ? read : Optional.empty();
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
