package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.register.AssessmentFilter;
import dev.jadework.platform.insight.register.AssessmentRow;
import dev.jadework.platform.insight.register.AssessmentState;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.projects.DutyAction;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.RiskMark;
import dev.jadework.platform.projects.RiskMarks;
import dev.jadework.platform.shell.I18n;
import dev.jadework.platform.shell.Tone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the pages of projects know of assessments: the way to them, and the grade of the last one
/// signed. The duty is fulfilled by a signed assessment only, never by hand.
@Component
class AssessmentAction implements DutyAction, RiskMarks {
  private final Assessments assessments;

  AssessmentAction(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public String duty() {
    return Assessments.DUTY;
  }

  @Override
  public Optional<Button> button(Project project, CurrentUser user, I18n i18n) {
    Optional<AssessmentRow> latest =
        assessments.ofProject(project.number()).stream()
            .max(Comparator.comparing(AssessmentRow::changedAt));
    boolean done = latest.filter(row -> row.state() == AssessmentState.SIGNED).isPresent();
    if (user.has(Role.ASSESSOR) && latest.isEmpty()) {
      return Optional.of(
          new Button(i18n.text("insight.action.start"), Addresses.start(project.number())));
    }
    boolean reads = user.hasAny(Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR);
    return latest
        .filter(row -> reads)
        .map(
            row ->
                new Button(
                    i18n.text(done ? "insight.action.read" : "insight.action.go-on"),
                    "/assessments/" + row.id()));
  }

  @Override
  public Map<String, RiskMark> byProject() {
    List<AssessmentRow> signed =
        assessments.list(new AssessmentFilter(AssessmentState.SIGNED, ""), 0, Integer.MAX_VALUE);
    Map<String, RiskMark> marks = new HashMap<>();
    signed.stream()
        .sorted(Comparator.comparing(AssessmentRow::changedAt))
        .forEach(
            row -> {
              Grade grade = row.grade();
              if (grade != null) {
                marks.put(row.project(), mark(grade));
              }
            });
    return marks;
  }

  private static RiskMark mark(Grade grade) {
    Tone tone =
        switch (grade) {
          case LOW -> Tone.GOOD;
          case MEDIUM -> Tone.NOTE;
          case HIGH -> Tone.WARN;
          case SEVERE -> Tone.BAD;
        };
    return new RiskMark(grade.name().toLowerCase(Locale.ROOT), grade.label(), tone, grade.from());
  }
}
