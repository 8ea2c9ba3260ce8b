package dev.jadework.platform.projects.web;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.pack.PolicyPackException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// 重新载入. Reads the packs again while the product runs. If one is wrong, all stay as they were; the
/// audit log keeps what was found, and the page shows it.
@Controller
@AllowedTo(Role.ADMIN)
class PolicyReloadPage {
  private static final Subject PACKS = new Subject("policy", "packs");

  private final PolicyBook policies;
  private final Audit audit;
  private final AuditLog log;

  PolicyReloadPage(PolicyBook policies, Audit audit, AuditLog log) {
    this.policies = policies;
    this.audit = audit;
    this.log = log;
  }

  /// The packs in use, and every time they were read again, the last first.
  @GetMapping("/policy-reload")
  String show(Model model) {
    model.addAttribute("packs", policies.packs());
    model.addAttribute("reloads", log.of(PACKS).reversed().stream().map(Reload::of).toList());
    return "projects/policyReload";
  }

  @PostMapping("/policy-reload")
  String reload(CurrentUser user) {
    String before = policies.version();
    List<String> problems = List.of();
    try {
      policies.reload();
    } catch (PolicyPackException e) {
      problems = e.problems();
    }
    audit.record(
        user.login(),
        problems.isEmpty() ? "policy.reloaded" : "policy.reload.refused",
        PACKS,
        Map.of("before", before, "after", policies.version(), "problems", problems));
    return "redirect:/policy-reload";
  }
}
