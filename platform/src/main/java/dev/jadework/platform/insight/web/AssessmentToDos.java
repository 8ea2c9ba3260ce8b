package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.register.AssessmentFilter;
import dev.jadework.platform.insight.register.AssessmentRow;
import dev.jadework.platform.insight.register.AssessmentState;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.shell.I18n;
import dev.jadework.platform.shell.Tile;
import dev.jadework.platform.shell.ToDo;
import dev.jadework.platform.shell.Tone;
import dev.jadework.platform.shell.WorkbenchSection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What assessors and approvers have to do: assessments to write, to take up again, to sign.
@Component
class AssessmentToDos implements WorkbenchSection {
  /// Of each kind; the list of assessments shows them all.
  private static final int MOST = 20;

  private final Assessments assessments;
  private final NeededAssessments needed;

  AssessmentToDos(Assessments assessments, NeededAssessments needed) {
    this.assessments = assessments;
    this.needed = needed;
  }

  @Override
  public List<ToDo> toDos(CurrentUser user, I18n i18n, LocalDate today) {
    List<ToDo> toDos = new ArrayList<>();
    if (user.has(Role.ASSESSOR)) {
      add(toDos, AssessmentState.RETURNED, i18n.text("insight.to-do.returned"));
      add(toDos, AssessmentState.DRAFT, i18n.text("insight.to-do.draft"));
      needed.on(today).stream()
          .limit(MOST)
          .map(
              one ->
                  new ToDo(
                      one.project().number() + " " + one.project().title(),
                      i18n.text(one.overdue() ? "insight.to-do.overdue" : "insight.to-do.needed"),
                      one.project().unit(),
                      null,
                      Addresses.start(one.project().number())))
          .forEach(toDos::add);
    }
    if (user.has(Role.APPROVER)) {
      list(AssessmentState.SUBMITTED).stream()
          .filter(row -> !assessments.wrote(row.id(), user))
          .map(row -> toDo(row, i18n.text("insight.to-do.sign")))
          .forEach(toDos::add);
    }
    return toDos;
  }

  @Override
  public List<Tile> tiles(CurrentUser user, I18n i18n, LocalDate today) {
    if (!user.hasAny(Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER)) {
      return List.of();
    }
    long waiting = assessments.count(new AssessmentFilter(AssessmentState.SUBMITTED, ""));
    long signed = assessments.count(new AssessmentFilter(AssessmentState.SIGNED, ""));
    return List.of(
        new Tile(
            i18n.text("insight.tile.waiting"),
            i18n.number(waiting),
            i18n.text("insight.tile.signed", i18n.number(signed)),
            waiting == 0 ? Tone.GOOD : Tone.WARN,
            null,
            "/assessments?state=SUBMITTED"));
  }

  @Override
  public int order() {
    return 200;
  }

  private void add(List<ToDo> toDos, AssessmentState state, String kind) {
    list(state).forEach(row -> toDos.add(toDo(row, kind)));
  }

  private List<AssessmentRow> list(AssessmentState state) {
    return assessments.list(new AssessmentFilter(state, ""), 0, MOST);
  }

  private static ToDo toDo(AssessmentRow row, String kind) {
    return new ToDo(
        row.project() + " " + row.title(),
        kind,
        row.unit() == null ? "" : row.unit(),
        null,
        "/assessments/" + row.id());
  }
}
