package dev.jadework.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;

@PlatformTest
class AccessTest {
  private final MockMvc mvc;
  private final TestUsers users;

  AccessTest(MockMvc mvc, TestUsers users) {
    this.mvc = mvc;
    this.users = users;
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource({
    "/, manager, 200",
    "/, lead, 200",
    "/admin/audit, auditor, 200",
    "/admin/audit, admin, 200",
    "/admin/audit, manager, 403",
    "/admin/audit, lead, 403",
    "/admin/audit, assessor, 403",
    "/admin/accounts, admin, 200",
    "/admin/accounts, approver, 403",
    "/password, lead, 200"
  })
  void eachRoleSeesItsPagesOnly(String path, String login, int status) throws Exception {
    assertThat(mvc.perform(get(path).with(users.as(login))).andReturn().getResponse().getStatus())
        .isEqualTo(status);
  }

  @Test
  void theMenuShowsOnlyWhatTheRoleMayOpen() throws Exception {
    assertThat(menu("manager")).doesNotContain("/admin/audit");
    assertThat(menu("auditor")).contains("/admin/audit");
  }

  @Test
  void aMethodThatSaysNothingIsRefusedToEverybody() throws Exception {
    signInAs(Role.values());
    assertThatThrownBy(() -> call("silent")).isInstanceOf(AccessDeniedException.class);
    assertThatCode(() -> call("forManagers")).doesNotThrowAnyException();
  }

  @Test
  void aMethodForOneRoleIsRefusedToAnother() throws Exception {
    signInAs(Role.ASSESSOR);
    assertThatThrownBy(() -> call("forManagers")).isInstanceOf(AccessDeniedException.class);
    assertThatCode(() -> call("forAnybody")).doesNotThrowAnyException();
  }

  @Test
  void onlyOpenMethodsAnswerStrangers() {
    assertThatThrownBy(() -> call("forAnybody")).isInstanceOf(AccessDeniedException.class);
    assertThatCode(() -> call("open")).doesNotThrowAnyException();
  }

  private String menu(String login) throws Exception {
    return mvc.perform(get("/").with(users.as(login)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static void signInAs(Role... roles) {
    SignedIn principal =
        new SignedIn(
            new CurrentUser(
                1, "x", "x", new Organisation(1, "x", Organisation.Kind.UNIT), Set.of(roles)),
            null,
            true,
            false);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                principal, null, principal.getAuthorities()));
  }

  private static void call(String method) throws Exception {
    new AccessRule()
        .preHandle(
            new MockHttpServletRequest(),
            new MockHttpServletResponse(),
            new HandlerMethod(new SomePage(), SomePage.class.getDeclaredMethod(method)));
  }

  static class SomePage {
    void silent() {}

    @AllowedTo(Role.PROGRAMME_MANAGER)
    void forManagers() {}

    @AllowedTo
    void forAnybody() {}

    @OpenToPublic
    void open() {}
  }
}
