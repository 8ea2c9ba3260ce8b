package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.patents.query.QueryField;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.insight.InsightFixture;
import dev.jadework.platform.insight.InsightTest;
import dev.jadework.platform.insight.register.StoredAssessment;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// The fields of public money on the page of the corpus, by what each person may see.
@InsightTest
class ProjectFieldsTest {
  private static final String LATE_PATENT = "CN100000003A";

  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final FundedRegister register;
  private final InsightFixture fixture;

  ProjectFieldsTest(
      MockMvc mvc,
      TestUsers users,
      Projects projects,
      FundedRegister register,
      InsightFixture fixture) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.register = register;
    this.fixture = fixture;
  }

  @BeforeEach
  void projects() {
    FundedFixture.register(projects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROJ=YS-OWN-1                          | own
          项目编号=ys-own-1                        | own
          PROG=KEY_RD                            | own
          计划类别=重点研发计划                      | own
          PROG="Other S&T plan"                  | late
          FUND>=500                              | own late other
          FUND>500                               | late other
          FUND=[500 TO 500.01]                   | own late
          FUND>500.01                            | other
          DECL=已声明                             | own
          DECL=未声明                             | late other
          DECL=逾期                               | late
          DUTY=逾期                               | own late other
          DUTY="DECLARE_IP_FROM_FUNDED_PROJECT 逾期"   | late
          DUTY="财政资助项目形成知识产权的声明 已完成"    | own
          EVID>0                                 | own
          EVID=0                                 | late other
          SLS=有效 AND FUND>=500 AND DECL=已声明     | own
          PROJ=YS-OWN-1 AND TA=液冷板              | own
          PROJ=YS-OWN-1 NOT TA=液冷板              | ''
          """)
  void aProjectFindsItsPatents(String query, String found) throws Exception {
    List<String> expected =
        List.of(found.split(" ")).stream()
            .filter(name -> !name.isEmpty())
            .map(
                name ->
                    switch (name) {
                      case "own" -> FundedFixture.OWN_PATENT;
                      case "late" -> LATE_PATENT;
                      default -> FundedFixture.OTHER_PATENT;
                    })
            .toList();
    assertThat(hits(query, "manager")).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PROG=MAJOR_SPECIAL", "FUND>600", "DECL=未声明 AND NOT DECL=逾期", "FUND=999.99"})
  void thePatentsOfAnotherUnitsProjectAreNotFound(String query) throws Exception {
    assertThat(hits(query, "manager")).containsExactly(FundedFixture.OTHER_PATENT);
    Document page = page(query, "lead", 200);
    assertThat(page.select(".hits li")).isEmpty();
    assertThat(page.html()).doesNotContain(FundedFixture.OTHER);
    assertThat(page.selectFirst("#mark-basis").text()).contains("2 个项目");
  }

  @Test
  void aProjectOfAnotherUnitIsAnsweredLikeOneThatThereIsNot() throws Exception {
    String other = page("PROJ=" + FundedFixture.OTHER, "lead", 422).selectFirst("#q-error").text();
    String none = page("PROJ=YS-NOBODY-1", "lead", 422).selectFirst("#q-error").text();
    assertThat(other.toUpperCase(Locale.ROOT).replace(FundedFixture.OTHER, "X"))
        .isEqualTo(none.toUpperCase(Locale.ROOT).replace("YS-NOBODY-1", "X"));
    assertThat(none).contains("该字段没有这个取值", "2 projects that you may see");
  }

  @Test
  void anErrorPointsAtTheValueAndNamesThoseThereAre() throws Exception {
    Document page = page("TA=液冷板 AND DECL=也许", "lead", 422);
    assertThat(page.selectFirst("#q-error").text())
        .contains("第 17 个字符", "已声明 (declared)", "逾期未声明 (overdue)");
    assertThat(page.selectFirst("#q-error mark").text()).isEqualTo("也");
    assertThat(page("DUTY=也许", "lead", 422).selectFirst("#q-error").text())
        .contains("财政资助项目形成知识产权的声明");
  }

  @Test
  void whoHasNoRightToProjectsIsRefusedNotAnsweredWithNothing() {
    Organisation agency = new Organisation(7, "演示区某代理机构", Organisation.Kind.AGENCY);
    CurrentUser guest = new CurrentUser(7, "guest", "来宾", agency, Set.of());
    FundedProjects none = register.of(guest, TestClock.TODAY);
    for (QueryField field :
        List.of(QueryField.PROJ, QueryField.PROG, QueryField.DECL, QueryField.DUTY)) {
      assertThatThrownBy(() -> register.marks(guest, none, TestClock.TODAY).with(field, "x"))
          .isInstanceOf(RegisterRefusal.class)
          .hasMessageContaining("no right to see any");
    }
    assertThatThrownBy(
            () -> register.marks(guest, none, TestClock.TODAY).between(QueryField.FUND, 1L, null))
        .isInstanceOf(RegisterRefusal.class);
  }

  @Test
  void evaluationsBeforeFilingAreForThoseWhoReadAssessments() throws Exception {
    Document page = page("TA=液冷板 AND NOVREV=未评估", "lead", 403);
    assertThat(page.selectFirst("#q-error").text()).contains("您无权查阅风险评估", "第 12 个字符");
  }

  @Test
  void anEvaluationCountsForPatentsFiledOnItsDayOrLater() throws Exception {
    StoredAssessment signed = fixture.signed();
    String grade = signed.content().risk("R3").orElseThrow().grade().orElseThrow().label().zh();
    String later = right("CN100000004A", TestClock.TODAY, signed.project());
    String earlier = right("CN100000005A", TestClock.TODAY.minusDays(1), signed.project());
    String query = "PROJ=" + signed.project() + " AND NOVREV=";
    assertThat(hits(query + grade, "approver")).containsExactly(later);
    assertThat(hits(query + "未评估", "approver")).containsExactly(earlier);
  }

  @Test
  void theFieldsAreListedAsAGroupOfTheirOwn() throws Exception {
    for (String lang : new String[] {"zh", "en"}) {
      Document page =
          Jsoup.parse(
              mvc.perform(
                      get("/corpus?q=FUND>0 AND EVID>=0 AND DUTY=逾期&lang=" + lang)
                          .with(users.manager()))
                  .andReturn()
                  .getResponse()
                  .getContentAsString());
      assertThat(page.select("#project-fields code").eachText())
          .containsExactly("PROJ", "PROG", "FUND", "DECL", "DUTY", "EVID", "NOVREV");
      assertThat(page.select("#mark-basis code").eachText())
          .containsExactly("FUND", "DUTY", "EVID");
      assertThat(page.html()).doesNotContain("⟦");
    }
  }

  private String right(String pn, LocalDate filed, String project) {
    List<Map<String, Object>> rights =
        new ArrayList<>(projects.find(project).orElseThrow().entries(EntryKind.RIGHTS));
    rights.add(Map.of("number", pn, "type", "INVENTION", "filed", filed));
    projects.changeEntries(
        project,
        projects.find(project).orElseThrow().version(),
        EntryKind.RIGHTS,
        rights,
        new Change("test", "form", "test"));
    return pn;
  }

  private List<String> hits(String query, String login) throws Exception {
    return page(query, login, 200).select(".hits li > div:nth-child(2) > span").eachText();
  }

  private Document page(String query, String login, int status) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get("/corpus").param("q", query).with(users.as(login)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).as(query).isEqualTo(status);
    return Jsoup.parse(response.getContentAsString());
  }
}
