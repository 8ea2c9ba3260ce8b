package dev.jadework.cli;

import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.UserRules;
import dev.jadework.patents.names.UserRules.Merge;
import dev.jadework.patents.names.UserRulesException;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 用户规则文件. The user's rules on applicants' names, from YAML, with the place of each name.
final class NameRulesFile {
  private final Problems problems = new Problems();
  private final Map<String, Place> splitAt = new HashMap<>();
  private final Map<String, Place> mergedAt = new HashMap<>();
  private final UserRules rules;

  private NameRulesFile(@Nullable Path file) {
    rules =
        file == null
            ? UserRules.NONE
            : YamlReader.read(file, file.toString(), problems)
                .map(this::rules)
                .orElse(UserRules.NONE);
    failOnProblems();
  }

  /// Puts names into groups, by these rules and those of the product.
  ///
  /// @param file null for no rules of the user's
  /// @param documents per name
  /// @param err where names are told that the rules name and the corpus does not have
  /// @throws CommandFailure listing everything that is wrong with the file
  static Harmonisation harmonise(
      @Nullable Path file, Map<String, Long> documents, PrintWriter err) {
    NameRulesFile read = new NameRulesFile(file);
    try {
      Harmonisation result = Harmoniser.harmonise(documents, read.rules);
      for (String name : result.unknown()) {
        err.printf(
            "jadework: %s: “%s” is no applicant here%s%n",
            read.place(name), name, Nearest.hint(name, documents.keySet()));
      }
      err.flush();
      return result;
    } catch (UserRulesException e) {
      read.problems.add(read.place(e.name()), String.valueOf(e.getMessage()));
      read.failOnProblems();
      throw e;
    }
  }

  private Place place(String name) {
    return mergedAt.getOrDefault(name, splitAt.getOrDefault(name, new Place("", 0, 0)));
  }

  private void failOnProblems() {
    if (!problems.isEmpty()) {
      throw CommandFailure.usage("jadework: " + String.join("\n", problems.all()));
    }
  }

  private UserRules rules(Yaml root) {
    Fields fields = Fields.of(root, problems);
    List<List<String>> splits = fields.list("split").stream().map(this::split).toList();
    List<Merge> merges = fields.list("merge").stream().map(this::merge).toList();
    fields.finish();
    return new UserRules(splits, merges);
  }

  private List<String> split(Yaml item) {
    Fields fields = Fields.of(item, problems);
    List<String> names = names(fields, splitAt, "split off");
    fields.finish();
    return names;
  }

  private Merge merge(Yaml item) {
    Fields fields = Fields.of(item, problems);
    String name = fields.has("name") ? fields.text("name") : null;
    List<String> names = names(fields, mergedAt, "merged");
    if (name == null && names.size() == 1) {
      problems.add(
          fields.place(), "a merge of one name changes nothing; add a second one, or a \"name\"");
    }
    if (name != null && !names.contains(name)) {
      once(name, fields.place("name"), mergedAt, "merged");
    }
    fields.finish();
    return new Merge(name, names);
  }

  private List<String> names(Fields fields, Map<String, Place> known, String done) {
    List<String> names = new ArrayList<>();
    for (Yaml.Scalar scalar : fields.scalars("names")) {
      String name = scalar.text().strip();
      if (!names.contains(name)) {
        once(name, scalar.place(), known, done);
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      problems.add(fields.place("names"), "no \"names\" are given here; add a list of names");
    }
    return names;
  }

  /// A name belongs to one rule of a kind: of two the later one would win in silence.
  private void once(String name, Place place, Map<String, Place> known, String done) {
    Place before = known.putIfAbsent(name, place);
    if (name.isEmpty()) {
      problems.add(place, "an empty name; write it as the corpus does");
    } else if (before != null) {
      problems.add(
          place,
          "“%s” is %s in line %d already; put the names of both rules into one"
              .formatted(name, done, before.line()));
    }
  }
}
