package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.Set;

/// What an explanation comes to, in the words of its first line.
enum Conclusion {
  DONE("已履行", "fulfilled", "true"),
  OPEN("尚未履行", "not fulfilled yet", "false"),
  CLASSIFIED("属于", "is one", "true"),
  NOT_CLASSIFIED("不属于", "is not one", "false"),
  ELIGIBLE("符合条件", "eligible", "true"),
  NOT_ELIGIBLE("不符合条件", "not eligible", "false"),
  RECOGNISABLE("达到认定条件", "meets the conditions of recognition", "true"),
  NOT_RECOGNISABLE("未达到认定条件", "does not meet the conditions of recognition", "false"),
  OVERDUE("尚未履行，已逾期", "not fulfilled and overdue", "false"),
  NOT_APPLICABLE("不适用", "does not apply", ""),
  NOT_IN_FORCE("不适用（判定日文件不在适用期内）", "does not apply (document not in force on the day)", ""),
  NOT_KNOWN("不适用（知悉日尚不知道文件）", "does not apply (document not known by the day of knowledge)", ""),
  LEFT_ASIDE("不适用（按口径文件只作背景）", "does not apply (document is background by the reading chosen)", ""),
  UNDETERMINED("无法判定", "cannot be decided", "unknown");

  private final Labels text;
  private final String outcome;

  Conclusion(String zh, String en, String outcome) {
    this.text = new Labels(zh, en);
    this.outcome = outcome;
  }

  /// What a rule comes to that applies and whose requirement is met.
  static Conclusion met(Rule.Kind kind) {
    return switch (kind) {
      case DUTY -> DONE;
      case CLASSIFICATION -> CLASSIFIED;
      case ELIGIBILITY -> ELIGIBLE;
      case RECOGNITION -> RECOGNISABLE;
    };
  }

  /// What a rule comes to that applies and whose requirement is not met.
  static Conclusion unmet(Rule.Kind kind) {
    return switch (kind) {
      case DUTY -> OPEN;
      case CLASSIFICATION -> NOT_CLASSIFIED;
      case ELIGIBILITY -> NOT_ELIGIBLE;
      case RECOGNITION -> NOT_RECOGNISABLE;
    };
  }

  /// What a rule comes to none of whose documents is in force.
  static Conclusion without(Set<Standing> standings) {
    return standings.contains(Standing.LEFT_ASIDE)
        ? LEFT_ASIDE
        : standings.contains(Standing.NOT_KNOWN) ? NOT_KNOWN : NOT_IN_FORCE;
  }

  Labels text() {
    return text;
  }

  String outcome() {
    return outcome;
  }
}
