package dev.jadework.rules.fact;

import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 事实目录. The facts that rules may use and project files may give, as a tree below `project`.
/// Forms, imports and explanations take names, units and allowed values from here.
///
/// @param project the root, an OBJECT
public record FactSchema(Fact project) {

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
    if (!keys[0].equals("project")) {
      return Optional.empty();
    }
    Fact fact = project;
    for (int i = 1; i < keys.length; i++) {
      fact = fact.fields().get(keys[i]);
      if (fact == null) {
        return Optional.empty();
      }
    }
    return Optional.of(fact);
  }

  /// All facts, the root left out, each before the facts below it.
  public List<Fact> all() {
    List<Fact> all = new ArrayList<>();
    collect(project, all);
    return all;
  }

  private static void collect(Fact fact, List<Fact> all) {
    for (Fact field : fact.fields().values()) {
      all.add(field);
      collect(field, all);
    }
  }
}
