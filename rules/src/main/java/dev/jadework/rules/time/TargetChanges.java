package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Targets that are added, removed, changed, or whose day passes between the two days.
final class TargetChanges {
  private final Changes changes;

  /// A target with its figure in words.
  ///
  /// @param due empty if no day is named
  private record Goal(
      String id, Labels title, Labels figure, Optional<LocalDate> due, String clause) {
    boolean fallsDueBetween(LocalDate day, LocalDate later) {
      return due.filter(last -> !last.isBefore(day) && last.isBefore(later)).isPresent();
    }
  }

  TargetChanges(Changes changes) {
    this.changes = changes;
  }

  void find() {
    changes.match(
        goals(changes.before()),
        goals(changes.after()),
        Goal::id,
        this::both,
        (kind, goal) ->
            changes.add(
                new Change(
                    Change.Of.TARGET,
                    kind,
                    goal.id(),
                    goal.title(),
                    List.of(
                        kind == Change.Kind.ADDED
                            ? figure(Changes.NOTHING, goal.figure())
                            : figure(goal.figure(), Changes.NOTHING)),
                    List.of(goal.clause()))));
  }

  private void both(Goal old, Goal now) {
    if (now.fallsDueBetween(changes.before().day(), changes.after().day())) {
      changes.add(
          new Change(
              Change.Of.TARGET,
              Change.Kind.DUE,
              now.id(),
              now.title(),
              List.of(figure(old.figure(), now.figure())),
              List.of(now.clause())));
    }
    changes.addIfChanged(
        Change.Of.TARGET,
        now.id(),
        now.title(),
        new Difference.Collector()
            .add("目标值", "figure", old.figure(), now.figure())
            .add("指标", "indicator", old.title(), now.title())
            .add("依据条款", "clause", old.clause(), now.clause())
            .all(),
        Changes.union(List.of(old.clause()), List.of(now.clause())));
  }

  private static Difference figure(Labels before, Labels after) {
    return new Difference(new Labels("目标值", "figure"), before, after);
  }

  /// As the readings of the pack have them; those that they drop are none.
  private static List<Goal> goals(Edition edition) {
    List<Goal> goals = new ArrayList<>();
    for (StatedTarget stated : StatedTarget.of(edition.pack(), edition.moment())) {
      Target target = stated.target();
      if (stated.evaluated()) {
        goals.add(
            new Goal(
                target.id(), target.indicator(), figure(target), target.due(), target.clause()));
      }
    }
    return goals;
  }

  private static Labels figure(Target target) {
    Labels figure =
        target.value().isEmpty()
            ? new Labels("上升", "rises")
            : new Labels(
                target.amount() + " " + target.unit().zh(),
                target.amount() + " " + target.unit().en());
    return target.due().map(due -> by(figure, due.toString())).orElse(figure);
  }

  private static Labels by(Labels figure, String due) {
    return new Labels(figure.zh() + "，至 " + due, figure.en() + " by " + due);
  }
}
