package dev.jadework.platform.projects;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/// 可见范围. Which projects a person sees: authorities and those who assess for them see all, the
/// people of a unit the projects of their unit.
public final class Visible {
  private Visible() {}

  /// The unit to which a person's view is limited; null for none.
  public static @Nullable String unit(CurrentUser user) {
    boolean all =
        user.seesEverything()
            || (user.organisation().kind() == Organisation.Kind.AGENCY
                && user.hasAny(Role.ASSESSOR, Role.APPROVER));
    return all ? null : user.organisation().name();
  }

  /// All projects that a person sees.
  public static ProjectFilter all(CurrentUser user) {
    return new ProjectFilter(null, null, null, unit(user));
  }

  /// Whether a person has a right to see projects at all. Of the people of a unit or an agency only
  /// those with a role have one.
  public static boolean any(CurrentUser user) {
    return unit(user) == null || user.has(Role.UNIT_IP_LEAD);
  }

  /// Whether a person sees a project.
  public static boolean to(CurrentUser user, Project project) {
    String unit = unit(user);
    return unit == null || unit.equals(project.unit());
  }
}
