package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Rule;

/// 判定结论. What a rule says about one subject, without the reasons: for many subjects at once. The
/// reasons are those of [Evaluator#evaluate].
///
/// @param outcome as [Finding#outcome()] names it
/// @param state as [Finding#state()] names it
public record Decision(Rule rule, String outcome, String state) {
  public static Decision of(Rule rule, State state) {
    return new Decision(rule, state.outcome(), state.key());
  }
}
