package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A part of a condition as it came out on an example.
///
/// @param side where it stands at its boundary
/// @param opposites the changes by which it comes out otherwise
record Part(Side side, List<Change> opposites) {
  Part {
    opposites = List.copyOf(opposites);
  }

  /// The parts of a condition whose truth is known, by their texts; in a list one for each element.
  static Map<String, List<Part>> of(Condition condition, Trace trace) {
    Map<String, List<Part>> parts = new HashMap<>();
    find(condition.term(), trace, -1, parts);
    return parts;
  }

  private static void find(Term term, Trace trace, int element, Map<String, List<Part>> parts) {
    switch (term) {
      case Term.All all -> all.parts().forEach(part -> find(part, trace, element, parts));
      case Term.Any any -> any.parts().forEach(part -> find(part, trace, element, parts));
      case Term.AtLeast some -> some.parts().forEach(part -> find(part, trace, element, parts));
      case Term.Not not -> find(not.part(), trace, element, parts);
      case Term.AsRead read ->
          find(
              trace.truth(read.reading().id(), element) == Truth.TRUE ? read.yes() : read.no(),
              trace,
              element,
              parts);
      case Term.Quantified list -> {
        note(list, trace, element, parts);
        int size = Traced.size(list.list(), trace).orElse(0);
        for (int i = 0; i < size; i++) {
          find(list.body(), trace, i, parts);
        }
      }
      default -> note(term, trace, element, parts);
    }
  }

  private static void note(Term term, Trace trace, int element, Map<String, List<Part>> parts) {
    Truth truth = trace.truth(term.id(), element);
    if (truth != Truth.UNKNOWN) {
      String text = TermText.of(term);
      // What asks nothing about the element is the same for all of them.
      int of = text.contains("[]") && !(term instanceof Term.Quantified) ? element : -1;
      Sides.of(term, trace, element)
          .map(side -> new Part(side, Change.opposites(term, truth, of, trace)))
          .ifPresent(part -> parts.computeIfAbsent(text, _ -> new ArrayList<>()).add(part));
    }
  }
}
