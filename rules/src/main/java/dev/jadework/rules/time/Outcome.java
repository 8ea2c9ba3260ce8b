package dev.jadework.rules.time;

import dev.jadework.rules.pack.Rule;

/// 两侧结论. What one rule comes to for one subject on both sides, without the reasons.
///
/// @param rule the rule as it is after; as it was before if it is no longer there
/// @param before state before, [Effect.Side#ABSENT] without the rule
/// @param after state after, [Effect.Side#ABSENT] without the rule
public record Outcome(Rule rule, String before, String after) {
  public boolean differs() {
    return !Effect.same(before, after);
  }
}
