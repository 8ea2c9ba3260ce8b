package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads documents, their clauses and the rules that stand beside the clauses.
final class DocumentReader {
  private static final Set<String> TYPES =
      new LinkedHashSet<>(
          List.of(
              "obligation",
              "prohibition",
              "definition",
              "indicator-target",
              "procedure",
              "registry",
              "service",
              "statistic",
              "governance"));
  private static final Set<String> RELEVANCES =
      new LinkedHashSet<>(List.of("core", "support", "context"));

  private final Problems problems;
  private final Set<String> documents = new LinkedHashSet<>();
  private final Map<String, Place> clauses = new LinkedHashMap<>();
  private final Map<String, Written> rules = new LinkedHashMap<>();

  /// A rule and where its parts stand, for messages.
  private record Written(
      Rule rule, Place place, Yaml applies, Yaml fulfilled, Optional<Yaml> overdue) {}

  DocumentReader(Problems problems) {
    this.problems = problems;
  }

  PolicyDocument read(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    String id = fields.text("id");
    if (!documents.add(id)) {
      problems.add(
          fields.place("id"), "document \"" + id + "\" is there already; choose another id");
    }
    Labels title = fields.labels("title");
    List<Labels> issuers = fields.list("issuers").stream().map(issuer -> labels(issuer)).toList();
    LocalDate issued = fields.optionalDate("issued").orElse(null);
    if (!fields.keys().contains("issued")) {
      problems.add(
          fields.place(), "\"issued\" is missing; write the date, or null if the text has none");
    }
    LocalDate from = fields.date("in_force_from");
    Labels basis = fields.labels("in_force_basis");
    LocalDate until = fields.optionalDate("in_force_until").orElse(null);
    if (until != null && until.isBefore(from)) {
      problems.add(
          fields.place("in_force_until"),
          "ends before it begins (%s); check both dates".formatted(from));
    }
    List<Clause> read = new ArrayList<>();
    for (Yaml clause : fields.list("clauses")) {
      read.add(clause(clause, id));
    }
    fields.finish();
    return new PolicyDocument(id, title, issuers, issued, from, basis, until, read);
  }

  private Labels labels(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    Labels labels = fields.labels("zh", "en");
    fields.finish();
    return labels;
  }

  private Clause clause(Yaml yaml, String document) {
    Fields fields = Fields.of(yaml, problems);
    String id = fields.text("id");
    Place first = clauses.putIfAbsent(id, fields.place());
    if (first != null) {
      problems.add(
          fields.place("id"),
          "clause \"%s\" is there already (%s); choose another id".formatted(id, first));
    }
    Clause clause =
        new Clause(
            id,
            document,
            fields.text("number"),
            oneOf(fields, "type", TYPES),
            fields.labels("zh", "en"),
            oneOf(fields, "relevance", RELEVANCES),
            fields.texts("capabilities"));
    fields.list("rules").forEach(rule -> rule(rule, id));
    fields.finish();
    return clause;
  }

  private String oneOf(Fields fields, String key, Set<String> allowed) {
    String text = fields.text(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      problems.add(
          fields.place(key),
          "found \"%s\"; allowed: %s%s"
              .formatted(text, String.join(", ", allowed), Nearest.hint(text, allowed)));
    }
    return text;
  }

