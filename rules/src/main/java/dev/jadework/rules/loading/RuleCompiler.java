package dev.jadework.rules.loading;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Compiles the conditions of rules, several at a time.
final class RuleCompiler {
  private final ConditionCompiler compiler;
  private final Map<String, PolicyDocument> documents;

  /// @param documents the document of each clause, by the clause's id
  RuleCompiler(ConditionCompiler compiler, Map<String, PolicyDocument> documents) {
    this.compiler = compiler;
    this.documents = documents;
  }

  /// The conditions of the rules that compile, by rule id.
  Map<String, RuleConditions> compile(List<RuleReader.Written> rules) {
    Map<String, RuleConditions> conditions = new LinkedHashMap<>();
    rules.parallelStream()
        .map(written -> Map.entry(written.rule().id(), conditions(written)))
        .toList()
        .forEach(
            compiled ->
                compiled.getValue().ifPresent(found -> conditions.put(compiled.getKey(), found)));
    return conditions;
  }

  private Optional<RuleConditions> conditions(RuleReader.Written written) {
    LocalDate from = firstDay(written.rule());
    String subject = written.rule().subject();
    Optional<Condition> applies = compiler.compile(written.applies(), subject, from);
    Optional<Condition> fulfilled = compiler.compile(written.fulfilled(), subject, from);
    Optional<Condition> overdue =
        written.overdue().flatMap(yaml -> compiler.compile(yaml, subject, from));
    return applies.flatMap(
        first -> fulfilled.map(second -> new RuleConditions(first, second, overdue)));
  }

  private LocalDate firstDay(Rule rule) {
    return rule.clauses().stream()
        .map(documents::get)
        .filter(Objects::nonNull)
        .map(PolicyDocument::inForceFrom)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }
}
