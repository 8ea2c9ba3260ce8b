package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.State;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 影响. What a rule comes to for a subject on both sides, with what decided.
///
/// @param subject what the caller calls the subject
/// @param rule id of the rule
/// @param duty code of the duty
/// @param title name of the duty
public record Effect(
    String subject, String rule, String duty, Labels title, Side before, Side after) {
  /// @param before null if the pack before has no such rule
  /// @param after null if the pack after has no such rule
  static Effect of(String subject, Rule rule, @Nullable Finding before, @Nullable Finding after) {
    return new Effect(
        subject, rule.id(), rule.duty(), rule.title(), Side.of(before), Side.of(after));
  }

  /// Whether it comes to another state, or lacks other facts. A rule that does not apply says no
  /// more than one that is not there.
  public boolean differs() {
    return !same(before.state, after.state) || !before.missing.equals(after.missing);
  }

  /// Whether two states, or the lack of the rule, say the same of a subject.
  static boolean same(String before, String after) {
    return before.equals(after) || nothing(before) && nothing(after);
  }

  private static boolean nothing(String state) {
    return state.equals(Side.ABSENT) || state.equals(State.NONE.key());
  }

  /// 一侧的结论. What the rule comes to on one side.
  ///
  /// @param state as of a finding: `done`, `open`, `overdue`, `none`, `unknown`, `met`, `unmet`;
  ///     `absent` if the pack has no such rule
  /// @param text the first line of the explanation
  /// @param facts what decided whether the rule applies, in words; of a rule whose document or
  ///     region keeps it from applying, that
  /// @param missing paths of the facts that are missing
  public record Side(String state, Labels text, List<Labels> facts, List<String> missing) {
    /// State of a rule that a pack does not have.
    public static final String ABSENT = "absent";

    public Side {
      facts = List.copyOf(facts);
      missing = List.copyOf(missing);
    }

    private static Side of(@Nullable Finding finding) {
      if (finding == null) {
        return new Side(
            ABSENT, new Labels("此版本无此规则", "this side has no such rule"), List.of(), List.of());
      }
      List<String> missing =
          finding instanceof Finding.Undetermined undetermined ? undetermined.missing() : List.of();
      return new Side(finding.state(), finding.why().text(), facts(finding), missing);
    }

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
}
