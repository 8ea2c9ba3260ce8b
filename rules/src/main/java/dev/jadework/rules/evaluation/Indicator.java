package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.pack.Definition;
import java.util.OptionalLong;

/// 指标达成情况. How far a subject is from what one indicator asks for.
///
/// @param definition the indicator, one with a measure
/// @param fact what is measured by the readings of the pack
/// @param measured the figure of the subject (money in fen); empty if nobody has supplied it
/// @param needed the least figure that reaches it on the day
/// @param met whether it is reached
public record Indicator(
    Definition definition, Fact fact, OptionalLong measured, long needed, Truth met) {

  /// What is missing to reach it, 0 if it is reached; all that is needed if the figure is unknown.
  public long missing() {
    return Math.max(0, needed - measured.orElse(0));
  }

  /// The part of what is needed that is missing, from 0 (reached) to 1 (nothing there yet).
  public double missingShare() {
    return needed <= 0 ? 0 : Math.min(1, (double) missing() / needed);
  }
}
