package dev.jadework.rules.evaluation;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.List;

/// 判定器. Evaluates the rules of one pack; compiled once, thread-safe, deterministic.
public interface Evaluator {

  PolicyPack pack();

  /// Findings of all rules on the subject of the facts at a moment.
  Evaluation evaluate(Facts facts, Moment moment);

  /// Findings on a date, by all that is known.
  default Evaluation evaluate(Facts facts, LocalDate asOf) {
    return evaluate(facts, Moment.of(asOf));
  }

  /// The same findings without their reasons, several times faster.
  List<Decision> decide(Facts facts, Moment moment);

  /// Where a subject stands on the indicators of a rule at a moment, and the ways to meet the rule.
  ///
  /// @throws IllegalArgumentException if the pack has no such rule of the subject
  Paths paths(String rule, Facts facts, Moment moment);

  /// Compiles the rules of a pack.
  static Evaluator of(PolicyPack pack) {
    return new PackEvaluator(pack);
  }
}
