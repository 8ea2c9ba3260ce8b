package dev.jadework.rules.coherence;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 门槛. A number or amount with which a condition compares a fact.
///
/// @param value in the unit of the fact; money in fen
record Threshold(Fact fact, String operator, long value) {
  /// The thresholds on facts outside lists, in the order of the conditions.
  static List<Threshold> of(RuleInForce rule) {
    return rule.terms().stream()
        .flatMap(term -> Terms.all(term, rule.values()))
        .flatMap(term -> term instanceof Term.Comparison found ? read(found, rule) : Stream.empty())
        .distinct()
        .toList();
  }

  private static Stream<Threshold> read(Term.Comparison comparison, RuleInForce rule) {
    Optional<Threshold> straight =
        read(comparison.left(), comparison.operator(), comparison.right(), rule);
    return straight
        .or(() -> read(comparison.right(), turned(comparison.operator()), comparison.left(), rule))
        .stream();
  }

  private static Optional<Threshold> read(
      Term left, String operator, Term right, RuleInForce rule) {
    if (!(left instanceof Term.FactValue(_, Fact fact, boolean ofElement))
        || ofElement
        || (fact.type() != Fact.Type.MONEY && fact.type() != Fact.Type.INTEGER)) {
      return Optional.empty();
    }
    Object value =
        switch (right) {
          case Term.ParameterValue parameter -> rule.values().get(parameter.parameter());
          case Term.Literal literal -> literal.value();
          default -> null;
        };
    return value instanceof Long number
        ? Optional.of(new Threshold(fact, operator, number))
        : Optional.empty();
  }

  private static String turned(String operator) {
    return switch (operator) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> operator;
    };
  }

  /// The value nearest to the threshold at which the comparison holds.
  long holds() {
    return switch (operator) {
      case ">", "!=" -> value + step();
      case "<" -> value - step();
      default -> value;
    };
  }

  /// The value nearest to the threshold at which the comparison fails.
  long fails() {
    return switch (operator) {
      case ">=" -> value - step();
      case "<=", "==" -> value + step();
      default -> value;
    };
  }

  private long step() {
    return fact.type() == Fact.Type.MONEY ? Money.STEP : 1;
  }

  /// Whether both look at amounts of one group, as applied for, granted and received.
  boolean isSiblingOf(Threshold other) {
    return !fact.path().equals(other.fact.path())
        && fact.type() == other.fact.type()
        && parent().equals(other.parent())
        && parent().contains(".");
  }

  private String parent() {
    return fact.path().substring(0, fact.path().lastIndexOf('.'));
  }

  /// `申请财政经费 ≥ 500 万元`.
  Labels words() {
    String sign =
        switch (operator) {
          case ">=" -> "≥";
          case "<=" -> "≤";
          case "==" -> "=";
          case "!=" -> "≠";
          default -> operator;
        };
    Labels figure = Phrases.value(fact, value);
    return new Labels(
        "%s %s %s".formatted(fact.label().zh(), sign, figure.zh()),
        "%s %s %s".formatted(fact.label().en(), sign, figure.en()));
  }
}
