package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyAction;
import dev.jadework.platform.projects.GateCheck;
import dev.jadework.platform.projects.Gates;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectDuties;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.Visible;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 项目页. One project: stages, duties, facts, lists, gate and history, on the day asked for.
@Controller
@AllowedTo
class ProjectPage {
  private static final Set<String> TABS = Set.of("duties", "facts", "lists", "history");

  private final Projects projects;
  private final Duties duties;
  private final Gates gates;
  private final List<DutyAction> actions;
  private final Clock clock;

  ProjectPage(
      Projects projects, Duties duties, Gates gates, List<DutyAction> actions, Clock clock) {
    this.projects = projects;
    this.duties = duties;
    this.gates = gates;
    this.actions = List.copyOf(actions);
    this.clock = clock;
  }

  /// @param notice what just happened: `saved`, `unchanged`, `passed`, `refused`, `confirm`,
  ///     `stale`, `stepped-back`, `reason`, `evidence`
  @GetMapping("/projects/{number}")
  String show(
      @PathVariable String number,
      @RequestParam(defaultValue = "duties") String tab,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestParam(defaultValue = "") String notice,
      CurrentUser user,
      Model model) {
    fill(visible(number, user), tab, asOf, notice, user, model);
    return "projects/project";
  }

  /// A project that this person may see; to others it does not exist.
  Project visible(String number, CurrentUser user) {
    return projects
        .find(number)
        .filter(project -> Visible.to(user, project))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  void fill(
      Project project,
      String tab,
      @Nullable LocalDate asOf,
      String notice,
      CurrentUser user,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = asOf == null ? today : asOf;
    ProjectDuties found = duties.of(project, day);
    model.addAttribute("project", project);
    model.addAttribute("duties", found);
    model.addAttribute("gate", GateCheck.of(day.equals(today) ? found : duties.of(project, today)));
    model.addAttribute("tab", TABS.contains(tab) ? tab : "duties");
    model.addAttribute("asOf", day);
    model.addAttribute("notice", notice);
    model.addAttribute("actions", actions);
    model.addAttribute("history", projects.history(project.number()));
    model.addAttribute("decisions", gates.decisions(project.number()));
    model.addAttribute("decides", user.has(Role.PROGRAMME_MANAGER));
    model.addAttribute("fulfils", user.hasAny(Role.PROGRAMME_MANAGER, Role.UNIT_IP_LEAD));
    model.addAttribute("entered", Map.of());
    model.addAttribute("errors", Map.of());
    model.addAttribute("sent", SentForm.NONE);
  }
}
