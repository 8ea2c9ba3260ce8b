package dev.jadework.cli;

import dev.jadework.patents.names.UserRules;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;

/// Reads the user's rules on applicants' names from YAML.
final class NameRulesFile {
  private NameRulesFile() {}

  /// @throws CommandFailure listing everything that is wrong with the file
  static UserRules read(Path file) {
    Problems problems = new Problems();
    UserRules rules =
        YamlReader.read(file, file.toString(), problems)
            .map(root -> rules(root, problems))
            .orElse(UserRules.NONE);
    if (!problems.isEmpty()) {
      throw CommandFailure.usage("jadework: " + String.join("\n", problems.all()));
    }
    return rules;
  }

  private static UserRules rules(Yaml root, Problems problems) {
    Fields fields = Fields.of(root, problems);
    List<List<String>> splits =
        fields.list("split").stream().map(item -> split(item, problems)).toList();
    List<UserRules.Merge> merges =
        fields.list("merge").stream().map(item -> merge(item, problems)).toList();
    fields.finish();
    return new UserRules(splits, merges);
  }

  private static List<String> split(Yaml item, Problems problems) {
    Fields fields = Fields.of(item, problems);
    List<String> names = fields.texts("names");
    fields.finish();
    return names;
  }

  private static UserRules.Merge merge(Yaml item, Problems problems) {
    Fields fields = Fields.of(item, problems);
    String name = fields.has("name") ? fields.text("name") : null;
    UserRules.Merge merge = new UserRules.Merge(name, fields.texts("names"));
    fields.finish();
    return merge;
  }
}
