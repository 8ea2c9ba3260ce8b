package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/// The smallest parts of conditions that facts decide. Parts that the values of parameters decide
/// by themselves (the readings chosen) are left out, and so is what stands behind them.
final class Atoms implements Logic.Leaves {
  private final Map<String, Object> values;
  private final Logic logic = new Logic(this);

  /// @param values values of the parameters, by their ids
  Atoms(Map<String, Object> values) {
    this.values = values;
  }

  /// Adds the parts of a condition, by their texts.
  void collect(Term term, SequencedMap<String, Term> found) {
    if (constant(term) != Truth.UNKNOWN) {
      return;
    }
    switch (term) {
      case Term.All all -> all.parts().forEach(part -> collect(part, found));
      case Term.Any any -> any.parts().forEach(part -> collect(part, found));
      case Term.AtLeast some -> some.parts().forEach(part -> collect(part, found));
      case Term.Not not -> collect(not.part(), found);
      case Term.AsRead read -> collect(read.chosen(values), found);
      case Term.Quantified list when constant(list.body()) == Truth.UNKNOWN ->
          collect(list.body(), found);
      default -> found.putIfAbsent(TermText.of(term), term);
    }
  }

  private Truth constant(Term term) {
    return logic.truth(term);
  }

  @Override
  public Optional<Truth> truth(Term term, int element) {
    return switch (term) {
      case Term.Literal _, Term.ParameterValue _ ->
          Optional.of(
              value(term)
                  .filter(Boolean.class::isInstance)
                  .map(value -> truth(value.equals(true)))
                  .orElse(Truth.UNKNOWN));
      case Term.Comparison(_, String operator, Term left, Term right)
          when operator.equals("==") || operator.equals("!=") ->
          Optional.of(
              value(left)
                  .flatMap(
                      one ->
                          value(right)
                              .map(
                                  other ->
                                      truth(Objects.equals(one, other) == operator.equals("=="))))
                  .orElse(Truth.UNKNOWN));
      case Term.Membership(_, Term.FactValue(_, Fact fact, _), Term set)
          when fact.type() == Fact.Type.ENUM ->
          Optional.of(listed(fact, codes(set)));
      default -> Optional.empty();
    };
  }

  /// A set that has all codes of a fact, or none, leaves nothing to the fact.
  private static Truth listed(Fact fact, Collection<?> codes) {
    return codes.containsAll(fact.values().keySet())
        ? Truth.TRUE
        : fact.values().keySet().stream().noneMatch(codes::contains) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private Collection<?> codes(Term set) {
    return set instanceof Term.Literals literals
        ? literals.values()
        : value(set).map(found -> (Collection<?>) found).orElse(List.of());
  }

  @Override
  public Optional<Integer> size(Term.FactValue list) {
    return Optional.empty();
  }

  private static Truth truth(boolean holds) {
    return holds ? Truth.TRUE : Truth.FALSE;
  }

  private Optional<Object> value(Term term) {
    return switch (term) {
      case Term.Literal literal -> Optional.of(literal.value());
      case Term.ParameterValue value -> Optional.ofNullable(values.get(value.parameter()));
      default -> Optional.empty();
    };
  }
}
