package dev.jadework.rules.fact;

import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// 事实文件. The facts of one subject in a YAML file, below the key of the subject: `centre:`, `deal:`.
/// A file of any other beginning is a [ProjectFile].
public final class SubjectFile {
  private SubjectFile() {}

  /// Reads the facts of a file.
  ///
  /// @throws ProjectFileException with all problems at once
  public static Facts read(Path file, FactSchema schema) {
    Problems problems = new Problems();
    Optional<Yaml> root = YamlReader.read(file, file.toString(), problems);
    if (root.isPresent() && root.get() instanceof Yaml.Mapping mapping) {
      List<String> subjects =
          mapping.entries().keySet().stream()
              .filter(schema.subjects()::containsKey)
              .filter(key -> !schema.project().fields().containsKey(key))
              .toList();
      if (!subjects.isEmpty() && !subjects.equals(List.of(FactSchema.PROJECT))) {
        return read(mapping, subjects.getFirst(), schema, problems);
      }
    }
    return ProjectFile.read(file, schema).facts();
  }

  /// Reads the facts of a subject from a text that is a mapping of them.
  ///
  /// @param name how messages call the text
  /// @throws ProjectFileException with all problems at once
  public static Facts parse(String text, String name, String subject, FactSchema schema) {
    Problems problems = new Problems();
    Optional<Facts> facts =
        YamlReader.parse(text, name, problems)
            .map(root -> new FactReader(problems).read(root, schema, subject));
    return facts
        .filter(_ -> problems.isEmpty())
        .orElseThrow(() -> new ProjectFileException(problems.all()));
  }

  private static Facts read(
      Yaml.Mapping mapping, String subject, FactSchema schema, Problems problems) {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals(subject)) {
                problems.add(
                    entry.key(),
                    "\"%s\" stands beside \"%s\"; a file tells of one subject, all facts below its key"
                        .formatted(key, subject));
              }
            });
    Yaml below = mapping.get(subject).orElse(mapping);
    Facts facts = new FactReader(problems).read(below, schema, subject);
    if (!problems.isEmpty()) {
      throw new ProjectFileException(problems.all());
    }
    return facts;
  }
}
