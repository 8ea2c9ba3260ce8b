package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 草案列表. All drafts, what changed last first, and the packs of which a new one can be made.
@Controller
@AllowedTo
class DraftListPage {
  private final Drafts drafts;
  private final PolicyBook policies;

  DraftListPage(Drafts drafts, PolicyBook policies) {
    this.drafts = drafts;
    this.policies = policies;
  }

  @GetMapping("/policy-simulation")
  String show(Model model) {
    model.addAttribute("drafts", drafts.list());
    model.addAttribute("packs", policies.packs());
    return "policy/drafts";
  }
}
