package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.DutyAction;
import dev.jadework.platform.projects.Entry;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.FieldReader;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.Reading;
import dev.jadework.platform.projects.StaleProject;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 项目变更. Forms of the project's page that change facts, lists and evidence.
@Controller
class ProjectChanges {
  /// Form fields begin with this, so that no field of a project can collide with another parameter.
  static final String FIELD = "field-";

  private final ProjectPage page;
  private final Projects projects;
  private final List<DutyAction> actions;
  private final Clock clock;

  ProjectChanges(ProjectPage page, Projects projects, List<DutyAction> actions, Clock clock) {
    this.page = page;
    this.projects = projects;
    this.actions = List.copyOf(actions);
    this.clock = clock;
  }

  /// Changes facts. The number names the project and the stage has its gates: neither is
  /// changed here.
  @PostMapping("/projects/{number}/facts")
  @AllowedTo(Role.PROGRAMME_MANAGER)
  String facts(
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> form,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    Project project = page.visible(number, user);
    Map<ProjectField, @Nullable Object> changes = new EnumMap<>(ProjectField.class);
    Map<ProjectField, Reading.Unreadable> errors = new EnumMap<>(ProjectField.class);
    Map<ProjectField, String> entered = new EnumMap<>(ProjectField.class);
    for (ProjectField field : ProjectField.values()) {
      String text = form.get(FIELD + field.column());
      if (text == null || field == ProjectField.NUMBER || field == ProjectField.STAGE) {
        continue;
      }
      entered.put(field, text);
      switch (FieldReader.read(field, Entry.text(text))) {
        case Reading.Value(Object value) -> changes.put(field, value);
        case Reading.Blank _ when field.required() ->
            errors.put(field, new Reading.Unreadable("", REQUIRED, REQUIRED));
        case Reading.Blank _ -> changes.put(field, null);
        case Reading.Unreadable unreadable -> errors.put(field, unreadable);
      }
    }
    if (errors.isEmpty() && !reason.isBlank()) {
      try {
        boolean changed =
            !projects
                .change(number, version, changes, new Change(user.login(), "form", reason.strip()))
                .isEmpty();
        return redirect(number, "facts", changed ? "saved" : "unchanged");
      } catch (StaleProject stale) {
        return redirect(number, "facts", "stale");
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.fill(project, "facts", null, reason.isBlank() ? "reason" : "errors", user, model);
    model.addAttribute("entered", entered);
    model.addAttribute("errors", errors);
    return "projects/project";
  }

  private static final dev.jadework.rules.text.Labels REQUIRED =
      new dev.jadework.rules.text.Labels("必填", "required");

  /// Adds an entry to a list of the project, or takes one away.
  @PostMapping("/projects/{number}/lists/{list}")
  @AllowedTo({Role.PROGRAMME_MANAGER, Role.UNIT_IP_LEAD})
  String entries(
      @PathVariable String number,
      @PathVariable String list,
      @RequestParam long version,
      @RequestParam(defaultValue = "-1") int remove,
      @RequestParam(defaultValue = "-1") int replace,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> form,
      CurrentUser user) {
    Project project = page.visible(number, user);
    EntryKind kind =
        EntryKind.ofPath(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Map<String, Object>> entries = new ArrayList<>(project.entries(kind));
    if (remove >= 0) {
      if (reason.isBlank() || remove >= entries.size()) {
        return redirect(number, "lists", "reason");
      }
      entries.remove(remove);
    } else {
      Map<String, Object> entry = new LinkedHashMap<>();
      for (EntryKind.EntryField field : kind.fields()) {
        switch (FieldReader.read(field, Entry.text(form.getOrDefault(FIELD + field.key(), "")))) {
          case Reading.Value(Object value) -> entry.put(field.key(), value);
          case Reading.Blank _ -> {}
          case Reading.Unreadable _ -> {
            return redirect(number, "lists", "entry");
          }
        }
      }
      if (!entry.containsKey(kind.fields().getFirst().key())) {
        return redirect(number, "lists", "entry");
      }
      if (replace >= 0 && replace < entries.size()) {
        entries.set(replace, entry);
      } else {
        entries.add(entry);
      }
    }
    try {
      projects.changeEntries(
          number, version, kind, entries, new Change(user.login(), "form", reason.strip()));
    } catch (StaleProject stale) {
      return redirect(number, "lists", "stale");
    }
    return redirect(number, "lists", "saved");
  }

  /// Records that a duty was fulfilled, unless a module of its own does that.
  @PostMapping("/projects/{number}/evidence")
  @AllowedTo({Role.PROGRAMME_MANAGER, Role.UNIT_IP_LEAD})
  String evidence(
      @PathVariable String number,
      @RequestParam String duty,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
      @RequestParam String reference,
      CurrentUser user) {
    page.visible(number, user);
    if (actions.stream().anyMatch(action -> action.duty().equals(duty))) {
      throw new AccessDeniedException("evidence of " + duty + " comes from its own module");
    }
    boolean sound =
        !date.isAfter(LocalDate.now(clock))
            && FieldReader.read(ProjectField.TITLE, Entry.text(reference)) instanceof Reading.Value;
    if (!sound) {
      return redirect(number, "duties", "evidence-unsound");
    }
    projects.recordEvidence(
        new Evidence(number, duty, date, reference.strip(), user.name(), null, "projects"),
        new Change(user.login(), "form", ""));
    return redirect(number, "duties", "evidence");
  }

  static String redirect(String number, String tab, String notice) {
    return "redirect:"
        + Links.project(number)
        + "?tab="
        + tab
        + "&notice="
        + notice.toLowerCase(Locale.ROOT);
  }
}
