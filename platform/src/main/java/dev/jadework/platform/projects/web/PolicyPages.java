package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Coverage;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.TargetFigures;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 政策. The documents on which the duties rest: each with its clauses in our own words and what they
/// found; a search in the clauses; the targets with where they stand.
@Controller
@AllowedTo
class PolicyPages {
  private static final int MAX_FOUND = 200;

  private final PolicyBook policies;
  private final Duties duties;
  private final Clock clock;

  PolicyPages(PolicyBook policies, Duties duties, Clock clock) {
    this.policies = policies;
    this.duties = duties;
    this.clock = clock;
  }

  @GetMapping("/policy")
  String list(Model model) {
    model.addAttribute("documents", policies.documents());
    model.addAttribute("packs", policies.packs());
    return "projects/policies";
  }

  /// A clause is a place on the page of its document: `/policy/GXKT#GXKT-02-1`.
  @GetMapping("/policy/{id}")
  String document(@PathVariable String id, Model model) {
    PolicyBook.Listed listed =
        policies.documents().stream()
            .filter(one -> one.document().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("pack", listed.pack());
    model.addAttribute("document", listed.document());
    return "projects/policy";
  }

  /// Clauses in which every word asked for stands, in either language or in their ids.
  @GetMapping("/policy-search")
  String search(@RequestParam(defaultValue = "") String q, Model model) {
    List<String> words =
        List.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<ClauseFound> found = new ArrayList<>();
    for (PolicyBook.Listed listed : policies.documents()) {
      for (Clause clause : listed.document().clauses()) {
        if (!words.isEmpty() && words.stream().allMatch(text(clause)::contains)) {
          found.add(new ClauseFound(listed, clause));
        }
      }
    }
    model.addAttribute("q", q.strip());
    model.addAttribute("total", found.size());
    model.addAttribute("found", found.subList(0, Math.min(found.size(), MAX_FOUND)));
    return "projects/policySearch";
  }

  private static String text(Clause clause) {
    return String.join(
            "\n",
            clause.id(),
            clause.number(),
            clause.text().zh(),
            clause.text().en(),
            clause.binds().map(binds -> binds.zh() + "\n" + binds.en()).orElse(""),
            String.join("\n", clause.departments()))
        .toLowerCase(Locale.ROOT);
  }

  /// Every clause with the capability that serves it and whether a test proves that it works.
  @GetMapping("/policy-coverage")
  String coverage(
      @RequestParam(name = "document", defaultValue = "") String document,
      @RequestParam(name = "state", defaultValue = "") String state,
      Model model) {
    dev.jadework.rules.pack.Coverage coverage =
        dev.jadework.rules.pack.Coverage.of(policies.packs()).withoutLaws();
    model.addAttribute("coverage", coverage);
    model.addAttribute("documentId", document);
    model.addAttribute("state", state);
    model.addAttribute(
        "rows",
        coverage.rows().stream()
            .filter(row -> document.isEmpty() || row.document().id().equals(document))
            .filter(row -> state.isEmpty() || row.state().name().equalsIgnoreCase(state))
            .toList());
    return "projects/policyCoverage";
  }

  @GetMapping("/policy-targets")
  String targets(CurrentUser user, Model model) {
    LocalDate today = LocalDate.now(clock);
    List<DutyStates> states = duties.states(Visible.all(user), today);
    List<TargetStanding> standings = new ArrayList<>();
    for (PolicyBook.Listed listed : policies.documents()) {
      for (Clause clause : listed.document().clauses()) {
        for (Target target : clause.targets()) {
          standings.add(standing(listed, target, states, today));
        }
      }
    }
    model.addAttribute("standings", standings);
    model.addAttribute("today", today);
    return "projects/policyTargets";
  }

  private TargetStanding standing(
      PolicyBook.Listed listed, Target target, List<DutyStates> states, LocalDate today) {
    String duty =
        listed
            .pack()
            .rule(target.subjectRule())
            .filter(
                rule -> policies.duties().stream().anyMatch(one -> one.duty().equals(rule.duty())))
            .map(rule -> rule.duty())
            .orElse("");
    if (target.computedBy().isEmpty() || duty.isEmpty()) {
      return new TargetStanding(listed, target, "", "");
    }
    Coverage coverage =
        Coverage.of(
            duty,
            today,
            states.stream()
                .filter(state -> state.project().region().startsWith(listed.pack().region()))
                .toList());
    String measured = TargetFigures.of(target, coverage);
    return new TargetStanding(listed, target, measured, "/coverage?duty=" + duty);
  }

  /// Reads the packs again; if one is wrong, all stay as they were and the problems are shown.
  @PostMapping("/policy-reload")
  @AllowedTo(Role.ADMIN)
  String reload(Model model) {
    String before = policies.version();
    try {
      policies.reload();
      model.addAttribute("problems", List.of());
    } catch (PolicyPackException e) {
      model.addAttribute("problems", e.problems());
    }
    model.addAttribute("before", before);
    model.addAttribute("after", policies.version());
    return "projects/policyReload";
  }
}
