package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Page;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.simulation.Draft;
import dev.jadework.rules.time.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 草案推演. What a kept draft does to the projects that the reader may see. The address can be
/// handed on: whoever opens it sees the draft, and the result over their own projects.
@Controller
@AllowedTo
class SimulationPage {
  private final Drafts drafts;
  private final Trials trials;
  private final TrialPages pages;
  private final TrialFiles files;

  SimulationPage(Drafts drafts, Trials trials, TrialPages pages, TrialFiles files) {
    this.drafts = drafts;
    this.trials = trials;
    this.pages = pages;
    this.files = files;
  }

  /// @param day on which pack and draft are read; today if absent
  /// @param version of the draft; the last if absent
  @GetMapping("/policy-simulation/{id}")
  String show(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "version", defaultValue = "0") int version,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      Model model) {
    StoredDraft stored = find(id);
    StoredDraft.Version shown = version(stored, version);
    LocalDate on = TrialPages.day(day, page.today());
    model.addAttribute("stored", stored);
    model.addAttribute("version", shown);
    model.addAttribute("day", on);
    try {
      Draft draft = drafts.read(stored.pack(), shown.content());
      TrialQuestion question = TrialQuestion.of(page.query(), List.of(draft.base()));
      model.addAttribute("draft", draft);
      model.addAttribute("edits", EditLine.of(draft, shown.content()));
      model.addAttribute("question", question);
      pages.show(
          trials.draft(name(stored, shown), draft, on, question.options(), user),
          draft.base(),
          draft.on(on),
          question,
          "/policy-simulation/" + id,
          user,
          page,
          model);
    } catch (PolicyPackException e) {
      model.addAttribute("problems", e.problems());
    }
    return "policy/simulation";
  }

  /// Both explanations of one project.
  @GetMapping("/policy-simulation/{id}/projects/{number}")
  String explain(
      @PathVariable long id,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "version", defaultValue = "0") int version,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      Model model) {
    Asked asked = asked(id, version, day, page);
    pages.explain(
        Edition.of(asked.draft().narrowed(asked.draft().base()), asked.day()),
        Edition.of(asked.draft().narrowed(asked.draft().on(asked.day())), asked.day()),
        number,
        user,
        model);
    model.addAttribute("title", asked.version().title());
    model.addAttribute("back", "/policy-simulation/" + id);
    return "policy/explanation";
  }

  /// @param ending `xlsx` or `csv`
  @GetMapping("/policy-simulation/{id}/result.{ending}")
  ResponseEntity<byte[]> file(
      @PathVariable long id,
      @PathVariable String ending,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "version", defaultValue = "0") int version,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      Locale locale) {
    Asked asked = asked(id, version, day, page);
    PolicyPack base = asked.draft().base();
    TrialQuestion question = TrialQuestion.of(page.query(), List.of(base));
    Trial trial =
        pages.whole(
            trials.draft(
                name(asked.stored(), asked.version()),
                asked.draft(),
                asked.day(),
                question.options(),
                user));
    return files.of(
        ending, "simulation-" + id + "-" + asked.day(), trial, question, base, user, page.i18n());
  }

  /// The draft as a file for `policy simulate`.
  @GetMapping("/policy-simulation/{id}/draft.yaml")
  ResponseEntity<byte[]> yaml(
      @PathVariable long id, @RequestParam(name = "version", defaultValue = "0") int version) {
    StoredDraft stored = find(id);
    StoredDraft.Version shown = version(stored, version);
    return Downloads.yaml("draft-%d-%d.yaml".formatted(id, shown.number()), shown.content());
  }

  /// Goes back to an earlier version.
  ///
  /// @param base the version that is left
  @PostMapping("/policy-simulation/{id}/restore")
  String restore(
      @PathVariable long id,
      @RequestParam(name = "base", defaultValue = "0") int base,
      @RequestParam(name = "version", defaultValue = "0") int version,
      CurrentUser user,
      @ModelAttribute("page") Page page) {
    StoredDraft stored = find(id);
    StoredDraft.Version earlier = version(stored, version);
    try {
      drafts.restore(
          stored, base, earlier, page.text("policy.restore.note", earlier.number()), user);
    } catch (DuplicateKeyException e) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "there is a newer version", e);
    }
    return "redirect:/policy-simulation/" + id;
  }

  @PostMapping("/policy-simulation/{id}/copy")
  String copy(@PathVariable long id, CurrentUser user, @ModelAttribute("page") Page page) {
    StoredDraft stored = find(id);
    String note = page.text("policy.copy.note", id, stored.latest().number());
    return "redirect:/policy-simulation/" + drafts.copy(stored, note, user);
  }

  /// What an address asks for: a version of a draft that fits its pack, on a day.
  private record Asked(
      StoredDraft stored, StoredDraft.Version version, Draft draft, LocalDate day) {}

  private Asked asked(long id, int version, String day, Page page) {
    StoredDraft stored = find(id);
    StoredDraft.Version shown = version(stored, version);
    return new Asked(stored, shown, fitting(stored, shown), TrialPages.day(day, page.today()));
  }

  /// The draft on the pack as it is now; where it no longer fits, its page says why.
  private Draft fitting(StoredDraft stored, StoredDraft.Version version) {
    try {
      return drafts.read(stored.pack(), version.content());
    } catch (PolicyPackException e) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "the draft does not fit the pack", e);
    }
  }

  private static String name(StoredDraft stored, StoredDraft.Version version) {
    return stored.id() + "/" + version.number();
  }

  private StoredDraft find(long id) {
    return drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static StoredDraft.Version version(StoredDraft stored, int number) {
    return number == 0
        ? stored.latest()
        : stored.versions().stream()
            .filter(version -> version.number() == number)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
