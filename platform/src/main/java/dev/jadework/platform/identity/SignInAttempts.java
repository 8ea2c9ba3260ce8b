package dev.jadework.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts failed sign-ins and makes the next one wait. Logins that do not exist are counted as
/// well,
/// so that waiting tells nobody which ones do.
@Repository
class SignInAttempts {
  /// Failures without consequence: people mistype.
  static final int FREE = 5;

  /// Wait after the first failure too many; doubles with each further one.
  static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  /// Longest wait: bothersome for guessing, bearable for the owner of the account.
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInAttempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// How long this login still has to wait; zero when it may try.
  Duration wait(String login) {
    Instant now = clock.instant();
    Optional<Instant> open =
        jdbc.sql("select failures, last_at from identity.sign_in_failures where login = ?")
            .param(key(login))
            .query(
                (row, n) ->
                    row.getTimestamp("last_at").toInstant().plus(waitAfter(row.getInt("failures"))))
            .optional();
    return open.filter(now::isBefore).map(at -> Duration.between(now, at)).orElse(Duration.ZERO);
  }

  int failed(String login) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            "delete from identity.sign_in_failures where last_at < ?::timestamptz - interval '1 day'")
        .param(now)
        .update();
    return jdbc.sql(
            """
            insert into identity.sign_in_failures (login, failures, last_at) values (?, 1, ?)
            on conflict (login) do update
              set failures = sign_in_failures.failures + 1, last_at = excluded.last_at
            returning failures
            """)
        .params(key(login), now)
        .query(Integer.class)
        .single();
  }

  void succeeded(String login) {
    jdbc.sql("delete from identity.sign_in_failures where login = ?").param(key(login)).update();
  }

  static Duration waitAfter(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  /// Hostile logins may be megabytes long.
  private static String key(String login) {
    String normalised = Accounts.normalised(login).replace('\0', '?');
    return normalised.length() > 100 ? normalised.substring(0, 100) : normalised;
  }
}
