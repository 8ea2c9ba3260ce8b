package dev.jadework.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Change of one's own password.
@Controller
@AllowedTo
class PasswordPage {
  static final String PATH = "/password";
  private final Accounts accounts;

  PasswordPage(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping(PATH)
  String show(Model model) {
    return form(model, Map.of());
  }

  @PostMapping(PATH)
  String change(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (fresh.length() < Accounts.MINIMUM_PASSWORD) {
      errors.put("fresh", "identity.password.too-short");
    } else if (fresh.equals(old)) {
      errors.put("fresh", "identity.password.same");
    }
    if (!fresh.equals(again)) {
      errors.put("again", "identity.password.differs");
    }
    if (errors.isEmpty() && !accounts.changePassword(user, old, fresh)) {
      errors.put("old", "identity.password.wrong");
    }
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return form(model, errors);
    }
    remember(user, request, response);
    return "redirect:/?password-changed";
  }

  private static String form(Model model, Map<String, String> errors) {
    model.addAttribute("errors", errors);
    model.addAttribute("minimum", Accounts.MINIMUM_PASSWORD);
    model.addAttribute(
        "forced", SignedIn.principal().map(SignedIn::mustChangePassword).orElse(false));
    return "identity/password";
  }

  /// The running session knows from now on that the password is fresh, under a new number.
  private static void remember(
      CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
    SignedIn principal = new SignedIn(user, null, true, false);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, principal.getAuthorities()));
    SecurityContextHolder.setContext(context);
    request.changeSessionId();
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
