package dev.jadework.platform.identity;

import dev.jadework.platform.identity.Accounts.NewAccount;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the account that can make the others, once, on a system without any.
@Service
public class FirstAdministrator {
  /// Login of the first administrator.
  public static final String LOGIN = "admin";

  /// Letters and digits that are not mistaken for each other when copied from a screen.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private final Accounts accounts;

  FirstAdministrator(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The one-time password of the administrator just created; empty when accounts exist.
  @Transactional
  public Optional<String> createIfNobody() {
    if (!accounts.none()) {
      return Optional.empty();
    }
    StringBuilder password = new StringBuilder();
    new SecureRandom()
        .ints(16, 0, ALPHABET.length())
        .forEach(at -> password.append(ALPHABET.charAt(at)));
    Organisation home = accounts.organisation("系统管理", Organisation.Kind.AUTHORITY, "system");
    accounts.create(
        new NewAccount(LOGIN, "系统管理员", password.toString(), true),
        home,
        Set.of(Role.ADMIN),
        "system");
    return Optional.of(password.toString());
  }
}