  private void rule(Yaml yaml, String clause) {
    Fields fields = Fields.of(yaml, problems);
    String id = fields.text("id");
    List<String> founding =
        Stream.concat(Stream.of(clause), fields.texts("also_founded_on").stream()).toList();
    Rule rule =
        new Rule(
            id,
            founding,
            fields.text("duty"),
            fields.labels("title"),
            fields.choice("stage", Stage.class, Stage.TOPIC),
            fields.choice("gate", Rule.Gate.class, Rule.Gate.NONE),
            fields.choice("gate_stage", Stage.class, Stage.CLOSING),
            fields.labels("deadline"),
            fields.list("evidence").stream().map(this::labels).toList(),
            fields.text("applies"),
            fields.text("fulfilled"),
            fields.text("overdue", ""),
            fields.labels("metric"));
    if (rule.evidence().isEmpty()) {
      problems.add(fields.place(), "rule " + id + " names no evidence; add a list \"evidence\"");
    }
    Yaml nothing = new Yaml.Scalar(fields.place(), "", false, fields.place());
    Written written =
        new Written(
            rule,
            fields.place(),
            fields.value("applies").orElse(nothing),
            fields.value("fulfilled").orElse(nothing),
            fields.value("overdue"));
    Written first = rules.putIfAbsent(id, written);
    if (first != null) {
      problems.add(
          fields.place("id"),
          "rule \"%s\" is there already (%s); choose another id".formatted(id, first.place()));
    }
    fields.finish();
  }

  /// Ids of all clauses read so far.
  Set<String> clauseIds() {
    return clauses.keySet();
  }

  /// The rules read so far, in the order of their ids.
  List<Rule> rules() {
    return rules.values().stream()
        .map(Written::rule)
        .sorted(java.util.Comparator.comparing(Rule::id))
        .toList();
  }

  /// Checks citations, compiles every condition, and checks that the parameters have values from
  /// the first day of the rule's documents.
  ///
  /// @return the conditions of the rules that compile, by rule id
  Map<String, RuleConditions> compile(
      Expressions expressions, List<Parameter> parameters, List<PolicyDocument> documents) {
    Map<String, LocalDate> inForce = new LinkedHashMap<>();
    documents.forEach(
        document ->
            document.clauses().forEach(clause -> inForce.put(clause.id(), document.inForceFrom())));
    Map<String, RuleConditions> conditions = new LinkedHashMap<>();
    for (Written written : rules.values()) {
      checkCitations(written);
      LocalDate from =
          written.rule().clauses().stream()
              .map(inForce::get)
              .filter(Objects::nonNull)
              .min(LocalDate::compareTo)
              .orElse(LocalDate.MIN);
      Function<Yaml, Optional<Condition>> compiler =
          yaml -> condition(yaml, expressions, parameters, from);
      Optional<Condition> applies = compiler.apply(written.applies());
      Optional<Condition> fulfilled = compiler.apply(written.fulfilled());
      Optional<Condition> overdue = written.overdue().flatMap(compiler);
      if (applies.isPresent() && fulfilled.isPresent()) {
        conditions.put(
            written.rule().id(), new RuleConditions(applies.get(), fulfilled.get(), overdue));
      }
    }
    return conditions;
  }

  private void checkCitations(Written written) {
    for (String clause : written.rule().clauses()) {
      if (!clauses.containsKey(clause)) {
        problems.add(
            written.place(),
            "rule %s cites clause \"%s\", which no document has%s"
                .formatted(written.rule().id(), clause, Nearest.hint(clause, clauses.keySet())));
      }
    }
  }

  private Optional<Condition> condition(
      Yaml yaml, Expressions expressions, List<Parameter> parameters, LocalDate from) {
    if (!(yaml instanceof Yaml.Scalar scalar) || scalar.text().isBlank()) {
      return Optional.empty();
    }
    Optional<Condition> condition = expressions.compile(scalar.text(), scalar.content(), problems);
    condition.map(Condition::parameters).orElse(Set.of()).stream()
        .flatMap(used -> parameters.stream().filter(parameter -> parameter.id().equals(used)))
        .filter(parameter -> parameter.on(from).isEmpty())
        .forEach(
            parameter ->
                problems.add(
                    scalar.place(),
                    "param.%s has no value on %s, when the rule begins to apply; add one"
                        .formatted(parameter.id(), from)));
    return condition;
  }

  /// A rule without an example on each side is not known to work.
  void checkExamples(List<Example> examples) {
    for (Written written : rules.values()) {
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
