package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Rule;
import java.util.List;

/// 判定结果. What a rule says about one project on one date.
public sealed interface Finding {

  Rule rule();

  Explanation why();

  /// `satisfied`, `violated`, `not-applicable` or `undetermined`.
  default String outcome() {
    return standing(this).outcome();
  }

  /// State of the duty: `done`, `open` (to do, still in time), `overdue` (to do, time has run out),
  /// `none` (no duty) or `unknown` (facts are missing). Of a rule that is no duty: `met`, `unmet`,
  /// `none` or `unknown`.
  default String state() {
    return standing(this).key();
  }

  private static State standing(Finding finding) {
    return switch (finding) {
      case Satisfied found -> State.met(found.rule());
      case Violated found -> State.unmet(found.rule(), found.overdue());
      case NotApplicable _ -> State.NONE;
      case Undetermined _ -> State.UNKNOWN;
    };
  }

  /// The duty applies and is fulfilled.
  record Satisfied(Rule rule, Explanation why) implements Finding {}

  /// The duty applies and is not fulfilled (yet).
  ///
  /// @param overdue whether the facts show that its time has run out
  record Violated(Rule rule, Explanation why, boolean overdue) implements Finding {
    /// A duty that is not fulfilled but still in time.
    public Violated(Rule rule, Explanation why) {
      this(rule, why, false);
    }
  }

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
