package dev.jadework.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page. Spring Security takes the form itself.
@Controller
class SignInPage {
  @OpenToPublic
  @GetMapping(WebSecurity.SIGN_IN)
  String show(
      @RequestParam(required = false) @Nullable String wrong,
      @RequestParam(required = false) @Nullable String expired,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @RequestParam(required = false) @Nullable Integer wait,
      Model model) {
    String notice = "";
    if (wait != null) {
      notice = "identity.sign-in.wait";
    } else if (wrong != null) {
      notice = "identity.sign-in.wrong";
    } else if (expired != null) {
      notice = "identity.sign-in.expired";
    } else if (signedOut != null) {
      notice = "identity.sign-in.signed-out";
    }
    model.addAttribute("notice", notice);
    model.addAttribute("seconds", wait == null ? 0 : Math.clamp(wait, 1, 900));
    return "identity/sign-in";
  }
}
