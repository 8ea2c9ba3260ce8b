package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 关口检查. Whether a project may enter its next stage.
///
/// @param from stage of the project
/// @param to next stage; null after the last one
/// @param bound false if no policy pack binds the project's region: then nothing can be decided
/// @param blocking duties that refuse the step: to be fulfilled at this gate or an earlier one
/// @param warnings duties that ask for a confirmation with a reason
public record GateCheck(
    Stage from, @Nullable Stage to, boolean bound, List<Duty> blocking, List<Duty> warnings) {
  public GateCheck {
    blocking = List.copyOf(blocking);
    warnings = List.copyOf(warnings);
  }

  /// The gate into the next stage as the duties stand.
  public static GateCheck of(ProjectDuties duties) {
    Stage from = duties.project().stage();
    Stage[] stages = Stage.values();
    Stage to = from.ordinal() + 1 < stages.length ? stages[from.ordinal() + 1] : null;
    return new GateCheck(
        from,
        to,
        duties.pack() != null,
        unsettled(duties, to, Rule.Gate.BLOCK),
        unsettled(duties, to, Rule.Gate.WARN));
  }

  private static List<Duty> unsettled(ProjectDuties duties, @Nullable Stage to, Rule.Gate gate) {
    return duties.duties().stream()
        .filter(duty -> to != null && duty.unsettled() && duty.rule().gate() == gate)
        .filter(duty -> duty.rule().gateStage().compareTo(to) <= 0)
        .toList();
  }

  /// Whether nothing refuses the step; warnings may still ask for a confirmation.
  public boolean open() {
    return to != null && bound && blocking.isEmpty();
  }
}
