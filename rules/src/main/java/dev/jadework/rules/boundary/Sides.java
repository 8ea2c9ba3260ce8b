package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.fact.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// On which sides of a part of a condition examples have to stand, and on which one stands.
final class Sides {
  private Sides() {}

  /// The sides of a part: those next to where its truth changes, and of a deadline all three.
  static List<Side> of(Term atom) {
    return switch (atom) {
      case Term.Comparison found when isOrdered(found) ->
          isDeadline(found.left()) || isDeadline(found.right())
              ? List.of(Side.BELOW, Side.ON, Side.ABOVE)
              : switch (found.operator()) {
                case ">=", "<" -> List.of(Side.BELOW, Side.ON);
                case "<=", ">" -> List.of(Side.ON, Side.ABOVE);
                default -> List.of(Side.BELOW, Side.ON, Side.ABOVE);
              };
      case Term.Function function when isReached(function) -> List.of(Side.BELOW, Side.ON);
      default -> List.of(Side.YES, Side.NO);
    };
  }

  /// The side on which a part stands in an evaluation; empty if its truth is not known, or if the
  /// values are more than one step apart.
  ///
  /// @param element position of the element of a list, -1 outside a quantifier
  static Optional<Side> of(Term atom, Trace trace, int element) {
    return switch (atom) {
      case Term.Comparison found when isOrdered(found) -> {
        long step = isMoney(found.left()) || isMoney(found.right()) ? Money.STEP : 1;
        yield value(found.left(), trace, element)
            .flatMap(
                left ->
                    value(found.right(), trace, element)
                        .flatMap(right -> side(difference(left, right), step)));
      }
      case Term.Function function when isReached(function) ->
          value(function.arguments().getFirst(), trace, element)
              .flatMap(
                  at ->
                      value(function.arguments().getLast(), trace, element)
                          .flatMap(
                              stage ->
                                  side(
                                      Stage.valueOf((String) at).ordinal()
                                          - Stage.valueOf((String) stage).ordinal(),
                                      1)));
      default ->
          switch (trace.truth(atom.id(), element)) {
            case TRUE -> Optional.of(Side.YES);
            case FALSE -> Optional.of(Side.NO);
            case UNKNOWN -> Optional.empty();
          };
    };
  }

  static boolean isOrdered(Term.Comparison comparison) {
    return isOrdered(comparison.left()) || isOrdered(comparison.right());
  }

  private static boolean isOrdered(Term term) {
    return switch (term) {
      case Term.Day _, Term.Count _, Term.Function _ -> true;
      case Term.FactValue(_, Fact fact, _) ->
          switch (fact.type()) {
            case MONEY, INTEGER, DATE -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private static boolean isDeadline(Term term) {
    return term instanceof Term.Function;
  }

  private static boolean isReached(Term.Function function) {
    return function.name().equals("reached");
  }

  private static boolean isMoney(Term term) {
    return term instanceof Term.FactValue(_, Fact fact, _) && fact.type() == Fact.Type.MONEY;
  }

  private static Optional<Object> value(Term term, Trace trace, int element) {
    return term instanceof Term.Literal literal
        ? Optional.of(literal.value())
        : trace.value(term.id(), element);
  }

  private static double difference(Object left, Object right) {
    return left instanceof Instant day && right instanceof Instant other
        ? ChronoUnit.DAYS.between(other, day)
        : ((Number) left).doubleValue() - ((Number) right).doubleValue();
  }

  private static Optional<Side> side(double difference, long step) {
    if (Math.abs(difference) > step) {
      return Optional.empty();
    }
    return Optional.of(difference < 0 ? Side.BELOW : difference > 0 ? Side.ABOVE : Side.ON);
  }
}
