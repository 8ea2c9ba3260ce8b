package dev.jadework.platform.policy;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.shell.Page;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.time.Edition;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// What the pages of a draft and of a comparison have in common: the result or how far it is, its
/// rows, and both explanations of one project.
@Component
class TrialPages {
  private static final int PAGE_SIZE = 50;

  /// Small registers are answered at once; for others the page asks again.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final VisibleRegister register;

  TrialPages(VisibleRegister register) {
    this.register = register;
  }

  /// Adds `view`, or `run` while it is being computed.
  void show(
      Run run,
      PolicyPack before,
      PolicyPack after,
      TrialQuestion question,
      String path,
      CurrentUser user,
      Page page,
      Model model) {
    Optional<Trial> trial = result(run, PATIENCE);
    model.addAttribute("done", run.done());
    model.addAttribute("total", run.total());
    if (trial.isEmpty()) {
      return;
    }
    Selection selection = Selection.of(page.query());
    List<Trial.Row> rows = selection.of(trial.get().rows());
    Paging paging = Paging.of(number(page.query().get("page")), PAGE_SIZE, rows.size());
    List<Trial.Row> shown = rows.subList(paging.offset(), (int) paging.to());
    model.addAttribute(
        "view",
        new TrialView(
            trial.get(),
            before,
            after,
            question,
            selection,
            paging,
            shown,
            register.named(user, shown.stream().map(Trial.Row::project).distinct().toList()),
            path + "/result",
            path + "/projects"));
  }

  /// The result of a run, for files and other systems: waited for as long as it takes, within
  /// reason.
  Trial whole(Run run) {
    return result(run, Duration.ofMinutes(10))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
  }

  private static Optional<Trial> result(Run run, Duration patience) {
    try {
      return run.within(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "interrupted", e);
    }
  }

  /// Adds the findings of both sides for one project: `sides` by rule, those that differ first.
  void explain(Edition before, Edition after, String number, CurrentUser user, Model model) {
    Project project =
        register
            .project(user, before.pack(), number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate day = after.moment().validOn();
    Facts facts = register.facts(project, day);
    Map<String, TwoSides> sides = new LinkedHashMap<>();
    findings(before, facts).forEach((rule, found) -> sides.put(rule, new TwoSides(found, null)));
    findings(after, moved(before, after, facts))
        .forEach(
            (rule, found) ->
                sides.merge(
                    rule,
                    new TwoSides(null, found),
                    (old, now) -> new TwoSides(old.before(), now.after())));
    List<TwoSides> ordered =
        new ArrayList<>(sides.values().stream().filter(TwoSides::differs).toList());
    ordered.addAll(sides.values().stream().filter(side -> !side.differs()).toList());
    model.addAttribute("project", project);
    model.addAttribute("sides", ordered);
    model.addAttribute("before", before);
    model.addAttribute("after", after);
  }

  private static Map<String, Finding> findings(Edition edition, Facts facts) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Evaluator.of(edition.pack())
        .evaluate(facts, edition.moment())
        .findings()
        .forEach(finding -> findings.put(finding.rule().id(), finding));
    return findings;
  }

  /// A project of one region is read by the pack of another as though it were there.
  private static Facts moved(Edition before, Edition after, Facts facts) {
    String region = after.pack().region();
    if (region.isEmpty() || region.equals(before.pack().region())) {
      return facts;
    }
    Map<String, Object> values = new LinkedHashMap<>(facts.values());
    values.put("region", region);
    return new Facts(facts.subject(), values);
  }

  /// A day of an address; `otherwise` if none is given.
  static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isBlank() ? otherwise : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "no date: " + text + "; write 2026-11-26", e);
    }
  }

  /// A page number of an address; 1 if it is none.
  static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 1;
  }
}
