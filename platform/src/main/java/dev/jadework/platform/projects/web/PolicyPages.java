package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// 政策. The documents on which the duties rest: each with its clauses in our own words and the
/// rules they found.
@Controller
@AllowedTo
class PolicyPages {
  private final PolicyBook policies;

  PolicyPages(PolicyBook policies) {
    this.policies = policies;
  }

  @GetMapping("/policy")
  String list(Model model) {
    model.addAttribute("packs", policies.packs());
    return "projects/policies";
  }

  /// A clause is a place on the page of its document: `/policy/GXKT#GXKT-02-1`.
  @GetMapping("/policy/{id}")
  String document(@PathVariable String id, Model model) {
    PolicyPack pack =
        policies.packs().stream()
            .filter(one -> one.document(id).isPresent())
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    PolicyDocument document = pack.document(id).orElseThrow();
    model.addAttribute("pack", pack);
    model.addAttribute("document", document);
    return "projects/policy";
  }
}
