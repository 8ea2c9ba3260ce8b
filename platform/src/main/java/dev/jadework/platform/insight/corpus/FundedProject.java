package dev.jadework.platform.insight.corpus;

import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.Project;
import java.util.List;

/// 项目及其专利. A project of the register with the patents that came out of it, on a day.
///
/// @param evidence documents on record that prove its duties, of that day or before
public record FundedProject(DutyStates states, int evidence, List<FundedRight> rights) {
  private static final List<DutyState> URGENCY =
      List.of(
          DutyState.OVERDUE,
          DutyState.OPEN,
          DutyState.FACTS_MISSING,
          DutyState.DONE,
          DutyState.NOT_TRIGGERED);

  public FundedProject {
    rights = List.copyOf(rights);
  }

  public Project project() {
    return states.project();
  }

  /// 状态灯. The most urgent state of any of its duties.
  public DutyState light() {
    return URGENCY.stream().filter(states::has).findFirst().orElse(DutyState.NOT_TRIGGERED);
  }

  /// Where the declaration of one of its rights stands.
  public Declaration declaration(FundedRight right) {
    if (right.declared()) {
      return Declaration.DECLARED;
    }
    return states.of(Declaration.DUTY) == DutyState.OVERDUE
        ? Declaration.OVERDUE
        : Declaration.UNDECLARED;
  }
}
