package dev.jadework.platform.testing;

import dev.jadework.platform.identity.Accounts;
import dev.jadework.platform.identity.Accounts.NewAccount;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.identity.SignInForTests;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The people of the tests: one per role, with fictional names. Their password is [#PASSWORD].
///
/// In a test: `mvc.perform(get("/projects").with(users.manager()))`.
@Component
public class TestUsers {
  public static final String PASSWORD = "for-tests-only";
  public static final String AUTHORITY = "演示区科技局";
  public static final String UNIT = "演示区新材料研究所";

  private final Accounts accounts;
  private final SignInForTests signIn;

  TestUsers(Accounts accounts, SignInForTests signIn) {
    this.accounts = accounts;
    this.signIn = signIn;
  }

  void create() {
    add("manager", "主管甲", AUTHORITY, Organisation.Kind.AUTHORITY, Role.PROGRAMME_MANAGER);
    add("assessor", "评估乙", AUTHORITY, Organisation.Kind.AUTHORITY, Role.ASSESSOR);
    add("approver", "审批丙", AUTHORITY, Organisation.Kind.AUTHORITY, Role.APPROVER);
    add("auditor", "审计丁", AUTHORITY, Organisation.Kind.AUTHORITY, Role.AUDITOR);
    add("admin", "管理戊", AUTHORITY, Organisation.Kind.AUTHORITY, Role.ADMIN);
    add("lead", "负责己", UNIT, Organisation.Kind.UNIT, Role.UNIT_IP_LEAD);
  }

  /// Adds one more person, for tests of several roles or organisations.
  public void add(
      String login, String name, String organisation, Organisation.Kind kind, Role... roles) {
    accounts.create(
        new NewAccount(login, name, PASSWORD, false),
        accounts.organisation(organisation, kind, "test"),
        Set.of(roles),
        "test");
  }

  public RequestPostProcessor manager() {
    return as("manager");
  }

  public RequestPostProcessor assessor() {
    return as("assessor");
  }

  public RequestPostProcessor approver() {
    return as("approver");
  }

  public RequestPostProcessor auditor() {
    return as("auditor");
  }

  public RequestPostProcessor admin() {
    return as("admin");
  }

  public RequestPostProcessor unitLead() {
    return as("lead");
  }

  /// The request is made by this person, and carries the token against forged requests.
  public RequestPostProcessor as(String login) {
    return signIn.as(login);
  }

  /// The person as services take it.
  public CurrentUser user(String login) {
    return signIn.user(login);
  }
}
