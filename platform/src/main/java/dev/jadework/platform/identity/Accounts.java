package dev.jadework.platform.identity;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 账户. Creates organisations and accounts and changes passwords; each act is in the audit log.
@Service
public class Accounts {
  /// Shortest password taken. A design value; length counts for more than kinds of characters.
  public static final int MINIMUM_PASSWORD = 10;

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final Clock clock;

  Accounts(JdbcClient jdbc, PasswordEncoder encoder, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is needed for a new account.
  ///
  /// @param login name typed at sign-in; letter case is ignored
  /// @param name name shown
  /// @param mustChangePassword whether the first sign-in leads to the change of password
  public record NewAccount(
      String login, String name, String password, boolean mustChangePassword) {}

  /// The organisation of this name, created when there is none.
  @Transactional
  public Organisation organisation(String name, Organisation.Kind kind, String actor) {
    Optional<Organisation> known = findOrganisation(name);
    if (known.isPresent()) {
      return known.get();
    }
    long id =
        jdbc.sql("insert into identity.organisations (name, kind) values (?, ?) returning id")
            .params(name, kind.name())
            .query(Long.class)
            .single();
    audit.record(
        actor,
        "organisation.created",
        new Subject("organisation", name),
        Map.of("kind", kind.name()));
    return new Organisation(id, name, kind);
  }

  public Optional<Organisation> findOrganisation(String name) {
    return jdbc.sql("select id, name, kind from identity.organisations where name = ?")
        .param(name)
        .query(
            (row, n) ->
                new Organisation(
                    row.getLong("id"),
                    row.getString("name"),
                    Organisation.Kind.valueOf(row.getString("kind"))))
        .optional();
  }

  /// Creates an account with roles in one organisation. An account of this login that exists is
  /// left as it is, so that seeding can be repeated.
  ///
  /// @return whether it was created
  /// @throws IllegalArgumentException if the organisation cannot give one of the roles
  @Transactional
  public boolean create(
      NewAccount account, Organisation organisation, Collection<Role> roles, String actor) {
    String login = normalised(account.login());
    requireAcceptable(account.password());
    requireGiven(organisation, roles);
    Optional<Long> id =
        jdbc.sql(
                """
                insert into identity.accounts
                  (login, name, password, must_change_password, created_at)
                values (?, ?, ?, ?, ?)
                on conflict (login) do nothing
                returning id
                """)
            .params(
                login,
                account.name(),
                encoder.encode(account.password()),
                account.mustChangePassword(),
                Timestamp.from(Instant.now(clock)))
            .query(Long.class)
            .optional();
    if (id.isEmpty()) {
      return false;
    }
    for (Role role : roles) {
      jdbc.sql("insert into identity.roles (account_id, organisation_id, role) values (?, ?, ?)")
          .params(id.get(), organisation.id(), role.name())
          .update();
    }
    audit.record(
        actor,
        "account.created",
        new Subject("account", login),
        Map.of(
            "organisation",
            organisation.name(),
            "roles",
            roles.stream().map(Role::name).sorted().toList()));
    return true;
  }

  /// Whether nobody can sign in yet.
  public boolean none() {
    return jdbc.sql("select not exists (select 1 from identity.accounts)")
        .query(Boolean.class)
        .single();
  }

  /// All accounts with their roles, by login.
  public List<AccountRow> list() {
    return jdbc.sql(
            """
            select a.login, a.name, a.enabled, o.name as organisation,
                   array_agg(r.role order by r.role) as roles
            from identity.accounts a
            join identity.roles r on r.account_id = a.id
            join identity.organisations o on o.id = r.organisation_id
            group by a.id, o.id
            order by a.login, o.name
            """)
        .query(
            (row, n) ->
                new AccountRow(
                    row.getString("login"),
                    row.getString("name"),
                    row.getString("organisation"),
                    List.of((String[]) row.getArray("roles").getArray()).stream()
                        .map(Role::valueOf)
                        .toList(),
                    row.getBoolean("enabled")))
        .list();
  }

  /// A line of the list of accounts: one person in one organisation.
  public record AccountRow(
      String login, String name, String organisation, List<Role> roles, boolean enabled) {}

  /// Replaces the password when the old one is given rightly; false when it is not.
  @Transactional
  public boolean changePassword(CurrentUser user, String old, String fresh) {
    requireAcceptable(fresh);
    String stored =
        jdbc.sql("select password from identity.accounts where id = ? for update")
            .param(user.id())
            .query(String.class)
            .single();
    if (!encoder.matches(old, stored)) {
      audit.record(
          user.login(), "account.password.refused", new Subject("account", user.login()), Map.of());
      return false;
    }
    jdbc.sql("update identity.accounts set password = ?, must_change_password = false where id = ?")
        .params(encoder.encode(fresh), user.id())
        .update();
    audit.record(
        user.login(), "account.password.changed", new Subject("account", user.login()), Map.of());
    return true;
  }

  private static void requireGiven(Organisation organisation, Collection<Role> roles) {
    List<Role> foreign =
        roles.stream().filter(role -> !role.givenBy(organisation.kind())).sorted().toList();
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException(
          "%s is of kind %s and cannot give the roles %s; it can give %s."
              .formatted(
                  organisation.name(),
                  organisation.kind(),
                  foreign,
                  Arrays.stream(Role.values())
                      .filter(role -> role.givenBy(organisation.kind()))
                      .toList()));
    }
  }

  static String normalised(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  private static void requireAcceptable(String password) {
    if (password.length() < MINIMUM_PASSWORD) {
      throw new IllegalArgumentException(
          "The password has %d characters; at least %d are needed."
              .formatted(password.length(), MINIMUM_PASSWORD));
    }
  }
}
