package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.pack.Target;
import java.time.LocalDate;

/// 目标现状. A target with its document and, where the product measures it, what it measured.
///
/// @param measured the figure with its unit, empty if the product has none
/// @param link page that shows how it is counted, empty if there is none
public record TargetStanding(
    PolicyBook.Listed listed, Target target, String measured, String link) {
  /// Whether its day has passed.
  public boolean past(LocalDate today) {
    return target.due().filter(today::isAfter).isPresent();
  }
}
