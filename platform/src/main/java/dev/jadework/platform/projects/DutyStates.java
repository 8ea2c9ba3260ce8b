package dev.jadework.platform.projects;

import java.util.Map;

/// The states of a project's duties without their explanations: small enough to keep for thousands.
///
/// @param bound whether a policy pack binds the project's region
/// @param byDuty state by duty code
public record DutyStates(Project project, boolean bound, Map<String, DutyState> byDuty) {
  public DutyStates {
    byDuty = Map.copyOf(byDuty);
  }

  /// State of one duty: unknown facts where no pack can say, no duty where the pack has no such
  /// rule.
  public DutyState of(String duty) {
    return bound ? byDuty.getOrDefault(duty, DutyState.NOT_TRIGGERED) : DutyState.FACTS_MISSING;
  }

  public boolean has(DutyState state) {
    return bound ? byDuty.containsValue(state) : state == DutyState.FACTS_MISSING;
  }

  public long count(DutyState state) {
    return byDuty.values().stream().filter(state::equals).count();
  }

  /// Whether something is left to do or to find out.
  public boolean unsettled() {
    return has(DutyState.OVERDUE) || has(DutyState.OPEN) || has(DutyState.FACTS_MISSING);
  }
}
