package dev.jadework.platform.identity;

import java.util.Arrays;
import java.util.Set;

/// 当前用户. The person who is signed in, as the other modules see them. A controller method takes it
/// as a parameter.
///
/// @param login name typed at sign-in; the actor in the audit log
/// @param name name shown
/// @param organisation where the roles hold
/// @param roles roles in that organisation
public record CurrentUser(
    long id, String login, String name, Organisation organisation, Set<Role> roles) {
  public CurrentUser {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }

  /// Whether every organisation's records are visible, and not only one's own.
  public boolean seesEverything() {
    return organisation.kind() == Organisation.Kind.AUTHORITY;
  }
}
