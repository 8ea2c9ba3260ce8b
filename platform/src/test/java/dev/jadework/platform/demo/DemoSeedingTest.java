package dev.jadework.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.platform.identity.Accounts;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.ProjectFilter;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PlatformTest
class DemoSeedingTest {
  private static final List<Patent> PATENTS = DemoPatents.generate(5, 500);

  private final DemoSeeding seeding;
  private final Accounts accounts;
  private final Projects projects;
  private final Duties duties;

  DemoSeedingTest(DemoSeeding seeding, Accounts accounts, Projects projects, Duties duties) {
    this.seeding = seeding;
    this.accounts = accounts;
    this.projects = projects;
    this.duties = duties;
  }

  @Test
  void seedingAgainChangesNothing() {
    seeding.addAccounts("demo-password");
    seeding.addProjects(5, TestClock.TODAY, PATENTS);
    int known = accounts.list().size();
    List<Long> versions = versions();

    seeding.addAccounts("another-password");
    seeding.addProjects(5, TestClock.TODAY, PATENTS);

    assertThat(projects.count()).isEqualTo(60);
    assertThat(accounts.list()).hasSize(known);
    assertThat(versions()).isEqualTo(versions);
  }

  @Test
  void theRiskAssessmentDutyStandsInEveryStateSomewhere() {
    seeding.addProjects(5, TestClock.TODAY, PATENTS);
    List<DutyState> states =
        duties.states(ProjectFilter.ALL, TestClock.TODAY).stream()
            .map(project -> project.of("IP_RISK_ASSESSMENT"))
            .toList();
    assertThat(states).contains(DutyState.values());
  }

  @Test
  void aStateFileRemembersDayAndPassword(@TempDir Path data) throws Exception {
    DemoState first = DemoState.of(data, TestClock.TODAY).withCorpus();
    DemoState again = DemoState.of(data, LocalDate.of(2030, 1, 1));

    assertThat(again).isEqualTo(first);
    assertThat(again.corpus()).isTrue();
    assertThat(again.projects()).isFalse();
    assertThat(DemoState.of(data.resolve("other"), TestClock.TODAY).password())
        .isNotEqualTo(first.password());
  }

  private List<Long> versions() {
    return projects.list(ProjectFilter.ALL).stream().map(p -> p.version()).toList();
  }
}
