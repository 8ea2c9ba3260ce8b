package dev.jadework.rules.loading;

import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The part of JSON Schema that docs/schema uses: properties, required, items, enum, pattern,
/// `$ref` to `$defs`. JSON is YAML, so the files are read as such.
final class JsonSchema {
  private final Yaml.Mapping root;

  private JsonSchema(Yaml.Mapping root) {
    this.root = root;
  }

  static JsonSchema read(Path directory, String name) {
    Problems problems = new Problems();
    Path file = directory.resolve(name + ".schema.json");
    Yaml yaml = YamlReader.read(file, file.toString(), problems).orElseThrow();
    return new JsonSchema((Yaml.Mapping) yaml);
  }

  /// The names of the properties of every object, by its path.
  Map<String, Set<String>> properties() {
    Map<String, Set<String>> all = new TreeMap<>();
    collect(root, "", all);
    return all;
  }

  private void collect(Yaml.Mapping schema, String path, Map<String, Set<String>> all) {
    Yaml.Mapping real = resolved(schema);
    if (real.get("properties").orElse(null) instanceof Yaml.Mapping properties) {
      all.put(path, new TreeSet<>(properties.entries().keySet()));
      properties
          .entries()
          .forEach(
              (key, entry) ->
                  collect(
                      (Yaml.Mapping) entry.value(), path.isEmpty() ? key : path + "." + key, all));
    }
    if (real.get("items").orElse(null) instanceof Yaml.Mapping items) {
      collect(items, path + "[]", all);
    }
  }

  /// What is wrong with a value, each with its place.
  List<String> check(Yaml value) {
    List<String> wrong = new ArrayList<>();
    check(root, value, wrong);
    return wrong;
  }

  private void check(Yaml.Mapping given, Yaml value, List<String> wrong) {
    Yaml.Mapping schema = resolved(given);
    switch (value) {
      case Yaml.Sequence sequence when schema.get("items").orElse(null) instanceof Yaml.Mapping i ->
          sequence.items().forEach(item -> check(i, item, wrong));
      case Yaml.Mapping mapping
          when schema.get("properties").orElse(null) instanceof Yaml.Mapping known ->
          mapping(schema, known, mapping, wrong);
      case Yaml.Scalar scalar -> scalar(schema, scalar, wrong);
      default -> {}
    }
  }

  private void mapping(
      Yaml.Mapping schema, Yaml.Mapping known, Yaml.Mapping mapping, List<String> wrong) {
    for (String key : texts(schema, "required")) {
      if (!mapping.entries().containsKey(key)) {
        wrong.add(mapping.place() + ": " + key + " is required");
      }
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (known.get(key).orElse(null) instanceof Yaml.Mapping property) {
                check(property, entry.value(), wrong);
              } else {
                wrong.add(entry.key() + ": " + key + " is no property");
              }
            });
  }

  private static void scalar(Yaml.Mapping schema, Yaml.Scalar scalar, List<String> wrong) {
    List<String> allowed = texts(schema, "enum");
    if (!allowed.isEmpty() && !allowed.contains(scalar.text())) {
      wrong.add(scalar.place() + ": " + scalar.text() + " is none of " + allowed);
    }
    if (schema.get("pattern").orElse(null) instanceof Yaml.Scalar pattern
        && !java.util.regex.Pattern.compile(pattern.text()).matcher(scalar.text()).find()) {
      wrong.add(scalar.place() + ": " + scalar.text() + " does not match " + pattern.text());
    }
  }

  private static List<String> texts(Yaml.Mapping schema, String key) {
    return schema.get(key).orElse(null) instanceof Yaml.Sequence sequence
        ? sequence.items().stream().map(item -> ((Yaml.Scalar) item).text()).toList()
        : List.of();
  }

  private Yaml.Mapping resolved(Yaml.Mapping schema) {
    if (schema.get("$ref").orElse(null) instanceof Yaml.Scalar reference) {
      String name = reference.text().substring("#/$defs/".length());
      Yaml.Mapping definitions = (Yaml.Mapping) root.get("$defs").orElseThrow();
      return (Yaml.Mapping) definitions.get(name).orElseThrow();
    }
    return schema;
  }
}
