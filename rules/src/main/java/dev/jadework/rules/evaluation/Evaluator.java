package dev.jadework.rules.evaluation;

import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;

/// 判定器. Evaluates the rules of one pack; compiled once, thread-safe, deterministic.
public interface Evaluator {

  PolicyPack pack();

  Evaluation evaluate(Facts facts, LocalDate asOf);

  /// Findings of all rules for facts on a date.
  static Evaluator of(PolicyPack pack) {
    throw new IllegalStateException("no evaluator for " + pack.id());
  }
}
