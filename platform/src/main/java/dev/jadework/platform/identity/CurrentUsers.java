package dev.jadework.platform.identity;

import java.util.Optional;

/// Finds the person of the running request where no controller parameter is at hand.
public final class CurrentUsers {
  private CurrentUsers() {}

  /// Empty before sign-in and outside a request.
  public static Optional<CurrentUser> find() {
    return SignedIn.user();
  }
}
