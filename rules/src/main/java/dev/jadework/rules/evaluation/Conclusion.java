package dev.jadework.rules.evaluation;

import dev.jadework.rules.text.Labels;

/// What an explanation comes to, in the words of its first line.
enum Conclusion {
  DONE("已履行", "fulfilled", "true"),
  OPEN("尚未履行", "not fulfilled yet", "false"),
  OVERDUE("尚未履行，已逾期", "not fulfilled and overdue", "false"),
  NOT_APPLICABLE("不适用", "does not apply", ""),
  NOT_IN_FORCE("不适用（判定日文件不在适用期内）", "does not apply (document not in force on the day)", ""),
  UNDETERMINED("无法判定", "cannot be decided", "unknown");

  private final Labels text;
  private final String outcome;

  Conclusion(String zh, String en, String outcome) {
    this.text = new Labels(zh, en);
    this.outcome = outcome;
  }

  Labels text() {
    return text;
  }

  String outcome() {
    return outcome;
  }
}
