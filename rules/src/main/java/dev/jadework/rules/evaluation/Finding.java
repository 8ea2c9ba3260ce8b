package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Rule;
import java.util.List;

/// 判定结果. What a rule says about one project on one date.
public sealed interface Finding {

  Rule rule();

  Explanation why();

  /// `satisfied`, `violated`, `not-applicable` or `undetermined`.
  default String outcome() {
    return switch (this) {
      case Satisfied _ -> "satisfied";
      case Violated _ -> "violated";
      case NotApplicable _ -> "not-applicable";
      case Undetermined _ -> "undetermined";
    };
  }

  /// The duty applies and is fulfilled.
  record Satisfied(Rule rule, Explanation why) implements Finding {}

  /// The duty applies and is not fulfilled (yet).
  record Violated(Rule rule, Explanation why) implements Finding {}

  /// The duty does not apply to these facts, or the document is not in force on the date.
  record NotApplicable(Rule rule, Explanation why) implements Finding {}

  /// Facts are missing to say whether the duty applies or is fulfilled.
  ///
  /// @param missing paths of the missing facts, `project.amounts.applied`
  record Undetermined(Rule rule, List<String> missing, Explanation why) implements Finding {
    public Undetermined {
      missing = List.copyOf(missing);
    }
  }
}
