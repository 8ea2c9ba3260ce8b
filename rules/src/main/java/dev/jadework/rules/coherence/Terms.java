package dev.jadework.rules.coherence;

import dev.jadework.rules.expression.Term;
import java.util.Map;
import java.util.stream.Stream;

/// Walks through conditions.
final class Terms {
  private Terms() {}

  /// A condition and all its parts, outer parts first; of wordings between which a reading decides
  /// the one that holds.
  ///
  /// @param values of the parameters, by their ids
  static Stream<Term> all(Term term, Map<String, Object> values) {
    Stream<Term> below =
        switch (term) {
          case Term.All all -> all.parts().stream();
          case Term.Any any -> any.parts().stream();
          case Term.AtLeast some -> some.parts().stream();
          case Term.Not not -> Stream.of(not.part());
          case Term.AsRead read -> Stream.of(read.chosen(values));
          case Term.Comparison comparison -> Stream.of(comparison.left(), comparison.right());
          case Term.Membership membership -> Stream.of(membership.value(), membership.set());
          case Term.Quantified quantified -> Stream.of(quantified.list(), quantified.body());
          case Term.Count count -> Stream.of(count.list(), count.body());
          case Term.Function function -> function.arguments().stream();
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(term), below.flatMap(part -> all(part, values)));
  }
}
