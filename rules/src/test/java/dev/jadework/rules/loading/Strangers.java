package dev.jadework.rules.loading;

import dev.jadework.rules.yaml.Yaml;
import java.util.Map;
import java.util.TreeMap;

/// A YAML file written anew with a key that nobody knows in each mapping, on a line of its own.
final class Strangers {
  static final String KEY = "zzzzzzzz_unknown";

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, String> paths = new TreeMap<>();
  private int line = 1;

  private Strangers() {}

  static Strangers in(Yaml root) {
    Strangers strangers = new Strangers();
    strangers.write(root, "");
    return strangers;
  }

  String text() {
    return text.toString();
  }

  /// The paths of the mappings, `clauses[].task`, by the lines of their unknown keys.
  Map<Integer, String> paths() {
    return paths;
  }

  private void write(Yaml yaml, String path) {
    switch (yaml) {
      case Yaml.Scalar scalar -> text.append(scalar.isNull() ? "null" : quoted(scalar.text()));
      case Yaml.Sequence sequence -> {
        text.append('[');
        sequence
            .items()
            .forEach(
                item -> {
                  write(item, path + "[]");
                  text.append(", ");
                });
        text.append(']');
      }
      case Yaml.Mapping mapping -> mapping(mapping, path);
    }
  }

  private void mapping(Yaml.Mapping mapping, String path) {
    text.append("{");
    if (!isFacts(path)) {
      newLine();
      paths.put(line, path);
      text.append(quoted(KEY)).append(": 1, ");
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              newLine();
              text.append(quoted(key)).append(": ");
              write(entry.value(), path.isEmpty() ? key : path + "." + key);
              text.append(", ");
            });
    text.append("}");
  }

  private void newLine() {
    text.append('\n');
    line++;
  }

  /// Facts have their own schema, and bases the names that their file gives them.
  private static boolean isFacts(String path) {
    return path.matches("bases.*|examples\\[]\\.with.*");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
