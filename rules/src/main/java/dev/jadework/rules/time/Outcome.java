package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 两侧结论. What one rule comes to for one subject on both sides of a comparison.
///
/// @param rule the rule as it is after; as it was before if it is no longer there
/// @param before null if the pack before has no such rule
/// @param after null if the pack after has no such rule
public record Outcome(Rule rule, @Nullable Finding before, @Nullable Finding after) {
  /// State before, [Effect.Side#ABSENT] without the rule.
  public String stateBefore() {
    return state(before);
  }

  /// State after, [Effect.Side#ABSENT] without the rule.
  public String stateAfter() {
    return state(after);
  }

  /// Paths of the facts that keep the rule from being decided after.
  public List<String> missingAfter() {
    return missing(after);
  }

  /// Whether it comes to another state, or lacks other facts.
  public boolean differs() {
    return !stateBefore().equals(stateAfter()) || !missing(before).equals(missing(after));
  }

  /// The same with what decided on each side.
  ///
  /// @param subject what the subject is to be called
  public Effect effect(String subject) {
    return new Effect(subject, rule.id(), rule.duty(), rule.title(), side(before), side(after));
  }

  private static String state(@Nullable Finding finding) {
    return finding == null ? Effect.Side.ABSENT : finding.state();
  }

  private static List<String> missing(@Nullable Finding finding) {
    return finding instanceof Finding.Undetermined undetermined
        ? undetermined.missing()
        : List.of();
  }

  private static Effect.Side side(@Nullable Finding finding) {
    return finding == null
        ? new Effect.Side(
            Effect.Side.ABSENT,
            new Labels("此版本无此规则", "this side has no such rule"),
            List.of(),
            List.of())
        : new Effect.Side(finding.state(), finding.why().text(), facts(finding), missing(finding));
  }

  /// What decided whether the duty applies; where no condition was asked, the document or the
  /// region that keeps it from applying.
  private static List<Labels> facts(Finding finding) {
    List<Labels> decisive = finding.why().decisive();
    return !decisive.isEmpty() || !(finding instanceof Finding.NotApplicable)
        ? decisive
        : finding.why().children().stream()
            .filter(step -> step.outcome().equals("false"))
            .map(Explanation::text)
            .toList();
  }
}
