package dev.jadework.rules.fact;

import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// 事实目录. The facts that rules may use and project files may give: one tree below each subject
/// (`project`, `patent`, `centre`, …). Forms, imports and explanations take names, units and
/// allowed values from here.
///
/// @param subjects the roots by their keys, each an OBJECT
public record FactSchema(SequencedMap<String, Fact> subjects) {
  /// Key of the subject that every schema has.
  public static final String PROJECT = "project";

  public FactSchema {
    subjects = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(subjects));
  }

  /// The facts of a funded project.
  public Fact project() {
    return subject(PROJECT);
  }

  /// The facts of a subject.
  ///
  /// @throws IllegalArgumentException if there is no such subject
  public Fact subject(String key) {
    Fact root = subjects.get(key);
    if (root == null) {
      throw new IllegalArgumentException(
          "no subject \"%s\"; there are: %s".formatted(key, String.join(", ", subjects.keySet())));
    }
    return root;
  }

  /// Reads the schema of a national pack, `policies/cn/facts.yaml`.
  ///
  /// @throws FactSchemaException with all problems at once
  public static FactSchema read(Path file) {
    Problems problems = new Problems();
    Optional<FactSchema> schema = read(file, file.toString(), problems);
    return schema.orElseThrow(() -> new FactSchemaException(problems.all()));
  }

  /// Reads the schema, adding what is wrong to the problems.
  public static Optional<FactSchema> read(Path file, String name, Problems problems) {
    return YamlReader.read(file, name, problems)
        .flatMap(root -> new FactSchemaReader(problems).read(root));
  }

  /// The fact at a path; indices may be written or left out: `project.rights[0].filed`.
  public Optional<Fact> find(String path) {
    String[] keys = path.replaceAll("\\[[0-9]*]", "").split("\\.");
    Fact fact = subjects.get(keys[0]);
    for (int i = 1; fact != null && i < keys.length; i++) {
      fact = fact.fields().get(keys[i]);
    }
    return Optional.ofNullable(fact);
  }

  /// All facts of all subjects, the roots left out, each before the facts below it.
  public List<Fact> all() {
    List<Fact> all = new ArrayList<>();
    subjects.values().forEach(root -> collect(root, all));
    return all;
  }

  private static void collect(Fact fact, List<Fact> all) {
    for (Fact field : fact.fields().values()) {
      all.add(field);
      collect(field, all);
    }
  }
}
