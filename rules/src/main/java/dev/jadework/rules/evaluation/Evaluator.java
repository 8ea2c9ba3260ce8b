package dev.jadework.rules.evaluation;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;

/// 判定器. Evaluates the rules of one pack; compiled once, thread-safe, deterministic.
public interface Evaluator {

  PolicyPack pack();

  /// Findings of all rules for facts on a date.
  Evaluation evaluate(Facts facts, LocalDate asOf);

  /// Compiles the rules of a pack.
  static Evaluator of(PolicyPack pack) {
    return new PackEvaluator(pack);
  }
}
