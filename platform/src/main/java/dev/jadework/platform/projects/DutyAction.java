package dev.jadework.platform.projects;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.shell.I18n;

/// 办理入口. Where a duty is fulfilled, if a module of its own does that; declared as a bean. Its
/// evidence then comes from that module only and is not recorded by hand.
public interface DutyAction {
  /// Code of the duty, `IP_RISK_ASSESSMENT`.
  String duty();

  /// Wording of the button for this person, such as "start the assessment".
  String label(Project project, CurrentUser user, I18n i18n);

  /// Page on which it is done.
  String link(Project project);
}
