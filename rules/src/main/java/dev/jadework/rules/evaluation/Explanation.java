package dev.jadework.rules.evaluation;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;

/// 解释. Why a finding is as it is: a tree of statements with the actual values.
///
/// @param text the statement, with values, thresholds and units, in words a reviewer can sign
/// @param brief its core without verdict and source, `申请财政经费 1,110 万元 ≥ 500 万元`; empty where the
///     statement has no shorter form
/// @param outcome `true`, `false` or `unknown` for a condition; empty for a plain statement
/// @param clauses ids of the clauses the statement rests on
public record Explanation(
    Labels text, Labels brief, String outcome, List<String> clauses, List<Explanation> children) {
  /// What the part on whether a duty applies is called.
  static final Labels APPLIES = new Labels("适用条件", "Condition of application");

  static final Labels NOTHING = new Labels("", "");

  public Explanation {
    clauses = List.copyOf(clauses);
    children = List.copyOf(children);
  }

  /// A statement without a shorter form.
  public Explanation(
      Labels text, String outcome, List<String> clauses, List<Explanation> children) {
    this(text, NOTHING, outcome, clauses, children);
  }

  /// 决定性事实. Of a whole explanation, what decided whether the duty applies, each in its brief form:
  /// what holds if it does, what fails if it does not, everything if facts are missing.
  public List<Labels> decisive() {
    List<Labels> decisive = new ArrayList<>();
    for (Explanation part : children) {
      if (part.brief.equals(APPLIES)) {
        part.children.forEach(child -> child.collect(part.outcome, decisive));
      }
    }
    return decisive.stream().distinct().toList();
  }

  private void collect(String wanted, List<Labels> decisive) {
    boolean told = wanted.equals("unknown") || wanted.equals(outcome);
    if (!brief.equals(NOTHING)) {
      if (told) {
        decisive.add(brief);
      }
      return;
    }
    children.forEach(child -> child.collect(wanted, decisive));
  }
}
