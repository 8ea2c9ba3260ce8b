package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Stage;
import java.time.Instant;
import java.time.LocalDate;

/// 关口决定. One decision at a gate, or the refusal of one, as it was stored.
///
/// @param findings the findings at that moment, as JSON
public record GateDecision(
    Instant at,
    String actor,
    Kind kind,
    Stage from,
    Stage to,
    String reason,
    LocalDate asOf,
    String pack,
    String packVersion,
    String findings) {

  /// What was decided.
  public enum Kind {
    /// 通过. The project entered the next stage.
    PASSED,
    /// 不予通过. Blocking duties refused the step.
    REFUSED,
    /// 退回. A named correction took the project back by one stage.
    STEPPED_BACK
  }
}
