package dev.jadework.platform.projects;

import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import java.util.List;

/// 义务. One duty of a project on a day: the finding, the state and the evidence at hand.
public record Duty(Finding finding, DutyState state, List<Evidence> evidence) {
  public Duty {
    evidence = List.copyOf(evidence);
  }

  /// A duty from its finding. Open duties whose gate the project has passed are overdue.
  static Duty of(Finding finding, Stage stage, List<Evidence> evidence) {
    Rule rule = finding.rule();
    boolean gatePassed = rule.gate() != Rule.Gate.NONE && stage.compareTo(rule.gateStage()) >= 0;
    DutyState state =
        switch (finding) {
          case Finding.Satisfied _ -> DutyState.DONE;
          case Finding.NotApplicable _ -> DutyState.NOT_TRIGGERED;
          case Finding.Undetermined _ -> DutyState.FACTS_MISSING;
          case Finding.Violated violated ->
              violated.overdue() || gatePassed ? DutyState.OVERDUE : DutyState.OPEN;
        };
    return new Duty(
        finding,
        state,
        evidence.stream().filter(proof -> proof.duty().equals(rule.duty())).toList());
  }

  public Rule rule() {
    return finding.rule();
  }

  /// Paths of missing facts; empty unless the state is FACTS_MISSING.
  public List<String> missing() {
    return finding instanceof Finding.Undetermined undetermined
        ? undetermined.missing()
        : List.of();
  }

  /// Whether it has to be dealt with before its gate: open, overdue or not to be said.
  public boolean unsettled() {
    return state == DutyState.OPEN
        || state == DutyState.OVERDUE
        || state == DutyState.FACTS_MISSING;
  }
}
