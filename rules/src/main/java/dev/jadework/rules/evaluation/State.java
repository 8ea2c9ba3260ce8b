package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Rule;
import java.util.Locale;

/// 结论状态. Where a rule stands for a subject, and the outcome that this is.
public enum State {
  DONE("satisfied"),
  OPEN("violated"),
  OVERDUE("violated"),
  MET("satisfied"),
  UNMET("violated"),
  NONE("not-applicable"),
  UNKNOWN("undetermined");

  private final String outcome;
  private final String key = name().toLowerCase(Locale.ROOT);

  State(String outcome) {
    this.outcome = outcome;
  }

  /// Of a rule that applies and whose requirement is met.
  public static State met(Rule rule) {
    return rule.kind() == Rule.Kind.DUTY ? DONE : MET;
  }

  /// Of a rule that applies and whose requirement is not met; only duties can be overdue.
  public static State unmet(Rule rule, boolean overdue) {
    return rule.kind() != Rule.Kind.DUTY ? UNMET : overdue ? OVERDUE : OPEN;
  }

  public String outcome() {
    return outcome;
  }

  public String key() {
    return key;
  }
}
