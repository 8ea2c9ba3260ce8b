package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Page;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.coherence.CoherenceReport;
import dev.jadework.rules.coherence.Issue;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

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

  /// @param pack id of a pack, or `all`; the first if absent
  /// @param kind name of a kind; all but those of a single document if absent
  /// @param document id of a document that an issue must concern
  @GetMapping("/policy-coherence")
  String show(
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(name = "document", defaultValue = "") String document,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(name = "page", defaultValue = "1") int number,
      @ModelAttribute("page") Page page,
      Model model) {
    LocalDate on = TrialPages.day(day, page.today());
    List<PolicyPack> all = policies.packs();
    String asked = pack.isEmpty() && !all.isEmpty() ? all.getFirst().id() : pack;
    List<PolicyPack> packs =
        all.stream().filter(one -> asked.equals("all") || one.id().equals(asked)).toList();
    CoherenceReport report = CoherenceReport.of(packs, on);
    List<Issue> concerned =
        report.issues().stream()
            .filter(
                issue ->
                    document.isEmpty()
                        || issue.cited().stream()
                            .anyMatch(cited -> cited.document().equals(document)))
            .toList();
    Map<Issue.Kind, Long> counts = new LinkedHashMap<>();
    for (Issue.Kind one : Issue.Kind.values()) {
      counts.put(one, concerned.stream().filter(issue -> issue.code().kind() == one).count());
    }
    List<Issue> shown =
        concerned.stream()
            .filter(issue -> kind.isEmpty() || name(issue.code().kind()).equals(kind))
            .toList();
    Paging paging = Paging.of(number, PAGE_SIZE, shown.size());
    model.addAttribute("packs", all);
    model.addAttribute("asked", asked);
    model.addAttribute("kind", kind);
    model.addAttribute("documentId", document);
    model.addAttribute("day", on);
    model.addAttribute("counts", counts);
    model.addAttribute("documents", documents(packs, report));
    model.addAttribute("issues", shown.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    return "policy/coherence";
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

  private static String name(Issue.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
