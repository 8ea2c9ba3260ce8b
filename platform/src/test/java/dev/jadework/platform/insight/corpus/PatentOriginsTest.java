package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.insight.InsightTest;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The projects behind patents, on the pages of the corpus.
@InsightTest
class PatentOriginsTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final FundedRegister register;

  PatentOriginsTest(MockMvc mvc, TestUsers users, Projects projects, FundedRegister register) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.register = register;
  }

  @BeforeEach
  void projects() {
    FundedFixture.register(projects);
  }

  @Test
  void aHitNamesTheProjectItCameOutOfWithTheMostUrgentStateOfItsDuties() throws Exception {
    Document page = page("/corpus?q=PN=" + FundedFixture.OWN_PATENT, "lead");
    assertThat(page.select(".origin a").eachText()).containsExactly(FundedFixture.OWN);
    assertThat(page.select(".origin a").attr("href")).isEqualTo("/projects/" + FundedFixture.OWN);
    assertThat(page.selectFirst(".origin").text()).contains("逾期", "已声明");
  }

  @Test
  void aPatentShowsItsProjectWithEveryDutyAndTheWayToIt() throws Exception {
    Document page = page("/corpus/patents/CN100000003A", "manager");
    assertThat(page.selectFirst("#origins").text())
        .contains("项目与义务", FundedFixture.LATE, "其他科技计划", "500.01", "逾期未声明");
    assertThat(page.select("#origins li a").eachAttr("href"))
        .contains("/projects/YS-OWN-2?tab=duties#duty-DECLARE_IP_FROM_FUNDED_PROJECT");
  }

  @Test
  void thePeopleOfAUnitLearnNothingOfTheProjectsOfAnother() throws Exception {
    for (String address :
        new String[] {
          "/corpus?q=PN=" + FundedFixture.OTHER_PATENT,
          "/corpus/patents/" + FundedFixture.OTHER_PATENT
        }) {
      assertThat(page(address, "manager").text()).as(address).contains(FundedFixture.OTHER);
      Document page = page(address, "lead");
      assertThat(page.html()).as(address).doesNotContain(FundedFixture.OTHER);
      assertThat(page.select(".origin, #origins")).as(address).isEmpty();
    }
  }

  @Test
  void whoHasNoRoleInAnAgencySeesNoProject() {
    Organisation agency = new Organisation(7, "演示区某代理机构", Organisation.Kind.AGENCY);
    CurrentUser guest = new CurrentUser(7, "guest", "来宾", agency, Set.of());
    assertThat(register.of(guest, TestClock.TODAY).all()).isEmpty();
  }

  @Test
  void aChangeOfTheRegisterIsSeenAtTheNextRequest() {
    int before = evidence();
    projects.recordEvidence(
        new Evidence(
            FundedFixture.LATE,
            "IP_EVALUATION",
            TestClock.TODAY,
            "评估报告 " + before,
            "单位",
            null,
            "projects"),
        new Change("test", "form", "test"));
    assertThat(evidence()).isEqualTo(before + 1);
  }

  @Test
  void evidenceAndDeclarationsOfALaterDayDoNotCountYet() {
    FundedProject then =
        register.of(users.user("lead"), LocalDate.of(2018, 3, 31)).all().stream()
            .filter(project -> project.project().number().equals(FundedFixture.OWN))
            .findFirst()
            .orElseThrow();
    assertThat(then.evidence()).isZero();
    assertThat(then.declaration(then.rights().getFirst())).isEqualTo(Declaration.UNDECLARED);
  }

  @Test
  void rightsOfOtherKindsAreNoPatents() {
    assertThat(
            register.of(users.user("lead"), TestClock.TODAY).all().stream()
                .flatMap(project -> project.rights().stream())
                .map(FundedRight::number))
        .contains("CN201810000001")
        .doesNotContain("2020SR0000001");
  }

  @Test
  void aProjectsPageLeadsToItsPatents() throws Exception {
    assertThat(page("/projects/" + FundedFixture.OWN, "lead").select("a[href^=/corpus?q]"))
        .singleElement()
        .satisfies(link -> assertThat(link.attr("href")).contains("PROJ", FundedFixture.OWN));
  }

  private int evidence() {
    return register.of(users.user("lead"), TestClock.TODAY).all().stream()
        .filter(project -> project.project().number().equals(FundedFixture.LATE))
        .findFirst()
        .orElseThrow()
        .evidence();
  }

  private Document page(String address, String login) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(address).with(users.as(login))).andReturn().getResponse();
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}
