package dev.jadework.platform.insight.web;

import dev.jadework.platform.insight.register.AssessmentFilter;
import dev.jadework.platform.insight.register.AssessmentRow;
import dev.jadework.platform.insight.register.AssessmentState;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 待评估项目. Projects whose duty of a risk assessment is open and that have none under way.
@Component
public class NeededAssessments {
  private final Duties duties;
  private final Assessments assessments;

  NeededAssessments(Duties duties, Assessments assessments) {
    this.duties = duties;
    this.assessments = assessments;
  }

  /// @param overdue whether the time for the assessment has run out
  public record Needed(Project project, boolean overdue) {}

  /// In the order of the project numbers, overdue ones first.
  List<Needed> on(LocalDate day) {
    Set<String> underWay =
        assessments.list(AssessmentFilter.ALL, 0, Integer.MAX_VALUE).stream()
            .filter(row -> row.state() != AssessmentState.SIGNED)
            .map(AssessmentRow::project)
            .collect(Collectors.toSet());
    return duties.states(ProjectFilter.ALL, day).stream()
        .filter(states -> !underWay.contains(states.project().number()))
        .filter(
            states ->
                states.of(Assessments.DUTY) == DutyState.OPEN
                    || states.of(Assessments.DUTY) == DutyState.OVERDUE)
        .map(
            states ->
                new Needed(states.project(), states.of(Assessments.DUTY) == DutyState.OVERDUE))
        .sorted(java.util.Comparator.comparing(Needed::overdue).reversed())
        .toList();
  }
}
