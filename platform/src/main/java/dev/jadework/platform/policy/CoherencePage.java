package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Page;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.coherence.CoherenceJson;
import dev.jadework.rules.coherence.CoherenceReport;
import dev.jadework.rules.coherence.Issue;
import dev.jadework.rules.coherence.Witness;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// 协调性. Overlaps, conflicts, gaps and days between the documents of one pack or of all, with
/// the facts that show them.
@Controller
@AllowedTo
class CoherencePage {
  private static final int PAGE_SIZE = 25;

  private final PolicyBook policies;

  CoherencePage(PolicyBook policies) {
    this.policies = policies;
  }

  /// What is asked for, as the address says it.
  ///
  /// @param pack id of a pack, or `all`; the first if empty
  /// @param kind name of a kind; all if empty
  /// @param document id of a document that an issue must concern; any if empty
  /// @param day on which documents and values are read; today if empty
  private record Question(String pack, String kind, String document, String day) {
    static Question of(Page page) {
      return new Question(
          page.query().get("pack"),
          page.query().get("kind"),
          page.query().get("document"),
          page.query().get("day"));
    }

    /// Issues of the document, of whatever kind.
    List<Issue> concerned(CoherenceReport report) {
      return report.issues().stream()
          .filter(
              issue ->
                  document.isEmpty()
                      || issue.cited().stream()
                          .anyMatch(cited -> cited.document().equals(document)))
          .toList();
    }

    List<Issue> shown(CoherenceReport report) {
      return concerned(report).stream()
          .filter(issue -> kind.isEmpty() || CoherenceJson.code(issue.code().kind()).equals(kind))
          .toList();
    }
  }

  @GetMapping("/policy-coherence")
  String show(
      @RequestParam(name = "page", defaultValue = "1") int number,
      @ModelAttribute("page") Page page,
      Model model) {
    Question question = Question.of(page);
    CoherenceReport report = report(question, page);
    List<Issue> concerned = question.concerned(report);
    Map<Issue.Kind, Long> counts = new LinkedHashMap<>();
    for (Issue.Kind one : Issue.Kind.values()) {
      counts.put(one, concerned.stream().filter(issue -> issue.code().kind() == one).count());
    }
    List<Issue> shown = question.shown(report);
    Paging paging = Paging.of(number, PAGE_SIZE, shown.size());
    model.addAttribute("packs", policies.packs());
    model.addAttribute("asked", asked(question));
    model.addAttribute("kind", question.kind());
    model.addAttribute("documentId", question.document());
    model.addAttribute("day", report.day());
    model.addAttribute("counts", counts);
    model.addAttribute("documents", documents(packs(question), report));
    model.addAttribute("issues", shown.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    return "policy/coherence";
  }

  /// The same issues, all of them, as a table in the reader's language.
  @GetMapping("/policy-coherence.csv")
  ResponseEntity<byte[]> table(@ModelAttribute("page") Page page) {
    Question question = Question.of(page);
    CoherenceReport report = report(question, page);
    List<List<Object>> lines = new ArrayList<>();
    lines.add(
        Stream.of("kind", "code", "issue", "clauses", "packs", "witness")
            .<Object>map(head -> page.text("policy.coherence.head." + head))
            .toList());
    question.shown(report).forEach(issue -> lines.add(line(issue, page)));
    return Downloads.csv("policy-coherence-" + report.day() + ".csv", lines);
  }

  /// The same issues, all of them, for other systems. Described by `/api/policy/openapi.yaml`.
  @GetMapping("/api/policy/coherence")
  @ResponseBody
  Map<String, Object> json(@ModelAttribute("page") Page page) {
    Question question = Question.of(page);
    CoherenceReport report = report(question, page);
    return CoherenceJson.of(report, question.shown(report), Labels::both);
  }

  private static List<Object> line(Issue issue, Page page) {
    Locale locale = page.i18n().locale();
    return List.of(
        issue.code().kind().label().in(locale),
        page.text(codeKey(issue)),
        issue.text().in(locale),
        String.join(" ", issue.cited().stream().map(Issue.Cited::clause).toList()),
        String.join(" ", issue.cited().stream().map(Issue.Cited::pack).distinct().toList()),
        issue.witness().map(Witness::yaml).orElse(""));
  }

  private static String codeKey(Issue issue) {
    return "policy.code." + CoherenceJson.code(issue.code()).replace('_', '-');
  }

  private String asked(Question question) {
    List<PolicyPack> all = policies.packs();
    return question.pack().isEmpty() && !all.isEmpty() ? all.getFirst().id() : question.pack();
  }

  private List<PolicyPack> packs(Question question) {
    String asked = asked(question);
    return policies.packs().stream()
        .filter(one -> asked.equals("all") || one.id().equals(asked))
        .toList();
  }

  private CoherenceReport report(Question question, Page page) {
    return CoherenceReport.of(packs(question), TrialPages.day(question.day(), page.today()));
  }

  /// Documents that any issue concerns, by their ids, with the pack that shows them.
  private static Map<String, PolicyPack> documents(List<PolicyPack> packs, CoherenceReport report) {
    Map<String, PolicyPack> documents = new TreeMap<>();
    for (Issue issue : report.issues()) {
      for (Issue.Cited cited : issue.cited()) {
        packs.stream()
            .filter(pack -> pack.document(cited.document()).isPresent())
            .findFirst()
            .ifPresent(pack -> documents.put(cited.document(), pack));
      }
    }
    return documents;
  }
}
