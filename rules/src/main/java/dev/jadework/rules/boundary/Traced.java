package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a condition as they came out in an evaluation, but for a change.
///
/// @param defined what the definitions come to
record Traced(Trace trace, Optional<Change> change, Map<String, Truth> defined)
    implements Logic.Leaves {

  @Override
  public Optional<Truth> truth(Term term, int element) {
    Optional<Truth> changed = change.flatMap(one -> one.truth(term, element, trace));
    if (changed.isPresent()) {
      return changed;
    }
    return switch (term) {
      case Term.All _, Term.Any _, Term.Not _, Term.AtLeast _, Term.AsRead _, Term.Quantified _ ->
          Optional.empty();
      case Term.Literal literal ->
          Optional.of(literal.value().equals(true) ? Truth.TRUE : Truth.FALSE);
      case Term.DefinitionValue value ->
          Optional.of(defined.getOrDefault(value.definition(), Truth.UNKNOWN));
      default -> Optional.of(trace.truth(term.id(), element));
    };
  }

  @Override
  public Optional<Integer> size(Term.FactValue list) {
    return size(list, trace);
  }

  static Optional<Integer> size(Term.FactValue list, Trace trace) {
    return trace
        .value(list.id(), -1)
        .filter(List.class::isInstance)
        .map(found -> ((List<?>) found).size());
  }
}
