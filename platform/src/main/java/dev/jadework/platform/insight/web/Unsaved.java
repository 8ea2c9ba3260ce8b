package dev.jadework.platform.insight.web;

import dev.jadework.platform.insight.register.Outcome;
import dev.jadework.platform.insight.register.StoredAssessment;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/// 未保存. The page after an act that was not stored: why, what the person typed, what became of the
/// assessment meanwhile, and the way to send it again.
final class Unsaved {
  private static final Set<String> HIDDEN = Set.of("version", "_csrf");

  private Unsaved() {}

  /// On to a page if the act is done, else the page that says why not.
  static String orElse(
      Outcome outcome,
      String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return switch (outcome) {
      case Outcome.Done _ -> "redirect:" + next;
      case Outcome.Refused refused -> {
        model.addAttribute("about", refused.about());
        response.setStatus(
            switch (refused.reason()) {
              case ROLE, OWN_WORK -> 403;
              case STATE, ALREADY_OPEN -> 409;
              default -> 422;
            });
        yield page(null, refused.reason().messageKey(), request, response, model);
      }
      case Outcome.Stale stale -> {
        response.setStatus(409);
        yield page(stale.current(), "insight.unsaved.stale", request, response, model);
      }
    };
  }

  /// The form was not filled in as needed.
  static String invalid(
      long id,
      String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(422);
    return page(null, reason, request, response, model);
  }

  private static String page(
      @Nullable StoredAssessment current,
      String reason,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    // An htmx request asked for a part of the page. The notice goes above the page, so that what is
    // half typed in other forms stays where it is.
    response.setHeader("HX-Retarget", "#notices");
    response.setHeader("HX-Reswap", "innerHTML show:window:top");
    response.setHeader("HX-Reselect", "#unsaved");
    List<Sent> sent = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              for (String value : values) {
                if (!HIDDEN.contains(name)) {
                  sent.add(new Sent(name, value));
                }
              }
            });
    model.addAttribute("current", current);
    model.addAttribute("reason", reason);
    model.addAttribute("sent", sent);
    model.addAttribute("action", request.getRequestURI());
    model.addAttribute(
        "back", request.getRequestURI().replaceFirst("^(/assessments/[0-9]+).*$", "$1"));
    return "insight/unsaved";
  }
}
