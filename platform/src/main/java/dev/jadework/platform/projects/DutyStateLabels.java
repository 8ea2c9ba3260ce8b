package dev.jadework.platform.projects;

import dev.jadework.platform.shell.Tone;
import dev.jadework.rules.text.Labels;

/// Words and colours of the states of a duty.
public final class DutyStateLabels {
  private DutyStateLabels() {}

  public static Labels of(DutyState state) {
    return switch (state) {
      case NOT_TRIGGERED -> new Labels("未触发", "Not triggered");
      case OPEN -> new Labels("待办", "To do");
      case OVERDUE -> new Labels("逾期", "Overdue");
      case DONE -> new Labels("已完成", "Done");
      case FACTS_MISSING -> new Labels("待补充事实", "Facts missing");
    };
  }

  public static Tone tone(DutyState state) {
    return switch (state) {
      case NOT_TRIGGERED -> Tone.NEUTRAL;
      case OPEN -> Tone.NOTE;
      case OVERDUE -> Tone.BAD;
      case DONE -> Tone.GOOD;
      case FACTS_MISSING -> Tone.WARN;
    };
  }
}
