package dev.jadework.platform.projects;

import dev.jadework.rules.pack.Target;

/// 目标现值. What the register of projects says of the targets that it can measure.
public final class TargetFigures {
  private TargetFigures() {}

  /// The figure of a target from the projects that its rule binds; empty if the register has none.
  /// Projects whose facts leave the rule open are told beside it.
  public static String of(Target target, Coverage coverage) {
    String open =
        coverage.undetermined() == 0 ? "" : " (+ %d ?)".formatted(coverage.undetermined());
    return switch (target.computedBy()) {
      case "risk_assessment_rate" ->
          "%s (%d / %d)".formatted(coverage.rate(), coverage.done(), coverage.needed()) + open;
      // A project without the rule's requirement has at least one dispute; it may have several.
      case "major_disputes" -> (coverage.open() == 0 ? "0" : "≥ " + coverage.open()) + open;
      default -> "";
    };
  }
}
