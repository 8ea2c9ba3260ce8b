package dev.jadework.platform.policy;

import dev.jadework.platform.shell.I18n;
import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A parameter as the form of a draft shows it.
///
/// @param value what holds on the day, null if nothing does
/// @param rules the rules on projects that it decides, itself or through definitions
public record ParameterField(
    Parameter parameter, Parameter.@Nullable Value value, List<Rule> rules) {
  public ParameterField {
    rules = List.copyOf(rules);
  }

  /// The parameters of a pack on a day; those that decide rules on projects first, then the others,
  /// in both figures before lists of codes before readings.
  static List<ParameterField> of(PolicyPack pack, LocalDate day) {
    List<ParameterField> all =
        pack.parameters().stream()
            .map(
                parameter ->
                    new ParameterField(
                        parameter, parameter.on(day).orElse(null), rules(pack, parameter)))
            .toList();
    return all.stream()
        .sorted(
            Comparator.comparing((ParameterField field) -> !field.decides())
                .thenComparingInt(ParameterField::place))
        .toList();
  }

  private int place() {
    return switch (parameter.type().kind()) {
      case MONEY -> 0;
      case INTEGER, DECIMAL -> 1;
      case CODES -> 2;
      case CHOICE, BOOLEAN -> 3;
    };
  }

  /// Whether a change of it can be seen in the register of projects.
  public boolean decides() {
    return !rules.isEmpty();
  }

  /// The value of the day in words; empty if nothing holds.
  public String current(I18n i18n) {
    return value == null ? "" : Phrases.value(parameter, value.value()).in(i18n.locale());
  }

  /// The value of the day as it would be typed, money in 万元; empty if it is no figure.
  public String figure() {
    return switch (value == null ? null : value.value()) {
      case Long fen when parameter.type().kind() == ParameterType.Kind.MONEY -> Money.wan(fen);
      case Long count -> count.toString();
      case BigDecimal figure -> figure.toPlainString();
      case null, default -> "";
    };
  }

  /// What may be typed.
  public String hint(I18n i18n) {
    return EditForm.hint(parameter, i18n);
  }

  public Bounds bounds() {
    return Bounds.of(parameter);
  }

  private static List<Rule> rules(PolicyPack pack, Parameter parameter) {
    Set<String> definitions = new HashSet<>();
    for (Definition definition : pack.definitions()) {
      if (uses(definition.holds(), parameter.id(), definitions)) {
        definitions.add(definition.id());
      }
    }
    return pack.rules().stream()
        .filter(rule -> rule.subject().equals(FactSchema.PROJECT))
        .filter(
            rule -> {
              RuleConditions conditions = Objects.requireNonNull(pack.conditions().get(rule.id()));
              return Stream.concat(
                      Stream.of(conditions.applies(), conditions.fulfilled()),
                      conditions.overdue().stream())
                  .anyMatch(condition -> uses(condition, parameter.id(), definitions));
            })
        .toList();
  }

  private static boolean uses(Condition condition, String parameter, Set<String> definitions) {
    return condition.parameters().contains(parameter)
        || condition.definitions().stream().anyMatch(definitions::contains);
  }
}
