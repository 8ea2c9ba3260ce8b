package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class PolicyPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final PolicyBook policies;

  PolicyPagesTest(MockMvc mvc, TestUsers users, PolicyBook policies) {
    this.mvc = mvc;
    this.users = users;
    this.policies = policies;
  }

  @Test
  void theListShowsEveryDocumentWithThePackVersion() throws Exception {
    Document page = page("/policy");
    assertThat(page.select("tbody a").eachAttr("href"))
        .contains("/policy/GD-2023", "/policy/GX-2023", "/policy/GXHVC", "/policy/GXKT");
    assertThat(page.text()).contains(policies.packs().getFirst().version());
    assertThat(page.select("#menu a[href=/policy]").text()).isEqualTo("政策");
  }

  @Test
  void everyDocumentShowsAllItsClausesInBothLanguages() throws Exception {
    for (PolicyPack pack : policies.packs()) {
      for (PolicyDocument document : pack.documents()) {
        for (String language : new String[] {"zh", "en"}) {
          Document page = page(Links.policy(document.id()) + "?lang=" + language);
          assertThat(page.select("article").eachAttr("id"))
              .isEqualTo(document.clauses().stream().map(clause -> clause.id()).toList());
          assertThat(page.text()).doesNotContain("⟦");
        }
      }
    }
  }

  @Test
  void aDateThatTheTextLacksIsUnknownAndTheAssumedOneHasItsReason() throws Exception {
    assertThat(page("/policy/GXKT").selectFirst("#metadata").text())
        .contains("不详")
        .contains("2022-01-01")
        .contains("推定");
    assertThat(page("/policy/GXHVC").selectFirst("#metadata").text())
        .contains("印发日期 2022-03-29")
        .doesNotContain("不详");
  }

  @Test
  void aClauseNamesTheRulesItFounds() throws Exception {
    Document page = page("/policy/GXKT?lang=en");
    assertThat(page.selectFirst("#GXKT-02-1 .rule").text())
        .contains("R-01")
        .contains("IP risk assessment before approval");
    assertThat(page.select("#GXKT-01-1 .rule")).isEmpty();
  }

  @Test
  void theSearchFindsClausesByWordsInEitherLanguageAndById() throws Exception {
    assertThat(page("/policy-search?q=风险评估 立项").text()).contains("GXKT-02-1");
    assertThat(page("/policy-search?q=risk assessment&lang=en").text()).contains("GXKT-02-1");
    assertThat(page("/policy-search?q=gd-2023-02-3").select("article")).hasSize(1);
    assertThat(page("/policy-search?q=没有这样的词语").select("article")).isEmpty();
    assertThat(page("/policy-search").select("article")).isEmpty();
  }

  @Test
  void theMeasuresOfARegionAreCountedByDepartmentAndListedForOne() throws Exception {
    for (String language : new String[] {"zh", "en"}) {
      Document page = page("/policy-measures?pack=cn-44&lang=" + language);
      assertThat(page.select("#measures")).isEmpty();
      assertThat(page.select("#answers li")).hasSize(6);
      Element first = page.selectFirst("#departments tbody tr");
      assertThat(first).isNotNull();
      String address =
          URLDecoder.decode(first.selectFirst("a").attr("href"), StandardCharsets.UTF_8);
      Document listed = page(address.replaceFirst("#.*", "") + "&lang=" + language);
      assertThat(listed.select("#measures > ul > li"))
          .hasSize(Integer.parseInt(first.select("td").get(1).text()));
      assertThat(listed.text()).doesNotContain("⟦");
    }
  }

  @Test
  void theMeasuresAreATableAndJsonToo() throws Exception {
    String zh = csv("/policy-measures.csv?pack=cn-44&lang=zh");
    String en = csv("/policy-measures.csv?pack=cn-44&lang=en");
    assertThat(zh.lines().findFirst().orElseThrow())
        .isEqualTo(
            "\uFEFF\"条款编号\",\"文件\",\"任务\",\"事项\",\"措施内容\",\"责任部门\",\"计入部门\",\"责任部门（推断）\","
                + "\"成果\",\"成果内容\",\"成果计入条款\"");
    assertThat(en.lines().findFirst().orElseThrow()).startsWith("\uFEFF\"Clause id\",\"Document\"");
    JsonNode json = JsonMapper.shared().readTree(csv("/api/policy/measures?pack=cn-44"));
    assertThat(json.path("total").path("tasks").asInt()).isEqualTo(68);
    assertThat(json.path("measures").valueStream())
        .hasSize((int) zh.lines().count() - 1)
        .hasSize((int) en.lines().count() - 1);
    JsonNode first = json.path("departments").path(0);
    String department = first.path("department").asString();
    assertThat(csv("/policy-measures.csv?pack=cn-44&department=" + department).lines().skip(1))
        .hasSize(first.path("measures").asInt())
        .allMatch(line -> line.contains(department));
  }

  @Test
  void aDepartmentWithoutMeasuresHasAnEmptyListAndAPackThatIsNotThereNoPage() throws Exception {
    assertThat(page("/policy-measures?department=无此部门").select("#measures li")).isEmpty();
    assertThat(page("/policy-measures?department=无此部门").text()).contains("没有措施");
    assertThat(
            mvc.perform(get("/policy-measures?pack=cn-99").with(users.manager()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  @Test
  void everyClauseOfTheRegionsStandsOnOnePageOfTheCoverage() throws Exception {
    List<String> listed = new ArrayList<>();
    Document page = page("/policy-coverage");
    assertThat(page.select("#clauses tbody tr")).hasSize(25);
    assertThat(page.select("a[rel=prev]")).isEmpty();
    while (true) {
      listed.addAll(page.select("#clauses tbody tr td:first-child a").eachText());
      Element next = page.selectFirst("a[rel=next]");
      if (next == null) {
        break;
      }
      page = page(next.attr("href"));
    }
    assertThat(page.select("#clauses tbody tr")).hasSize(7);
    assertThat(listed).hasSize(482).doesNotHaveDuplicates();
    assertThat(page("/policy-coverage?rows=all").select("#clauses tbody tr td:first-child a"))
        .extracting(Element::text)
        .isEqualTo(listed);
    assertThat(csv("/policy-coverage.csv").lines().skip(1)).hasSize(482);
  }

  @Test
  void pagesOfTheCoverageKeepTheFilterAndCountItsClauses() throws Exception {
    Document page = page("/policy-coverage?relevance=core&q=专利");
    assertThat(page.selectFirst("a[rel=next]").attr("href"))
        .contains("relevance=core")
        .contains("q=%E4%B8%93%E5%88%A9")
        .contains("page=2");
    long found = csv("/policy-coverage.csv?relevance=core&q=专利").lines().skip(1).count();
    assertThat(page.selectFirst("#chosen").text()).startsWith("所选 " + found + " 条");
    assertThat(page("/policy-coverage?capability=CAP-RULE&rows=all").select("#clauses tbody tr"))
        .isNotEmpty()
        .allMatch(row -> row.select("td").get(2).text().endsWith("CAP-RULE"));
    assertThat(page("/policy-coverage?q=没有这样的词语").select("#clauses tbody tr")).isEmpty();
    assertThat(page("/policy-coverage?page=9999").select("#clauses tbody tr")).hasSize(7);
  }

  @Test
  void theCoverageNamesTestsAndWhatIsMissing() throws Exception {
    assertThat(
            page("/policy-coverage?document=GXKT&state=works&lang=en").select("#clauses tbody tr"))
        .isNotEmpty()
        .allMatch(row -> row.text().contains("works"))
        .allMatch(row -> row.text().contains("Test#"));
    assertThat(page("/policy-coverage?document=GXKT&rows=all&lang=en").text())
        .contains("GatesTest#refusesTheStartWithoutAnIpLead")
        .contains("Missing: number and day of registration are decided");
    assertThat(page("/policy-coverage?lang=en").text()).doesNotContain("⟦");
  }

  @Test
  void theCoverageIsCountedByTypeAndRelevanceAndNarrowedByThem() throws Exception {
    Document all = page("/policy-coverage?lang=en");
    assertThat(all.select("#by-relevance tbody tr")).hasSize(3);
    assertThat(all.select("#by-type tbody tr")).hasSize(9);
    String open =
        all.selectFirst("#by-relevance a[href$=relevance=core&state=open#clauses]").text();
    assertThat(
            page("/policy-coverage?relevance=core&state=open&rows=all").select("#clauses tbody tr"))
        .hasSize(Integer.parseInt(open));
  }

  @Test
  void theCoverageIsATableToo() throws Exception {
    String csv = csv("/policy-coverage.csv?document=GXKT&state=works&lang=en");
    assertThat(csv.lines().skip(1))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("\"GXKT-") && line.contains("\"true\",\"works\""));
  }

  @Test
  void anAdministratorReadsThePacksAgainAndNobodyElse() throws Exception {
    String version = policies.version();
    var csrf =
        org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
            .csrf();
    var post =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/policy-reload");
    assertThat(
            mvc.perform(post.with(users.admin()).with(csrf)).andReturn().getResponse().getStatus())
        .isEqualTo(302);
    assertThat(policies.version()).isEqualTo(version);
    assertThat(
            mvc.perform(
                    org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                            "/policy-reload")
                        .with(users.manager())
                        .with(csrf))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void anotherSystemGetsTheSameProjectJudgedByTheRulesOfItsRegion() throws Exception {
    String guangxi = post("/api/policy/explain", facts("450100"));
    String guangdong = post("/api/policy/explain", facts("440100"));
    assertThat(guangxi).contains("R-01", "GXKT-02-1", "申请财政经费 620 万元").doesNotContain("GD-2023");
    assertThat(guangdong).contains("R-20", "GD-2023-02-3").doesNotContain("GXKT");
    assertThat(post("/api/policy/evaluate", "{\"facts\": {\"regoin\": \"450100\"}}"))
        .contains("request:1:12: unknown key \\\"regoin\\\"");
  }

  private static String facts(String region) {
    return "{\"as_of\": \"2025-06-01\", \"facts\": {\"region\": \"%s\", \"programme\": \"KEY_RD\","
            .formatted(region)
        + " \"category\": \"INDUSTRIAL\", \"stage\": \"APPROVAL\", \"amounts\": {\"applied\": 620}}}";
  }

  private String post(String path, String body) throws Exception {
    return mvc.perform(
            org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                .contentType("application/json")
                .content(body)
                .with(users.manager()))
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void everybodySignedInReadsItAndNobodyElse() throws Exception {
    for (var person :
        new org.springframework.test.web.servlet.request.RequestPostProcessor[] {
          users.unitLead(), users.assessor(), users.auditor(), users.admin()
        }) {
      assertThat(
              mvc.perform(get("/policy/GXKT").with(person)).andReturn().getResponse().getStatus())
          .isEqualTo(200);
    }
    assertThat(mvc.perform(get("/policy")).andReturn().getResponse().getStatus()).isEqualTo(302);
  }

  @Test
  void anUnknownDocumentIsNotFound() throws Exception {
    assertThat(
            mvc.perform(get("/policy/NONE").with(users.manager()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
  }

  private String csv(String path) throws Exception {
    return mvc.perform(get(path).with(users.manager()))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(path).with(users.manager())).andReturn().getResponse();
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}
