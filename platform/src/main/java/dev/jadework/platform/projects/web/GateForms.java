package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.GateOutcome;
import dev.jadework.platform.projects.Gates;
import dev.jadework.platform.projects.StaleProject;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 关口决定. Open to everybody signed in so that an attempt without the right is recorded before it is
/// refused.
@Controller
@AllowedTo
class GateForms {
  private static final int MAX_REASON = 2_000;

  private final ProjectPage page;
  private final Gates gates;
  private final Clock clock;

  GateForms(ProjectPage page, Gates gates, Clock clock) {
    this.page = page;
    this.gates = gates;
    this.clock = clock;
  }

  @PostMapping("/projects/{number}/gate")
  String advance(
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser user) {
    refuseOthers(number, user);
    try {
      GateOutcome outcome =
          gates.advance(
              number, version, confirmed, bounded(reason), user.login(), LocalDate.now(clock));
      return switch (outcome) {
        case GateOutcome.Passed _ -> ProjectChanges.redirect(number, "duties", "passed");
        case GateOutcome.Refused _ -> ProjectChanges.redirect(number, "duties", "refused");
        case GateOutcome.NeedsConfirmation _ ->
            ProjectChanges.redirect(number, "duties", "confirm");
      };
    } catch (StaleProject stale) {
      return ProjectChanges.redirect(number, "duties", "stale");
    }
  }

  @PostMapping("/projects/{number}/step-back")
  String stepBack(
      @PathVariable String number,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser user) {
    refuseOthers(number, user);
    if (reason.isBlank()) {
      return ProjectChanges.redirect(number, "duties", "reason");
    }
    try {
      gates.stepBack(number, version, bounded(reason), user.login(), LocalDate.now(clock));
      return ProjectChanges.redirect(number, "duties", "stepped-back");
    } catch (StaleProject stale) {
      return ProjectChanges.redirect(number, "duties", "stale");
    }
  }

  private void refuseOthers(String number, CurrentUser user) {
    page.visible(number, user);
    if (!user.has(Role.PROGRAMME_MANAGER)) {
      gates.denied(number, user.login());
      throw new AccessDeniedException("only a programme manager decides at gates");
    }
  }

  private static String bounded(String reason) {
    String text = reason.strip();
    return text.length() > MAX_REASON ? text.substring(0, MAX_REASON) : text;
  }
}
