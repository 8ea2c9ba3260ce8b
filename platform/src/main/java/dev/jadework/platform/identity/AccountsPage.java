package dev.jadework.platform.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of accounts.
@Controller
@AllowedTo({Role.ADMIN, Role.AUDITOR})
class AccountsPage {
  private final Accounts accounts;

  AccountsPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/admin/accounts")
  String list(Model model) {
    model.addAttribute("accounts", accounts.list());
    return "identity/accounts";
  }
}
