package dev.jadework.platform.shell;

import dev.jadework.platform.identity.OpenToPublic;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// What people see when something is not there, not theirs, or broken. A defect gets an incident
/// number that is also in the log.
@Controller
@OpenToPublic
class ErrorPages implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping("/error")
  String show(HttpServletRequest request, HttpServletResponse response, Model model) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    String incident = "";
    if (status >= 500) {
      incident = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
      log.error(
          "Incident {} at {}",
          incident,
          request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
          request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
    response.setStatus(status);
    model.addAttribute("status", status);
    model.addAttribute("kind", kind(status));
    model.addAttribute("incident", incident);
    if ("true".equals(request.getHeader("HX-Request"))) {
      // Shown as a notice above the page that made the request; what stands there stays.
      response.setHeader("HX-Retarget", "#notices");
      response.setHeader("HX-Reswap", "innerHTML");
      return "shell/error-notice";
    }
    return "shell/error";
  }

  private static String kind(int status) {
    return switch (status) {
      case 403 -> "forbidden";
      case 404 -> "not-found";
      case 413 -> "too-large";
      default -> status >= 500 ? "defect" : "bad-request";
    };
  }
}
