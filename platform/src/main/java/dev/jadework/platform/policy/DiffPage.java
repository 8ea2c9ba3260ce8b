package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Page;
import dev.jadework.platform.shell.Paging;
import dev.jadework.platform.shell.Query;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.time.Change;
import dev.jadework.rules.time.Changes;
import dev.jadework.rules.time.Edition;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// 对比. Two days of a pack, or two packs: what changed in the clauses, and what that does to the
/// projects that the reader may see. The address names both sides: `before`, `from`, `after`,
/// `to`.
@Controller
@AllowedTo
class DiffPage {
  private static final int PAGE_SIZE = 20;

  private final PolicyBook policies;
  private final Trials trials;
  private final TrialPages pages;
  private final TrialFiles files;

  DiffPage(PolicyBook policies, Trials trials, TrialPages pages, TrialFiles files) {
    this.policies = policies;
    this.trials = trials;
    this.pages = pages;
    this.files = files;
  }

  private record Sides(Edition before, Edition after) {
    boolean same() {
      return before.pack().id().equals(after.pack().id()) && before.moment().equals(after.moment());
    }
  }

  @GetMapping("/policy-diff")
  String show(CurrentUser user, @ModelAttribute("page") Page page, Model model) {
    model.addAttribute("packs", policies.packs());
    Optional<Sides> sides = sides(page);
    model.addAttribute("from", TrialPages.day(page.query().get("from"), page.today()));
    model.addAttribute("to", TrialPages.day(page.query().get("to"), page.today()));
    if (sides.isEmpty() || sides.get().same()) {
      return "policy/diff";
    }
    Edition before = sides.get().before();
    Edition after = sides.get().after();
    List<Change> changes = Changes.between(before, after);
    String of = page.query().get("of");
    Map<Change.Of, Long> counts = new LinkedHashMap<>();
    for (Change.Of one : Change.Of.values()) {
      counts.put(one, changes.stream().filter(change -> change.of() == one).count());
    }
    model.addAttribute("before", before);
    model.addAttribute("after", after);
    model.addAttribute("counts", counts);
    model.addAttribute("of", of);
    List<Change> asked =
        changes.stream()
            .filter(
                change -> of.isEmpty() || change.of().name().toLowerCase(Locale.ROOT).equals(of))
            .toList();
    Paging paging =
        Paging.of(TrialPages.number(page.query().get("changes")), PAGE_SIZE, asked.size());
    model.addAttribute("changes", asked.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    TrialQuestion question = TrialQuestion.of(page.query(), List.of(before.pack(), after.pack()));
    model.addAttribute("question", question);
    pages.show(
        trials.between(before, after, question.options(), user),
        before.pack(),
        after.pack(),
        question,
        "/policy-diff",
        user,
        page,
        model);
    return "policy/diff";
  }

  @GetMapping("/policy-diff/projects/{number}")
  String explain(
      @PathVariable String number,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      Model model) {
    Sides sides = given(page);
    pages.explain(sides.before(), sides.after(), number, user, model);
    model.addAttribute("title", page.text("policy.diff"));
    model.addAttribute("back", "/policy-diff");
    return "policy/explanation";
  }

  /// @param ending `xlsx` or `csv`
  @GetMapping("/policy-diff/result.{ending}")
  ResponseEntity<byte[]> file(
      @PathVariable String ending, CurrentUser user, @ModelAttribute("page") Page page) {
    Sides sides = given(page);
    PolicyPack before = sides.before().pack();
    TrialQuestion question = TrialQuestion.of(page.query(), List.of(before, sides.after().pack()));
    Trial trial =
        pages.whole(trials.between(sides.before(), sides.after(), question.options(), user));
    return files.of(
        ending,
        "diff-" + before.id() + "-" + sides.after().pack().id() + "-" + trial.totals().day(),
        trial,
        question,
        before,
        user,
        page.i18n());
  }

  private Sides given(Page page) {
    return sides(page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// Both sides; empty if the address names no pack before. The pack after is the same if absent.
  private Optional<Sides> sides(Page page) {
    Query query = page.query();
    Optional<PolicyPack> before = policies.pack(query.get("before")).map(Evaluator::pack);
    Optional<PolicyPack> after =
        query.get("after").isEmpty()
            ? before
            : policies.pack(query.get("after")).map(Evaluator::pack);
    LocalDate from = TrialPages.day(query.get("from"), page.today());
    LocalDate to = TrialPages.day(query.get("to"), page.today());
    return before.flatMap(
        old -> after.map(now -> new Sides(Edition.of(old, from), Edition.of(now, to))));
  }
}
