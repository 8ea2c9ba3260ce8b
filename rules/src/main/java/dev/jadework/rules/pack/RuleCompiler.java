package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Compiles the conditions of rules, and checks that their parameters have values from the first
/// day of the rule's documents.
final class RuleCompiler {
  private final Expressions expressions;
  private final List<Parameter> parameters;
  private final Map<String, PolicyDocument> documents;
  private final Problems problems;

  /// @param documents the document of each clause, by the clause's id
  RuleCompiler(
      Expressions expressions,
      List<Parameter> parameters,
      Map<String, PolicyDocument> documents,
      Problems problems) {
    this.expressions = expressions;
    this.parameters = parameters;
    this.documents = documents;
    this.problems = problems;
  }

  /// The conditions of the rules that compile, by rule id.
  Map<String, RuleConditions> compile(List<RuleReader.Written> rules) {
    Map<String, RuleConditions> conditions = new LinkedHashMap<>();
    for (RuleReader.Written written : rules) {
      LocalDate from = firstDay(written.rule());
      Optional<Condition> applies = condition(written.applies(), from);
      Optional<Condition> fulfilled = condition(written.fulfilled(), from);
      Optional<Condition> overdue = written.overdue().flatMap(yaml -> condition(yaml, from));
      if (applies.isPresent() && fulfilled.isPresent()) {
        conditions.put(
            written.rule().id(), new RuleConditions(applies.get(), fulfilled.get(), overdue));
      }
    }
    return conditions;
  }

  private LocalDate firstDay(Rule rule) {
    return rule.clauses().stream()
        .map(documents::get)
        .filter(Objects::nonNull)
        .map(PolicyDocument::inForceFrom)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private Optional<Condition> condition(Yaml yaml, LocalDate from) {
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
}
