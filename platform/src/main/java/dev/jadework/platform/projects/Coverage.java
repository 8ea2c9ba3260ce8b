package dev.jadework.platform.projects;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// 覆盖率. How many of the projects that need something have it, on a day. All projects are in one
/// of the five counts: done, open, overdue, undetermined, not applicable.
///
/// @param duty code of the duty counted
/// @param rows every project with its state
public record Coverage(String duty, LocalDate asOf, List<Row> rows) {
  public Coverage {
    rows = List.copyOf(rows);
  }

  /// One project in the count.
  public record Row(Project project, DutyState state) {}

  public static Coverage of(String duty, LocalDate asOf, List<DutyStates> states) {
    return new Coverage(
        duty,
        asOf,
        states.stream().map(state -> new Row(state.project(), state.of(duty))).toList());
  }

  public Map<DutyState, Long> counts() {
    Map<DutyState, Long> counts = new EnumMap<>(DutyState.class);
    for (DutyState state : DutyState.values()) {
      counts.put(state, count(state));
    }
    return counts;
  }

  public long count(DutyState state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /// Projects that have the duty.
  public long needed() {
    return done() + open();
  }

  public long done() {
    return count(DutyState.DONE);
  }

  /// Projects that have the duty and have not fulfilled it, in time or not.
  public long open() {
    return count(DutyState.OPEN) + count(DutyState.OVERDUE);
  }

  public long undetermined() {
    return count(DutyState.FACTS_MISSING);
  }

  public long notApplicable() {
    return count(DutyState.NOT_TRIGGERED);
  }

  /// Share of done in needed in tenths of a percent, rounded half up: 7 of 18 is 389. 1000 only if
  /// all is done and 0 only if nothing is; -1 if nothing is needed.
  public long permille() {
    long needed = needed();
    long done = done();
    if (needed == 0) {
      return -1;
    }
    long rounded = (done * 2000 + needed) / (needed * 2);
    if (done == needed || done == 0) {
      return rounded;
    }
    return Math.clamp(rounded, 1, 999);
  }

  /// 覆盖率 as shown everywhere, `38.9 %`; a dash where nothing is needed.
  public String rate() {
    long permille = permille();
    return permille < 0 ? "–" : permille / 10 + "." + permille % 10 + " %";
  }
}
