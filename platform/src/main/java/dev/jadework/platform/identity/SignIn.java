package dev.jadework.platform.identity;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// 登录. Checks login and password, slows down guessing, and writes each outcome to the audit log.
@Service
class SignIn implements AuthenticationProvider {
  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final SignInAttempts attempts;
  private final Audit audit;
  private final String somePassword;

  SignIn(JdbcClient jdbc, PasswordEncoder encoder, SignInAttempts attempts, Audit audit) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.attempts = attempts;
    this.audit = audit;
    this.somePassword = java.util.Objects.requireNonNull(encoder.encode("nobody has this one"));
  }

  @Override
  public Authentication authenticate(Authentication request) {
    String login = Accounts.normalised(request.getName());
    Duration wait = attempts.wait(login);
    if (!wait.isZero()) {
      throw new LockedException(Long.toString(Math.max(1, wait.toSeconds())));
    }
    Optional<SignedIn> account = find(login);
    String password = String.valueOf(request.getCredentials());
    // The same work for a login that does not exist, so that time tells nothing.
    boolean right =
        encoder.matches(password, account.map(SignedIn::getPassword).orElse(somePassword));
    if (!right || account.isEmpty() || !account.get().isEnabled()) {
      int failures = attempts.failed(login);
      audit.record(
          "anonymous",
          "sign-in.refused",
          new Subject("account", shortened(login)),
          Map.of("failures", failures));
      throw new BadCredentialsException("wrong login or password");
    }
    attempts.succeeded(login);
    audit.record(login, "sign-in.succeeded", new Subject("account", login), Map.of());
    SignedIn principal = account.get();
    principal.eraseCredentials();
    return UsernamePasswordAuthenticationToken.authenticated(
        principal, null, principal.getAuthorities());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  /// The account with its roles in the first of its organisations.
  Optional<SignedIn> find(String login) {
    List<Row> rows =
        jdbc.sql(
                """
                select a.id, a.login, a.name, a.password, a.enabled, a.must_change_password,
                       o.id as organisation, o.name as organisation_name, o.kind, r.role
                from identity.accounts a
                join identity.roles r on r.account_id = a.id
                join identity.organisations o on o.id = r.organisation_id
                where a.login = ?
                order by o.id, r.role
                """)
            .param(login.replace('\0', '?'))
            .query(
                (row, n) ->
                    new Row(
                        row.getLong("id"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getString("password"),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change_password"),
                        new Organisation(
                            row.getLong("organisation"),
                            row.getString("organisation_name"),
                            Organisation.Kind.valueOf(row.getString("kind"))),
                        Role.valueOf(row.getString("role"))))
            .list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row first = rows.getFirst();
    Set<Role> roles = new LinkedHashSet<>();
    rows.stream()
        .filter(row -> row.organisation().equals(first.organisation()))
        .forEach(row -> roles.add(row.role()));
    return Optional.of(
        new SignedIn(
            new CurrentUser(first.id(), first.login(), first.name(), first.organisation(), roles),
            first.password(),
            first.enabled(),
            first.mustChange()));
  }

  private record Row(
      long id,
      String login,
      String name,
      @Nullable String password,
      boolean enabled,
      boolean mustChange,
      Organisation organisation,
      Role role) {}

  private static String shortened(String login) {
    return login.length() > 100 ? login.substring(0, 100) + "…" : login;
  }
}
