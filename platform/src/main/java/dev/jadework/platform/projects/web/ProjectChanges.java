package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Duties;
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
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.text.Labels;
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

  private static final Reading.Unreadable MISSING =
      new Reading.Unreadable("", new Labels("必填", "required"), new Labels("请填写", "enter a value"));

  private final ProjectPage page;
  private final Projects projects;
  private final Duties duties;
  private final List<DutyAction> actions;
  private final Clock clock;

  ProjectChanges(
      ProjectPage page, Projects projects, Duties duties, List<DutyAction> actions, Clock clock) {
    this.page = page;
    this.projects = projects;
    this.duties = duties;
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
        case Reading.Blank _ when field.required() -> errors.put(field, MISSING);
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

  /// Adds an entry to a list of the project, replaces one, or takes one away.
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
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    Project project = page.visible(number, user);
    EntryKind kind =
        EntryKind.ofPath(list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Map<String, Object>> entries = new ArrayList<>(project.entries(kind));
    if (remove >= entries.size() || replace >= entries.size()) {
      return redirect(number, "lists", "stale");
    }
    Map<String, Reading.Unreadable> errors = new LinkedHashMap<>();
    String place;
    if (remove >= 0) {
      place = "remove-" + kind.path() + "-" + remove;
      if (reason.isBlank()) {
        errors.put("reason", MISSING);
      }
      entries.remove(remove);
    } else {
      Map<String, Object> entry = entry(kind, form, errors);
      if (replace >= 0) {
        place = "change-" + kind.path() + "-" + replace;
        entries.set(replace, entry);
      } else {
        place = "add-" + kind.path();
        entries.add(entry);
      }
    }
    if (!errors.isEmpty()) {
      return again(project, "lists", new SentForm(place, form, errors), user, response, model);
    }
    try {
      projects.changeEntries(
          number, version, kind, entries, new Change(user.login(), "form", reason.strip()));
    } catch (StaleProject stale) {
      return redirect(number, "lists", "stale");
    }
    return redirect(number, "lists", "saved");
  }

  private static Map<String, Object> entry(
      EntryKind kind, Map<String, String> form, Map<String, Reading.Unreadable> errors) {
    Map<String, Object> entry = new LinkedHashMap<>();
    for (EntryKind.EntryField field : kind.fields()) {
      String name = FIELD + field.key();
      boolean required = field.equals(kind.fields().getFirst());
      switch (FieldReader.read(field, Entry.text(form.getOrDefault(name, "")))) {
        case Reading.Value(Object value) -> entry.put(field.key(), value);
        case Reading.Blank _ when required -> errors.put(name, MISSING);
        case Reading.Blank _ -> {}
        case Reading.Unreadable unreadable -> errors.put(name, unreadable);
      }
    }
    return entry;
  }

  /// Records that a duty was fulfilled, unless a module of its own does that.
  @PostMapping("/projects/{number}/evidence")
  @AllowedTo({Role.PROGRAMME_MANAGER, Role.UNIT_IP_LEAD})
  String evidence(
      @PathVariable String number,
      @RequestParam String duty,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String reference,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    Project project = page.visible(number, user);
    if (actions.stream().anyMatch(action -> action.duty().equals(duty))) {
      throw new AccessDeniedException("evidence of " + duty + " comes from its own module");
    }
    if (duties.policies().duties().stream().noneMatch(rule -> rule.duty().equals(duty))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, Reading.Unreadable> errors = new LinkedHashMap<>();
    Reading day = pastDay(date);
    Reading title = FieldReader.read(ProjectField.TITLE, Entry.text(reference));
    Reading of = FieldReader.read(ProjectField.STAGE, Entry.text(stage));
    note("date", day, errors);
    note("reference", title, errors);
    if (of instanceof Reading.Unreadable unreadable) {
      errors.put("stage", unreadable);
    }
    if (errors.isEmpty() && day instanceof Reading.Value(LocalDate done)) {
      Stage at = of instanceof Reading.Value(String code) ? Stage.valueOf(code) : null;
      projects.recordEvidence(
          new Evidence(number, duty, at, done, reference.strip(), user.name(), null, "projects"),
          new Change(user.login(), "form", ""));
      return redirect(number, "duties", "evidence");
    }
    Map<String, String> entered = Map.of("stage", stage, "date", date, "reference", reference);
    SentForm sent = new SentForm("evidence-" + duty, entered, errors);
    return again(project, "duties", sent, user, response, model);
  }

  /// The day on which something was done: not after today.
  private Reading pastDay(String date) {
    LocalDate today = LocalDate.now(clock);
    return FieldReader.read(ProjectField.DATE_APPLIED, Entry.text(date))
                instanceof Reading.Value(LocalDate day)
            && day.isAfter(today)
        ? new Reading.Unreadable(
            date,
            new Labels("不晚于今天（" + today + "）", "no later than today (" + today + ")"),
            new Labels("填写文件上的完成日期", "enter the day on the document"))
        : FieldReader.read(ProjectField.DATE_APPLIED, Entry.text(date));
  }

  private static void note(String field, Reading reading, Map<String, Reading.Unreadable> errors) {
    switch (reading) {
      case Reading.Value _ -> {}
      case Reading.Blank _ -> errors.put(field, MISSING);
      case Reading.Unreadable unreadable -> errors.put(field, unreadable);
    }
  }

  /// The page with the form as it was sent.
  private String again(
      Project project,
      String tab,
      SentForm sent,
      CurrentUser user,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    page.fill(project, tab, null, "errors", user, model);
    model.addAttribute("sent", sent);
    return "projects/project";
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
