package dev.jadework.rules.time;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 影响. A rule that comes to something else for a subject.
///
/// @param subject what the caller calls the subject
/// @param rule id of the rule
/// @param duty code of the duty
/// @param title name of the duty
public record Effect(
    String subject, String rule, String duty, Labels title, Side before, Side after) {
  /// 一侧的结论. What the rule comes to on one side.
  ///
  /// @param state as of a finding: `done`, `open`, `overdue`, `none`, `unknown`, `met`, `unmet`;
  ///     `absent` if the pack has no such rule
  /// @param text the first line of the explanation
  /// @param facts what decided, in words
  /// @param missing paths of the facts that are missing
  public record Side(String state, Labels text, List<Labels> facts, List<String> missing) {
    /// State of a rule that a pack does not have.
    public static final String ABSENT = "absent";

    public Side {
      facts = List.copyOf(facts);
      missing = List.copyOf(missing);
    }

    static Side absent() {
      return new Side(
          ABSENT, new Labels("政策包中无此规则", "the pack has no such rule"), List.of(), List.of());
    }

    /// Whether somebody has to do something, or has done it.
    public boolean binds() {
      return switch (state) {
        case "done", "open", "overdue", "met", "unmet" -> true;
        default -> false;
      };
    }
  }
}
