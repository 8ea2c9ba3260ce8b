package dev.jadework.platform.projects.targets;

import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.Filings;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.ProjectFilter;
import dev.jadework.platform.projects.Projects;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.StatedTarget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// 目标快照. Measures all targets on a day, and every night keeps what it measured.
@Service
public class TargetSnapshot {
  private final Projects projects;
  private final Duties duties;
  private final ObjectProvider<Filings> filings;
  private final TargetHistory history;
  private final Clock clock;

  TargetSnapshot(
      Projects projects,
      Duties duties,
      ObjectProvider<Filings> filings,
      TargetHistory history,
      Clock clock) {
    this.projects = projects;
    this.duties = duties;
    this.filings = filings;
    this.history = history;
    this.clock = clock;
  }

  /// What is measured of every target today over the projects of a filter. Over all projects it is
  /// kept as the figure of the day.
  public Map<TargetHistory.Key, Measured> measure(ProjectFilter filter) {
    LocalDate today = LocalDate.now(clock);
    Filings counts = filings.getIfAvailable(() -> (province, year) -> OptionalLong.empty());
    TargetFigures figures =
        new TargetFigures(duties.states(filter, today), projects.evidence(), counts, today);
    Map<TargetHistory.Key, Measured> measured = new LinkedHashMap<>();
    for (PolicyBook.Listed listed : duties.policies().documents()) {
      for (StatedTarget stated :
          StatedTarget.of(listed.pack(), listed.document(), Moment.of(today))) {
        measured.put(
            new TargetHistory.Key(listed.pack().id(), stated.target().id()),
            stated.evaluated() ? figures.of(stated.target(), listed.pack()) : Measured.NONE);
      }
    }
    if (filter.equals(ProjectFilter.ALL)) {
      history.record(today, measured);
    }
    return measured;
  }

  /// Shortly before the day ends in Beijing.
  @Scheduled(cron = "0 45 23 * * *", zone = "Asia/Shanghai")
  void nightly() {
    measure(ProjectFilter.ALL);
  }
}
