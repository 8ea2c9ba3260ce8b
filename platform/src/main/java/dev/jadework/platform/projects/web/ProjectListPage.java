package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.ProjectFilter;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.RiskMark;
import dev.jadework.platform.projects.RiskMarks;
import dev.jadework.platform.projects.Visible;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Paging;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 项目列表. The projects a person may see, filtered, sorted, by pages, and as a workbook.
@Controller
@AllowedTo
class ProjectListPage {
  private static final int PAGE_SIZE = 20;

  /// Value of `state` for projects of which any duty is overdue, to do or not to be determined.
  static final String UNSETTLED = "unsettled";

  private final Duties duties;
  private final Projects projects;
  private final ObjectProvider<RiskMarks> risks;
  private final Clock clock;

  ProjectListPage(Duties duties, Projects projects, ObjectProvider<RiskMarks> risks, Clock clock) {
    this.duties = duties;
    this.projects = projects;
    this.risks = risks;
    this.clock = clock;
  }

  /// What the address asks for.
  ///
  /// @param state key of a duty state that at least one duty must have, or `unsettled`
  /// @param risk code of a grade, or `none` for projects without an assessment
  /// @param sort `number`, `title`, `stage`, `applied`, `open` or `risk`, with `-` in front to
  ///     reverse
  record Asked(
      String text, String programme, String stage, String state, String risk, String sort) {}

  @GetMapping("/projects")
  String show(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "number") String sort,
      @RequestParam(name = "page", defaultValue = "1") int number,
      CurrentUser user,
      Model model) {
    Map<String, RiskMark> marks = marks();
    List<DutyStates> rows = rows(new Asked(text, programme, stage, state, risk, sort), marks, user);
    Paging paging = Paging.of(number, PAGE_SIZE, rows.size());
    model.addAttribute("rows", rows.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    model.addAttribute("marks", marks);
    model.addAttribute("sort", sort);
    model.addAttribute(
        "grades",
        marks.values().stream()
            .distinct()
            .sorted(Comparator.comparingInt(RiskMark::order))
            .toList());
    return "projects/list";
  }

  @GetMapping("/project-export.xlsx")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String programme,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String risk,
      @RequestParam(defaultValue = "number") String sort,
      CurrentUser user,
      Locale locale)
      throws IOException {
    Map<String, RiskMark> marks = marks();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProjectListWorkbook.write(
        rows(new Asked(text, programme, stage, state, risk, sort), marks, user),
        projects.evidence(),
        marks,
        duties.policies().duties(),
        locale,
        out);
    return Downloads.workbook("projects-" + LocalDate.now(clock) + ".xlsx", out.toByteArray());
  }

  private List<DutyStates> rows(Asked asked, Map<String, RiskMark> marks, CurrentUser user) {
    ProjectFilter filter =
        new ProjectFilter(asked.text(), asked.programme(), asked.stage(), Visible.unit(user));
    DutyState wanted =
        Arrays.stream(DutyState.values())
            .filter(state -> state.key().equals(asked.state()))
            .findFirst()
            .orElse(null);
    return duties.states(filter, LocalDate.now(clock)).stream()
        .filter(row -> wanted == null || row.has(wanted))
        .filter(row -> !asked.state().equals(UNSETTLED) || row.unsettled())
        .filter(row -> graded(asked.risk(), marks.get(row.project().number())))
        .sorted(order(asked.sort(), marks))
        .toList();
  }

  private static boolean graded(String risk, @Nullable RiskMark mark) {
    return risk.isEmpty() || (mark == null ? risk.equals("none") : risk.equals(mark.code()));
  }

  private static Comparator<DutyStates> order(String sort, Map<String, RiskMark> marks) {
    Comparator<DutyStates> order =
        switch (sort.replace("-", "")) {
          case "title" -> Comparator.comparing(row -> row.project().title());
          case "stage" -> Comparator.comparing(row -> row.project().stage());
          case "applied" ->
              Comparator.comparing(row -> row.project().amount(ProjectField.APPLIED).orElse(-1L));
          case "open" -> Comparator.comparing(ProjectListPage::unsettled);
          case "risk" ->
              Comparator.comparing(
                  row -> {
                    RiskMark mark = marks.get(row.project().number());
                    return mark == null ? -1 : mark.order();
                  });
          default -> Comparator.comparing(row -> row.project().number());
        };
    Comparator<DutyStates> directed = sort.startsWith("-") ? order.reversed() : order;
    return directed.thenComparing(row -> row.project().number());
  }

  private static long unsettled(DutyStates row) {
    return row.count(DutyState.OPEN)
        + row.count(DutyState.OVERDUE)
        + row.count(DutyState.FACTS_MISSING);
  }

  private Map<String, RiskMark> marks() {
    RiskMarks source = risks.getIfAvailable();
    return source == null ? Map.of() : source.byProject();
  }
}
