package dev.jadework.rules.pack;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/// 示例. A case that the pack decides: facts, a date and what must be found. The pack's tests.
///
/// @param id unique in the pack
/// @param place where it stands, `examples/r-01.yaml:12:5`
public record Example(
    String id, String place, Facts facts, LocalDate asOf, List<Expectation> expected) {
  public Example {
    expected = List.copyOf(expected);
  }

  /// What must be found for one rule.
  ///
  /// @param outcome as [dev.jadework.rules.evaluation.Finding] names it
  /// @param state as above; empty if not asked
  /// @param clauses ids of the clauses that must be cited
  /// @param missing paths of the facts that must be named as missing
  public record Expectation(
      String rule, String outcome, String state, List<String> clauses, List<String> missing) {
    public Expectation {
      clauses = List.copyOf(clauses);
      missing = List.copyOf(missing);
    }
  }
}
