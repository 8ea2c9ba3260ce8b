package dev.jadework.platform.projects;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Works out today's duties in the background once the server answers, so that the first workbench
/// and coverage page do not wait for it.
@Component
class DutyWarmUp {
  private static final Logger log = LoggerFactory.getLogger(DutyWarmUp.class);

  private final Projects projects;
  private final Duties duties;
  private final Clock clock;

  DutyWarmUp(Projects projects, Duties duties, Clock clock) {
    this.projects = projects;
    this.duties = duties;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread.ofVirtual().name("duties").start(this::run);
  }

  private void run() {
    try {
      if (projects.count() > 0) {
        duties.states(ProjectFilter.ALL, LocalDate.now(clock));
      }
    } catch (RuntimeException e) {
      // Only a head start: the page that asks will meet the same failure and show it.
      log.debug("Duties could not be worked out in advance", e);
    }
  }
}
