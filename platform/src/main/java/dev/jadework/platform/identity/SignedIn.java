package dev.jadework.platform.identity;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/// The principal that Spring Security carries in the session: our user and what sign-in needs.
final class SignedIn implements UserDetails, CredentialsContainer {
  private static final long serialVersionUID = 1L;
  private final transient CurrentUser user;
  private final boolean enabled;
  private final boolean mustChangePassword;
  private @Nullable String password;

  SignedIn(
      CurrentUser user, @Nullable String password, boolean enabled, boolean mustChangePassword) {
    this.user = user;
    this.password = password;
    this.enabled = enabled;
    this.mustChangePassword = mustChangePassword;
  }

  /// The person of the running request.
  static Optional<CurrentUser> user() {
    return principal().map(principal -> principal.user);
  }

  static Optional<SignedIn> principal() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn principal
        ? Optional.of(principal)
        : Optional.empty();
  }

  CurrentUser currentUser() {
    return user;
  }

  boolean mustChangePassword() {
    return mustChangePassword;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return user.roles().stream().map(r -> new SimpleGrantedAuthority("ROLE_" + r)).toList();
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public String getUsername() {
    return user.login();
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    password = null;
  }
}
