package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Coverage;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.Visible;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.pack.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/// 覆盖率. Needed, done, open, undetermined and not applicable for a duty, each with its projects.
@Controller
@AllowedTo
class CoveragePage {
  private static final int PAGE_SIZE = 50;

  private final Duties duties;
  private final Clock clock;

  CoveragePage(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /// @param show which projects are listed: `needed`, `done`, `open`, `undetermined`,
  ///     `not-applicable` or `all`
  @GetMapping("/coverage")
  String show(
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(name = "page", defaultValue = "1") int number,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      CurrentUser user,
      Model model) {
    List<Rule> rules = duties.policies().duties();
    model.addAttribute("rules", rules);
    model.addAttribute("packVersion", duties.policies().version());
    model.addAttribute("asOf", day(asOf));
    if (rules.isEmpty()) {
      return "projects/coverageNone";
    }
    Rule rule = rule(duty);
    Coverage coverage = coverage(rule, day(asOf), user);
    String listed = show.isEmpty() ? "needed" : show;
    List<Coverage.Row> rows = rows(coverage, listed);
    Paging paging = Paging.of(number, PAGE_SIZE, rows.size());
    model.addAttribute("rule", rule);
    model.addAttribute("coverage", coverage);
    model.addAttribute("show", listed);
    model.addAttribute("rows", rows.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    return "projects/coverage";
  }

  @GetMapping("/coverage.xlsx")
  ResponseEntity<byte[]> export(
      @RequestParam(defaultValue = "") String duty,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      CurrentUser user,
      Locale locale)
      throws IOException {
    Rule rule = rule(duty);
    Coverage coverage = coverage(rule, day(asOf), user);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CoverageWorkbook.write(
        coverage, rows(coverage, show), rule, duties.policies().version(), locale, out);
    return Downloads.workbook(
        "coverage-" + rule.id() + "-" + coverage.asOf() + ".xlsx", out.toByteArray());
  }

  /// The counts of every duty, for other systems.
  @GetMapping("/api/coverage")
  @ResponseBody
  Map<String, Object> counts(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate asOf,
      CurrentUser user) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("as_of", day(asOf).toString());
    json.put("packs", duties.policies().version());
    json.put(
        "duties",
        duties.policies().duties().stream()
            .map(rule -> counts(rule, coverage(rule, day(asOf), user)))
            .toList());
    return json;
  }

  private static Map<String, Object> counts(Rule rule, Coverage coverage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", rule.id());
    json.put("duty", rule.duty());
    json.put("projects", coverage.rows().size());
    json.put("needed", coverage.needed());
    json.put("done", coverage.done());
    json.put("open", coverage.open());
    json.put("undetermined", coverage.undetermined());
    json.put("not_applicable", coverage.notApplicable());
    json.put("coverage", coverage.rate());
    return json;
  }

  private Coverage coverage(Rule rule, LocalDate asOf, CurrentUser user) {
    return Coverage.of(rule.duty(), asOf, duties.states(Visible.all(user), asOf));
  }

  private LocalDate day(@Nullable LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /// The rule asked for by duty or id, else the first one: the pre-approval risk assessment.
  private Rule rule(String duty) {
    List<Rule> rules = duties.policies().duties();
    return rules.stream()
        .filter(rule -> duty.isEmpty() || rule.duty().equals(duty) || rule.id().equals(duty))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static List<Coverage.Row> rows(Coverage coverage, String show) {
    return coverage.rows().stream()
        .filter(
            row ->
                switch (show) {
                  case "needed" ->
                      row.state() == DutyState.DONE
                          || row.state() == DutyState.OPEN
                          || row.state() == DutyState.OVERDUE;
                  case "done" -> row.state() == DutyState.DONE;
                  case "open" -> row.state() == DutyState.OPEN || row.state() == DutyState.OVERDUE;
                  case "undetermined" -> row.state() == DutyState.FACTS_MISSING;
                  case "not-applicable" -> row.state() == DutyState.NOT_TRIGGERED;
                  default -> true;
                })
        .toList();
  }
}
