package dev.jadework.platform.shell;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import java.util.Set;

/// 菜单项. An entry of the main menu; a module declares one as a bean.
///
/// @param label message key
/// @param path such as `/policy`; also lit for the pages below it and beside it, `/policy-search`
/// @param icon name of an icon in the template `tag/icon`
/// @param order place among the others: workbench 0, projects 100, assessments 200, coverage 300,
///     policy 350, corpus 400, administration from 900
/// @param roles who sees it; empty for everybody. The page itself must say the same with
///     [dev.jadework.platform.identity.AllowedTo]
public record NavigationItem(String label, String path, String icon, int order, Set<Role> roles) {
  public NavigationItem {
    roles = Set.copyOf(roles);
  }

  boolean visibleTo(CurrentUser user) {
    return roles.isEmpty() || roles.stream().anyMatch(user::has);
  }

  boolean covers(String current) {
    return path.equals("/")
        ? current.equals("/")
        : current.equals(path) || current.startsWith(path + "/") || current.startsWith(path + "-");
  }
}
