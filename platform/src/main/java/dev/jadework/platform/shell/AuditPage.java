package dev.jadework.platform.shell;

import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.AuditVerifier;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The audit log: reading, and proving that it is whole.
@Controller
@AllowedTo({Role.ADMIN, Role.AUDITOR})
class AuditPage {
  private static final int PAGE_SIZE = 50;
  private final AuditLog log;
  private final AuditVerifier verifier;

  AuditPage(AuditLog log, AuditVerifier verifier) {
    this.log = log;
    this.verifier = verifier;
  }

  @GetMapping("/admin/audit")
  String show(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "page", defaultValue = "1") int number,
      Model model) {
    long count = log.count(text);
    Paging paging = Paging.of(number, PAGE_SIZE, count);
    model.addAttribute("entries", log.latest(text, paging.offset(), PAGE_SIZE));
    model.addAttribute("paging", paging);
    return "shell/audit";
  }

  /// Recomputes the whole chain, so it is asked for explicitly.
  @PostMapping("/admin/audit/verify")
  String verify(Model model) {
    model.addAttribute("verification", verifier.verify(null));
    return "shell/audit-verification";
  }
}
