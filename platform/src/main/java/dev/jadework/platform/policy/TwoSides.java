package dev.jadework.platform.policy;

import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.simulation.Transition;
import dev.jadework.rules.time.Effect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 前后结论. What one rule comes to for one project on both sides, with the reasons.
///
/// @param before null if the side before has no such rule
/// @param after null if the side after has no such rule
public record TwoSides(@Nullable Finding before, @Nullable Finding after) {
  public Rule rule() {
    return after != null ? after.rule() : Objects.requireNonNull(before).rule();
  }

  public String stateBefore() {
    return state(before);
  }

  public String stateAfter() {
    return state(after);
  }

  public Transition transition() {
    return Transition.of(stateBefore(), stateAfter());
  }

  public boolean differs() {
    return transition() != Transition.UNCHANGED;
  }

  private static String state(@Nullable Finding finding) {
    return finding == null ? Effect.Side.ABSENT : finding.state();
  }
}
