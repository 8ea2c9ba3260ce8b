package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.AssessmentRequest;
import dev.jadework.platform.insight.corpus.Corpus;
import dev.jadework.platform.insight.corpus.NoCorpus;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Drafting;
import dev.jadework.platform.insight.register.Inputs;
import dev.jadework.platform.insight.register.Outcome;
import dev.jadework.platform.insight.register.Refusal;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.shell.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 开始评估. What is assessed, with which text and features, and as of which day.
@Controller
@AllowedTo(Role.ASSESSOR)
class StartPage {
  /// Longest proposal, as in the register.
  static final int LONGEST = 30_000;

  private final Projects projects;
  private final Duties duties;
  private final Corpus corpus;
  private final Drafting drafting;
  private final Assessments assessments;

  StartPage(
      Projects projects, Duties duties, Corpus corpus, Drafting drafting, Assessments assessments) {
    this.projects = projects;
    this.duties = duties;
    this.corpus = corpus;
    this.drafting = drafting;
    this.assessments = assessments;
  }

  @GetMapping("/assessments/new")
  String ask(
      @RequestParam String project,
      @ModelAttribute(name = "page", binding = false) Page page,
      Model model) {
    Project found = project(project);
    Optional<Long> open = assessments.openOf(found.number());
    if (open.isPresent()) {
      return "redirect:/assessments/" + open.get();
    }
    return form(
        found,
        found.proposal(),
        new FeatureList(found.features()),
        page.today().toString(),
        AssessmentRequest.DEFAULT_LIMIT,
        page,
        model);
  }

  /// The same form with its list of features changed; nothing is stored.
  @PostMapping("/assessments/new")
  String change(
      @RequestParam String project,
      @RequestParam(defaultValue = "") String proposal,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(defaultValue = "") String change,
      @ModelAttribute(name = "page", binding = false) Page page,
      Model model) {
    return form(
        project(project),
        proposal,
        FeatureList.sent(request).changed(change, proposal),
        asOf,
        limit,
        page,
        model);
  }

  /// Computes the draft and stores it.
  @PostMapping("/assessments")
  String start(
      @RequestParam String project,
      @RequestParam(defaultValue = "") String proposal,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "20") int limit,
      @ModelAttribute(name = "page", binding = false) Page page,
      CurrentUser user,
      Model model,
      HttpServletResponse response) {
    Project found = project(project);
    FeatureList features = FeatureList.sent(request);
    LocalDate day = day(asOf, page.today());
    String problem = problem(proposal, day, limit);
    if (problem.isEmpty() && day != null) {
      if (corpus.problem().isPresent()) {
        return NoCorpus.page(corpus, model);
      }
      Inputs inputs = drafting.inputs(found, proposal, features.filled(), day, limit);
      Optional<Refusal> obstacle = drafting.obstacle(inputs);
      if (obstacle.isEmpty()) {
        switch (assessments.start(inputs, drafting.draft(inputs), user)) {
          case Outcome.Done done -> {
            return "redirect:/assessments/" + done.assessment().id();
          }
          case Outcome.Refused refused -> problem = refused.reason().messageKey();
          case Outcome.Stale _ -> throw new IllegalStateException("nothing to be stale");
        }
      } else {
        problem = obstacle.get().messageKey();
      }
    }
    response.setStatus(422);
    model.addAttribute("problem", problem);
    return form(found, proposal, features, asOf, limit, page, model);
  }

  private static String problem(String proposal, @Nullable LocalDate day, int limit) {
    if (proposal.length() > LONGEST) {
      return "insight.start.too-long";
    }
    if (day == null) {
      return "insight.start.bad-date";
    }
    return limit < 1 || limit > AssessmentRequest.MOST ? "insight.start.bad-limit" : "";
  }

  /// A day up to today; nothing published later could be known.
  private static @Nullable LocalDate day(String text, LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      return day.isAfter(today) ? null : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private String form(
      Project project,
      String proposal,
      FeatureList features,
      String asOf,
      int limit,
      Page page,
      Model model) {
    model.addAttribute("project", project);
    model.addAttribute("duty", duties.of(project, page.today()).duty(Assessments.DUTY));
    model.addAttribute("proposal", proposal);
    model.addAttribute("features", features.texts());
    model.addAttribute("asOf", asOf);
    model.addAttribute("limit", limit);
    model.addAttribute("earlier", assessments.ofProject(project.number()));
    model.addAttribute("corpusProblem", corpus.problem().orElse(""));
    model.addAttribute("corpus", corpus.problem().isPresent() ? null : corpus.index().snapshot());
    return "insight/start";
  }

  private Project project(String number) {
    return projects
        .find(number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
