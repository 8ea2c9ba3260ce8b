package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 口径. A question that the texts leave open, and what may be answered. The answer chosen is the
/// value of the parameter that carries it.
///
/// @param ambiguity id in the list of open questions, `A-04`
/// @param question what can be read in two ways
/// @param options the answers there are, at least two
/// @param actsOn what changes with the answer
/// @param clauses ids of the clauses concerned besides the source of the value
public record Reading(
    String ambiguity, Labels question, List<Option> options, Labels actsOn, List<String> clauses) {
  public Reading {
    options = List.copyOf(options);
    clauses = List.copyOf(clauses);
  }

  /// One answer.
  ///
  /// @param value Boolean, or the code of a choice
  public record Option(Object value, Labels text) {}
}
