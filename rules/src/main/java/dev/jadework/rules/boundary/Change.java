package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is supposed to be otherwise than in an example, all else being equal.
sealed interface Change {
  /// What a part of a condition comes to by the change; empty if the change does not touch it.
  ///
  /// @param element position of the element of a list, -1 outside a quantifier
  Optional<Truth> truth(Term term, int element, Trace trace);

  /// A part comes out otherwise, wherever the same is asked.
  ///
  /// @param element the element for which it is so, -1 for everywhere
  record Told(Term part, String text, int element, Truth truth) implements Change {
    @Override
    public Optional<Truth> truth(Term term, int at, Trace trace) {
      return (element < 0 || element == at)
              && term.getClass() == part.getClass()
              && TermText.of(term).equals(text)
          ? Optional.of(truth)
          : Optional.empty();
    }
  }

  /// A fact has another code, so that all that is asked about it comes out accordingly.
  ///
  /// @param element the element whose fact it is, -1 outside lists
  record Code(Fact fact, int element, String code) implements Change {
    @Override
    public Optional<Truth> truth(Term term, int at, Trace trace) {
      return switch (term) {
        case Term.Comparison(_, String operator, Term value, Term other) when isFact(value, at) ->
            codes(other, at, trace)
                .map(codes -> truth(codes.contains(code) == operator.equals("==")));
        case Term.Membership(_, Term value, Term set) when isFact(value, at) ->
            codes(set, at, trace).map(codes -> truth(codes.contains(code)));
        case Term.Function(_, String name, List<Term> arguments)
            when name.equals("reached") && isFact(arguments.getFirst(), at) ->
            codes(arguments.getLast(), at, trace)
                .map(codes -> (String) codes.iterator().next())
                .map(stage -> truth(Stage.valueOf(code).compareTo(Stage.valueOf(stage)) >= 0));
        default -> Optional.empty();
      };
    }

    private boolean isFact(Term term, int at) {
      return term instanceof Term.FactValue(_, Fact other, boolean ofElement)
          && other.path().equals(fact.path())
          && (!ofElement || element == at);
    }

    private static Optional<Set<?>> codes(Term term, int at, Trace trace) {
      return switch (term) {
        case Term.Literal literal -> Optional.of(Set.of(literal.value()));
        case Term.Literals literals -> Optional.of(Set.copyOf(literals.values()));
        default ->
            trace
                .value(term.id(), at)
                .map(found -> found instanceof List<?> list ? Set.copyOf(list) : Set.of(found));
      };
    }

    private static Truth truth(boolean holds) {
      return holds ? Truth.TRUE : Truth.FALSE;
    }
  }

  /// The changes by which a part comes out otherwise than it did: of a fact with codes each other
  /// code that does it, of a stage the nearest.
  ///
  /// @param truth what it came to, true or false
  static List<Change> opposites(Term atom, Truth truth, int element, Trace trace) {
    Optional<Fact> coded =
        switch (atom) {
          case Term.Comparison(_, _, Term.FactValue value, _) -> Optional.of(value.fact());
          case Term.Membership(_, Term.FactValue value, _) -> Optional.of(value.fact());
          case Term.Function function
              when function.arguments().getFirst() instanceof Term.FactValue value ->
              Optional.of(value.fact());
          default -> Optional.empty();
        };
    Truth other = Logic.not(truth);
    if (coded.isEmpty() || coded.get().type() != Fact.Type.ENUM) {
      return List.of(new Told(atom, TermText.of(atom), element, other));
    }
    List<Change> found =
        coded.get().values().keySet().stream()
            .<Change>map(code -> new Code(coded.get(), element, code))
            .filter(change -> change.truth(atom, element, trace).equals(Optional.of(other)))
            .toList();
    return !(atom instanceof Term.Function) || found.isEmpty()
        ? found
        : List.of(other == Truth.TRUE ? found.getFirst() : found.getLast());
  }
}
