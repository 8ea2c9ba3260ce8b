package dev.jadework.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.identity.Accounts.NewAccount;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class SignInTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final TestClock clock;
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final Accounts accounts;

  SignInTest(
      MockMvc mvc,
      TestUsers users,
      TestClock clock,
      AuditLog log,
      JdbcClient jdbc,
      Accounts accounts) {
    this.mvc = mvc;
    this.users = users;
    this.clock = clock;
    this.log = log;
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  @Test
  void theRightPasswordLeadsToTheWorkbenchAndIsLogged() throws Exception {
    assertThat(signIn("Manager ", TestUsers.PASSWORD).getRedirectedUrl()).isEqualTo("/");
    assertThat(log.of(new Subject("account", "manager")))
        .extracting(AuditEntry::action)
        .contains("sign-in.succeeded");
  }

  @Test
  void aWrongPasswordIsRefusedAndLogged() throws Exception {
    assertThat(signIn("auditor", "wrong").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    assertThat(log.of(new Subject("account", "auditor")))
        .extracting(AuditEntry::action)
        .contains("sign-in.refused");
  }

  /// The same for a login that exists and one that does not, so that neither is given away.
  @ParameterizedTest
  @ValueSource(strings = {"assessor", "nobody-of-this-name"})
  void afterFiveFailuresTheNextMustWaitAndThenMayTry(String login) throws Exception {
    for (int i = 1; i <= SignInAttempts.FREE; i++) {
      assertThat(signIn(login, "wrong").getRedirectedUrl())
          .as("failure %d", i)
          .isEqualTo("/sign-in?wrong");
    }
    assertThat(signIn(login, TestUsers.PASSWORD).getRedirectedUrl())
        .isEqualTo("/sign-in?wait=" + SignInAttempts.FIRST_WAIT.toSeconds());
    clock.advance(SignInAttempts.FIRST_WAIT.minusSeconds(1));
    assertThat(signIn(login, TestUsers.PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?wait=1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(signIn(login, TestUsers.PASSWORD).getRedirectedUrl())
        .isEqualTo(login.equals("assessor") ? "/" : "/sign-in?wrong");
  }

  @Test
  void waitingDoublesUpToALimit() {
    assertThat(SignInAttempts.waitAfter(SignInAttempts.FREE - 1)).isZero();
    assertThat(SignInAttempts.waitAfter(SignInAttempts.FREE)).isEqualTo(Duration.ofSeconds(30));
    assertThat(SignInAttempts.waitAfter(SignInAttempts.FREE + 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(SignInAttempts.waitAfter(1_000_000)).isEqualTo(SignInAttempts.LONGEST_WAIT);
  }

  @Test
  void aFormWithoutTheTokenIsRefused() throws Exception {
    var response =
        mvc.perform(
                post("/sign-in").param("login", "manager").param("password", TestUsers.PASSWORD))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(403);
  }

  @Test
  void aDisabledAccountIsRefused() throws Exception {
    users.add("leaver", "离任庚", TestUsers.UNIT, Organisation.Kind.UNIT, Role.UNIT_IP_LEAD);
    jdbc.sql("update identity.accounts set enabled = false where login = 'leaver'").update();
    assertThat(signIn("leaver", TestUsers.PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in?wrong");
  }

  @Test
  void hostileLoginsAreRefusedQuietly() throws Exception {
    for (String login : List.of("", "\0", "' or 1=1 --", "x".repeat(1_000_000))) {
      assertThat(signIn(login, "x").getRedirectedUrl()).isEqualTo("/sign-in?wrong");
    }
  }

  @Test
  void aOneTimePasswordLeadsToItsChangeBeforeAnythingElse() throws Exception {
    accounts.create(
        new NewAccount("newcomer", "新人辛", "given-once-only", true),
        accounts.findOrganisation(TestUsers.AUTHORITY).orElseThrow(),
        Set.of(Role.ASSESSOR),
        "test");
    MockHttpSession session = new MockHttpSession();
    mvc.perform(
        post("/sign-in")
            .session(session)
            .with(csrf())
            .param("login", "newcomer")
            .param("password", "given-once-only"));
    assertThat(mvc.perform(get("/").session(session)).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/password");
    assertThat(change(session, "given-once-only", "short", "short").getStatus()).isEqualTo(422);
    assertThat(change(session, "wrong", "long-enough-now", "long-enough-now").getStatus())
        .isEqualTo(422);
    assertThat(change(session, "given-once-only", "long-enough-now", "different").getStatus())
        .isEqualTo(422);
    assertThat(
            change(session, "given-once-only", "long-enough-now", "long-enough-now")
                .getRedirectedUrl())
        .isEqualTo("/?password-changed");
    assertThat(mvc.perform(get("/").session(session)).andReturn().getResponse().getStatus())
        .isEqualTo(200);
    assertThat(signIn("newcomer", "given-once-only").getRedirectedUrl())
        .isEqualTo("/sign-in?wrong");
    assertThat(signIn("newcomer", "long-enough-now").getRedirectedUrl()).isEqualTo("/");
  }

  private MockHttpServletResponse change(
      MockHttpSession session, String old, String fresh, String again) throws Exception {
    return mvc.perform(
            post("/password")
                .session(session)
                .with(csrf())
                .param("old", old)
                .param("fresh", fresh)
                .param("again", again))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse signIn(String login, String password) throws Exception {
    return mvc.perform(
            post("/sign-in").with(csrf()).param("login", login).param("password", password))
        .andReturn()
        .getResponse();
  }
}
