package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.pack.Clause;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 政策. The documents on which the duties rest: each with its clauses in our own words and what they
/// found; a search in the clauses.
@Controller
@AllowedTo
class PolicyPages {
  private static final int PAGE_SIZE = 25;

  private final PolicyBook policies;

  PolicyPages(PolicyBook policies) {
    this.policies = policies;
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
  String search(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    ClauseWords words = ClauseWords.of(q);
    List<ClauseFound> found = new ArrayList<>();
    for (PolicyBook.Listed listed : policies.documents()) {
      for (Clause clause : listed.document().clauses()) {
        if (!words.isEmpty() && words.in(clause)) {
          found.add(new ClauseFound(listed, clause));
        }
      }
    }
    model.addAttribute("q", q.strip());
    Paging paging = Paging.of(number, PAGE_SIZE, found.size());
    model.addAttribute("found", found.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    return "projects/policySearch";
  }
}
