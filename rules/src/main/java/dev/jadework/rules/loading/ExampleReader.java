package dev.jadework.rules.loading;

import dev.jadework.rules.fact.FactReader;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the examples of a pack. An example begins `from` a base of its file and lays its own facts
/// `with` over it; a fact set to null there is taken away.
final class ExampleReader {
  private static final List<String> OUTCOMES =
      List.of("satisfied", "violated", "not-applicable", "undetermined");
  private static final List<String> STATES =
      List.of("done", "open", "overdue", "met", "unmet", "none", "unknown");

  private final FactSchema schema;
  private final Set<String> known;
  private final Problems problems;
  private final Ids ids;

  ExampleReader(FactSchema schema, List<Rule> rules, Names names, Problems problems) {
    this.schema = schema;
    this.known =
        rules.stream().map(Rule::id).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    this.problems = problems;
    this.ids = names.examples();
  }

  List<Example> read(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    Map<String, Yaml> bases = new LinkedHashMap<>();
    if (fields.has("bases")) {
      Fields named = fields.mapping("bases");
      named.keys().forEach(key -> named.value(key).ifPresent(base -> bases.put(key, base)));
    }
    List<Example> examples = new ArrayList<>();
    for (Yaml example : fields.list("examples")) {
      examples.add(example(example, bases));
    }
    fields.finish();
    return examples;
  }

  private Example example(Yaml yaml, Map<String, Yaml> bases) {
    Fields fields = Fields.of(yaml, problems);
    String id = ids.give(fields);
    LocalDate asOf = fields.date("as_of");
    String subject = DefinitionReader.subject(fields, schema, problems);
    String base = fields.text("from");
    Yaml facts = bases.get(base);
    if (facts == null) {
      problems.add(
          fields.place("from"),
          "no base \"%s\" in this file%s; there are: %s"
              .formatted(base, Nearest.hint(base, bases.keySet()), bases.keySet()));
      facts = new Yaml.Mapping(fields.place(), new LinkedHashMap<>());
    }
    Yaml with = fields.value("with").orElse(null);
    if (facts instanceof Yaml.Mapping below && with instanceof Yaml.Mapping above) {
      facts = below.overlaidWith(above);
    }
    List<Example.Expectation> expected = new ArrayList<>();
    for (Yaml expectation : fields.list("expect")) {
      expected.add(expectation(expectation));
    }
    if (expected.isEmpty()) {
      problems.add(fields.place(), "example " + id + " expects nothing; add a list \"expect\"");
    }
    fields.finish();
    return new Example(
        id,
        fields.place().toString(),
        new FactReader(problems).read(facts, schema, subject),
        asOf,
        expected);
  }

  private Example.Expectation expectation(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    String rule = fields.text("rule");
    if (!known.contains(rule)) {
      problems.add(
          fields.place("rule"),
          "no rule \"%s\"%s; there are: %s".formatted(rule, Nearest.hint(rule, known), known));
    }
    String outcome = fields.oneOf("outcome", OUTCOMES);
    String state = fields.has("state") ? fields.oneOf("state", STATES) : "";
    Example.Expectation expectation =
        new Example.Expectation(
            rule, outcome, state, fields.texts("clauses"), fields.texts("missing"));
    fields.finish();
    return expectation;
  }

  /// A rule without an example on each side is not known to work.
  void checkSides(List<RuleReader.Written> rules, List<Example> examples) {
    for (RuleReader.Written written : rules) {
      for (String outcome : List.of("satisfied", "violated", "not-applicable")) {
        boolean shown =
            examples.stream()
                .flatMap(example -> example.expected().stream())
                .anyMatch(
                    expected ->
                        expected.rule().equals(written.rule().id())
                            && expected.outcome().equals(outcome));
        if (!shown) {
          problems.add(
              written.place(),
              "rule %s has no example that is %s; add one below examples/"
                  .formatted(written.rule().id(), outcome));
        }
      }
    }
  }
}
