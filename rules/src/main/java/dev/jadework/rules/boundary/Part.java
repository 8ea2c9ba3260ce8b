package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import java.util.ArrayList;
import java.util.List;

/// A part of a condition as it came out on an example.
///
/// @param side where it stands at its boundary
/// @param opposites the changes by which it comes out otherwise
record Part(Side side, List<Change> opposites) {
  Part {
    opposites = List.copyOf(opposites);
  }

  /// The parts with a text whose truth is known, one for each element of the list in which it
  /// stands.
  static List<Part> of(String text, Condition condition, Trace trace) {
    List<Part> parts = new ArrayList<>();
    find(text, condition.term(), trace, -1, parts);
    return parts;
  }

  private static void find(String text, Term term, Trace trace, int element, List<Part> parts) {
    if (TermText.of(term).equals(text)) {
      Truth truth = trace.truth(term.id(), element);
      if (truth != Truth.UNKNOWN) {
        // What asks nothing about the element is the same for all of them.
        int of = text.contains("[]") ? element : -1;
        Sides.of(term, trace, element)
            .ifPresent(side -> parts.add(new Part(side, Change.opposites(term, truth, of, trace))));
      }
      return;
    }
    switch (term) {
      case Term.All all -> all.parts().forEach(part -> find(text, part, trace, element, parts));
      case Term.Any any -> any.parts().forEach(part -> find(text, part, trace, element, parts));
      case Term.AtLeast some ->
          some.parts().forEach(part -> find(text, part, trace, element, parts));
      case Term.Not not -> find(text, not.part(), trace, element, parts);
      case Term.Quantified list -> {
        int size = Traced.size(list.list(), trace).orElse(0);
        for (int i = 0; i < size; i++) {
          find(text, list.body(), trace, i, parts);
        }
      }
      default -> {}
    }
  }
}
