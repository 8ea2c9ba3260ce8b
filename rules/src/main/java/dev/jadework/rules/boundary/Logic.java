package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a condition comes to if the truth of its smallest parts is told.
final class Logic {
  /// The truth of parts.
  interface Leaves {
    /// The truth of a part that is not to be looked into; always given for the smallest parts.
    ///
    /// @param element position of the element of a list, -1 outside a quantifier
    Optional<Truth> truth(Term term, int element);

    /// Number of elements of a list; empty if it is not known.
    Optional<Integer> size(Term.FactValue list);
  }

  private final Leaves leaves;

  Logic(Leaves leaves) {
    this.leaves = leaves;
  }

  Truth truth(Term term) {
    return truth(term, -1);
  }

  private Truth truth(Term term, int element) {
    Optional<Truth> told = leaves.truth(term, element);
    if (told.isPresent()) {
      return told.get();
    }
    return switch (term) {
      case Term.All all -> all(each(all.parts(), element));
      case Term.Any any -> not(all(each(any.parts(), element).map(Logic::not)));
      case Term.Not not -> not(truth(not.part(), element));
      case Term.AsRead read ->
          switch (truth(read.reading(), element)) {
            case TRUE -> truth(read.yes(), element);
            case FALSE -> truth(read.no(), element);
            case UNKNOWN -> Truth.UNKNOWN;
          };
      case Term.AtLeast some -> atLeast(some.needed(), each(some.parts(), element).toList());
      case Term.Quantified found -> quantified(found);
      default -> Truth.UNKNOWN;
    };
  }

  private Stream<Truth> each(List<Term> parts, int element) {
    return parts.stream().map(part -> truth(part, element));
  }

  private Truth quantified(Term.Quantified found) {
    Optional<Integer> size = leaves.size(found.list());
    if (size.isEmpty()) {
      Truth body = truth(found.body(), -1);
      return body == (found.every() ? Truth.TRUE : Truth.FALSE) ? body : Truth.UNKNOWN;
    }
    Stream<Truth> bodies =
        IntStream.range(0, size.get()).mapToObj(element -> truth(found.body(), element));
    return found.every() ? all(bodies) : not(all(bodies.map(Logic::not)));
  }

  static Truth not(Truth truth) {
    return switch (truth) {
      case TRUE -> Truth.FALSE;
      case FALSE -> Truth.TRUE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
  }

  private static Truth all(Stream<Truth> parts) {
    List<Truth> found = parts.toList();
    return found.contains(Truth.FALSE)
        ? Truth.FALSE
        : found.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : Truth.TRUE;
  }

  private static Truth atLeast(int needed, List<Truth> parts) {
    long holding = parts.stream().filter(part -> part == Truth.TRUE).count();
    long failing = parts.stream().filter(part -> part == Truth.FALSE).count();
    return holding >= needed
        ? Truth.TRUE
        : parts.size() - failing < needed ? Truth.FALSE : Truth.UNKNOWN;
  }
}
