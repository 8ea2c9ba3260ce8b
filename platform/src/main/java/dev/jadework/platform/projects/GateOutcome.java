package dev.jadework.platform.projects;

/// What came of an attempt to enter the next stage.
public sealed interface GateOutcome {
  GateCheck check();

  /// The project is in the next stage.
  record Passed(GateCheck check) implements GateOutcome {}

  /// Blocking duties are open, or there is no next stage or no policy; the attempt was recorded.
  record Refused(GateCheck check) implements GateOutcome {}

  /// Warnings have to be confirmed with a reason; nothing was changed.
  record NeedsConfirmation(GateCheck check) implements GateOutcome {}
}
