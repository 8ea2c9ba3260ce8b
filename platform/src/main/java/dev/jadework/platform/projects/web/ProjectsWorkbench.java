package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Coverage;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.Duty;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStateLabels;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Visible;
import dev.jadework.platform.shell.I18n;
import dev.jadework.platform.shell.Tile;
import dev.jadework.platform.shell.ToDo;
import dev.jadework.platform.shell.Tone;
import dev.jadework.platform.shell.WorkbenchSection;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// 工作台：项目. What the projects ask of a person, and the coverage at a glance.
@Component
class ProjectsWorkbench implements WorkbenchSection {
  /// The list stays readable; the project list shows all.
  private static final int SHOWN = 15;

  private final Duties duties;

  ProjectsWorkbench(Duties duties) {
    this.duties = duties;
  }

  @Override
  public List<ToDo> toDos(CurrentUser user, I18n i18n, LocalDate today) {
    if (!user.hasAny(Role.PROGRAMME_MANAGER, Role.UNIT_IP_LEAD)) {
      return List.of();
    }
    String first = user.has(Role.PROGRAMME_MANAGER) ? assessment() : "";
    List<DutyStates> states =
        duties.states(Visible.all(user), today).stream()
            .filter(DutyStates::unsettled)
            .sorted(
                Comparator.comparing((DutyStates row) -> !held(row, first))
                    .thenComparing(row -> -row.count(DutyState.OVERDUE))
                    .thenComparing(row -> -row.count(DutyState.FACTS_MISSING))
                    .thenComparing(row -> row.project().number()))
            .toList();
    List<ToDo> toDos = new ArrayList<>();
    states.stream().limit(SHOWN).map(row -> toDo(row, i18n, today)).forEach(toDos::add);
    if (states.size() > SHOWN) {
      toDos.add(
          new ToDo(
              i18n.text("projects.to-do.more", i18n.number(states.size() - SHOWN)),
              "",
              "",
              null,
              "/projects?sort=-open&state=" + ProjectListPage.UNSETTLED));
    }
    return toDos;
  }

  /// The duty whose coverage is at stake first: the pre-approval risk assessment.
  private String assessment() {
    return duties.policies().duties().stream().findFirst().map(Rule::duty).orElse("");
  }

  /// Whether a duty keeps the project from being approved.
  private static boolean held(DutyStates row, String duty) {
    return row.project().stage() == Stage.TOPIC
        && (row.of(duty) == DutyState.OPEN
            || row.of(duty) == DutyState.OVERDUE
            || row.of(duty) == DutyState.FACTS_MISSING);
  }

  private ToDo toDo(DutyStates row, I18n i18n, LocalDate today) {
    String limit =
        duties.of(row.project(), today).byUrgency().stream()
            .filter(Duty::unsettled)
            .findFirst()
            .map(
                duty ->
                    duty.rule().title().in(i18n.locale())
                        + i18n.text("projects.colon")
                        + duty.rule().deadline().in(i18n.locale()))
            .orElse("");
    List<String> kinds = new ArrayList<>();
    for (DutyState state : List.of(DutyState.OVERDUE, DutyState.OPEN, DutyState.FACTS_MISSING)) {
      if (row.count(state) > 0) {
        kinds.add(DutyStateLabels.of(state).in(i18n.locale()) + " " + row.count(state));
      }
    }
    return new ToDo(
        row.project().number() + " " + row.project().title(),
        String.join(" · ", kinds),
        row.project().text(ProjectField.UNIT_NAME),
        null,
        limit,
        Links.project(row.project().number()));
  }

  @Override
  public List<Tile> tiles(CurrentUser user, I18n i18n, LocalDate today) {
    List<DutyStates> states = duties.states(Visible.all(user), today);
    List<Tile> tiles = new ArrayList<>();
    duties.policies().duties().stream()
        .findFirst()
        .ifPresent(rule -> tiles.add(coverage(rule, states, i18n, today)));
    tiles.add(count(states, DutyState.OVERDUE, i18n.text("projects.tile.overdue"), Tone.BAD, i18n));
    tiles.add(
        count(
            states,
            DutyState.FACTS_MISSING,
            i18n.text("projects.tile.facts-missing"),
            Tone.WARN,
            i18n));
    tiles.add(
        new Tile(
            i18n.text("projects.tile.projects"),
            i18n.number(states.size()),
            i18n.text("projects.tile.projects.note"),
            Tone.NEUTRAL,
            null,
            "/projects"));
    return tiles;
  }

  private static Tile coverage(Rule rule, List<DutyStates> states, I18n i18n, LocalDate today) {
    Coverage coverage = Coverage.of(rule.duty(), today, states);
    boolean complete = coverage.permille() == 1000 && coverage.undetermined() == 0;
    return new Tile(
        i18n.text("projects.tile.coverage", rule.title().in(i18n.locale())),
        coverage.rate(),
        i18n.text(
            "projects.tile.coverage.note",
            coverage.done(),
            coverage.needed(),
            coverage.undetermined()),
        coverage.permille() < 0 ? Tone.NEUTRAL : complete ? Tone.GOOD : Tone.WARN,
        coverage.permille() < 0 ? null : (int) (coverage.permille() / 10),
        "/coverage");
  }

  private static Tile count(
      List<DutyStates> states, DutyState state, String label, Tone tone, I18n i18n) {
    long projects = states.stream().filter(row -> row.has(state)).count();
    long duties = states.stream().mapToLong(row -> row.count(state)).sum();
    return new Tile(
        label,
        i18n.number(duties),
        i18n.text("projects.tile.in-projects", projects),
        duties == 0 ? Tone.GOOD : tone,
        null,
        "/projects?state=" + state.key());
  }
}
