package dev.jadework.platform.projects;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.shell.I18n;
import java.util.Optional;

/// 办理入口. Where a duty is fulfilled, if a module of its own does that; declared as a bean. Its
/// evidence then comes from that module only and is not recorded by hand.
public interface DutyAction {
  /// Code of the duty, `IP_RISK_ASSESSMENT`.
  String duty();

  /// What this person can do about the duty there; empty if nothing.
  Optional<Button> button(Project project, CurrentUser user, I18n i18n);

  /// @param label in the language of the page
  /// @param link page on which it is done
  record Button(String label, String link) {}
}
