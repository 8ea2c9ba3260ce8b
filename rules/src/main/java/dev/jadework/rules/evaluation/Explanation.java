package dev.jadework.rules.evaluation;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 解释. Why a finding is as it is: a tree of statements with the actual values.
///
/// @param text the statement, with values, thresholds and units, in words a reviewer can sign
/// @param outcome `true`, `false` or `unknown` for a condition; empty for a plain statement
/// @param clauses ids of the clauses the statement rests on
public record Explanation(
    Labels text, String outcome, List<String> clauses, List<Explanation> children) {
  public Explanation {
    clauses = List.copyOf(clauses);
    children = List.copyOf(children);
  }
}
