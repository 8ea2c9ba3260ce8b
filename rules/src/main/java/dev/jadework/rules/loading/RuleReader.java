package dev.jadework.rules.loading;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads the rules that stand beside clauses and keeps where their parts stand.
final class RuleReader {
  private final FactSchema schema;
  private final Names names;
  private final Problems problems;
  private final List<Written> written = new ArrayList<>();

  /// A rule and where its parts stand, for messages.
  record Written(Rule rule, Place place, Yaml applies, Yaml fulfilled, Optional<Yaml> overdue) {}

  RuleReader(FactSchema schema, Names names, Problems problems) {
    this.schema = schema;
    this.names = names;
    this.problems = problems;
  }

  /// @param clause id of the clause that founds it
  void read(Yaml yaml, String clause) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.rules().give(fields);
    Rule rule =
        new Rule(
            id,
            founding(fields, id, clause),
            DefinitionReader.subject(fields, schema, problems),
            fields.choice("kind", Rule.Kind.class, Rule.Kind.DUTY),
            fields.text("duty"),
            fields.labels("title"),
            fields.choice("stage", Stage.class, Stage.TOPIC),
            fields.choice("gate", Rule.Gate.class, Rule.Gate.NONE),
            fields.choice("gate_stage", Stage.class, Stage.CLOSING),
            fields.labels("deadline"),
            fields.wordings("evidence"),
            fields.text("applies"),
            fields.text("fulfilled"),
            fields.text("overdue", ""),
            fields.labels("metric"));
    if (rule.evidence().isEmpty()) {
      problems.add(fields.place(), "rule " + id + " names no evidence; add a list \"evidence\"");
    }
    Yaml nothing = new Yaml.Scalar(fields.place(), "", false, fields.place());
    written.add(
        new Written(
            rule,
            fields.place(),
            fields.value("applies").orElse(nothing),
            fields.value("fulfilled").orElse(nothing),
            fields.value("overdue")));
    fields.finish();
  }

  private List<String> founding(Fields fields, String rule, String clause) {
    List<String> founding = new ArrayList<>(List.of(clause));
    for (Yaml.Scalar item : fields.scalars("also_founded_on")) {
      String other = item.text().strip();
      names
          .clauses()
          .name(
              item.place(),
              other,
              "rule %s cites clause \"%s\", which no document has".formatted(rule, other));
      founding.add(other);
    }
    return founding;
  }

  /// The rules read so far, in the order of their ids.
  List<Rule> rules() {
    return written.stream().map(Written::rule).sorted(Comparator.comparing(Rule::id)).toList();
  }

  /// The same in the order read, with places.
  List<Written> written() {
    return List.copyOf(written);
  }
}
