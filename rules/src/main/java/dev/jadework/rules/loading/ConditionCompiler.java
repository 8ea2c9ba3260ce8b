package dev.jadework.rules.loading;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compiles the conditions of a pack and checks that the parameters they use have values from the
/// first day on which the condition is asked.
public record ConditionCompiler(
    Expressions expressions, List<Parameter> parameters, Problems problems) {

  /// A condition written in the pack; empty if it is absent or does not compile.
  ///
  /// @param from first day of the documents that found it
  public Optional<Condition> compile(Yaml written, String subject, LocalDate from) {
    return written instanceof Yaml.Scalar scalar && !scalar.text().isBlank()
        ? compile(scalar.text(), subject, scalar.content(), from)
        : Optional.empty();
  }

  Optional<Condition> compile(String source, String subject, Place start, LocalDate from) {
    Optional<Condition> condition = expressions.compile(source, subject, start, problems);
    condition.map(Condition::parameters).orElse(Set.of()).stream()
        .flatMap(used -> parameters.stream().filter(parameter -> parameter.id().equals(used)))
        .filter(parameter -> parameter.on(from).isEmpty())
        .forEach(
            parameter ->
                problems.add(
                    start,
                    "param.%s has no value on %s, when the rule begins to apply; add one"
                        .formatted(parameter.id(), from)));
    return condition;
  }
}
