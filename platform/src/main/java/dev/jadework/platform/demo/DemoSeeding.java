package dev.jadework.platform.demo;

import dev.jadework.patents.document.Patent;
import dev.jadework.platform.identity.Accounts;
import dev.jadework.platform.identity.Accounts.NewAccount;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Projects;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/// Puts the fictional accounts and projects into a running application. What is there already is
/// left as it is, so a seeding that was killed goes on where it ended.
@Service
public class DemoSeeding {
  private static final Change BY = new Change("demo", "demo", "演示数据");

  private final Accounts accounts;
  private final Projects projects;

  DemoSeeding(Accounts accounts, Projects projects) {
    this.accounts = accounts;
    this.projects = projects;
  }

  /// Adds the accounts of [DemoAccount], all with one password.
  public void addAccounts(String password) {
    for (DemoAccount account : DemoAccount.ALL) {
      Organisation organisation =
          accounts.organisation(account.organisation(), account.kind(), BY.actor());
      accounts.create(
          new NewAccount(account.login(), account.name(), password, false),
          organisation,
          Set.of(account.role()),
          BY.actor());
    }
  }

  /// Adds the projects as they stand on a day.
  ///
  /// @param patents the patents of the region, from which the projects' own rights are taken
  /// @return how many there are
  public int addProjects(long seed, LocalDate day, List<Patent> patents) {
    List<DemoProject> batch = DemoProjects.generate(seed, day, patents);
    for (DemoProject project : batch) {
      if (projects.find(project.number()).isEmpty()) {
        projects.add(project.values(), project.entries(), BY);
      }
      project.evidence().forEach(proof -> projects.recordEvidence(proof, BY));
    }
    return batch.size();
  }

  /// 演示账户. Somebody to sign in as.
  public record DemoAccount(
      String login, String name, String organisation, Organisation.Kind kind, Role role) {
    private static final String AUTHORITY = "演示区科学技术厅";

    /// One account per role, each of another person: who assesses cannot approve.
    public static final List<DemoAccount> ALL =
        List.of(
            new DemoAccount(
                "manager", "韦演一", AUTHORITY, Organisation.Kind.AUTHORITY, Role.PROGRAMME_MANAGER),
            new DemoAccount(
                "assessor", "陆拟清", AUTHORITY, Organisation.Kind.AUTHORITY, Role.ASSESSOR),
            new DemoAccount(
                "approver", "覃试言", AUTHORITY, Organisation.Kind.AUTHORITY, Role.APPROVER),
            new DemoAccount(
                "iplead", "黄例川", "青岚曜衡新能源科技股份有限公司", Organisation.Kind.UNIT, Role.UNIT_IP_LEAD),
            new DemoAccount("auditor", "蒙稿源", AUTHORITY, Organisation.Kind.AUTHORITY, Role.AUDITOR),
            new DemoAccount("admin", "农虚谷", AUTHORITY, Organisation.Kind.AUTHORITY, Role.ADMIN));
  }
}
