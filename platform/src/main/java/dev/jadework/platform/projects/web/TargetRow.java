package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.targets.Measured;
import dev.jadework.platform.projects.targets.TargetTrend;
import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.pack.Target;
import java.time.LocalDate;

/// 目标现状. A target with its document, what the product measured today and over the days.
///
/// @param link page that shows how it is counted, empty if there is none
public record TargetRow(
    PolicyBook.Listed listed,
    StatedTarget stated,
    Measured measured,
    TargetTrend trend,
    String link) {
  /// The target as the readings of its pack have it today.
  public Target target() {
    return stated.target();
  }

  /// Whether its day has passed.
  public boolean past(LocalDate today) {
    return target().due().filter(today::isAfter).isPresent();
  }
}
