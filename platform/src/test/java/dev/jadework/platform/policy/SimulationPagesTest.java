package dev.jadework.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Drafts and what they do to the projects that a person sees.
@PlatformTest
class SimulationPagesTest {
  private static final String THRESHOLD = "risk_assessment_threshold";

  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final AuditLog audit;

  SimulationPagesTest(MockMvc mvc, TestUsers users, Projects projects, AuditLog audit) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.audit = audit;
  }

  @BeforeEach
  void register() {
    if (projects.find("SIM-620").isEmpty()) {
      Register.add(projects, "SIM-299", "450100", TestUsers.UNIT, 299);
      Register.add(projects, "SIM-300", "450100", TestUsers.UNIT, 300);
      Register.add(projects, "SIM-450", "450200", "演示区另一研究所", 450);
      Register.add(projects, "SIM-620", "450200", "演示区另一研究所", 620);
      Register.add(projects, "SIM-GD", "440100", "演示区另一研究所", 450);
    }
  }

  @Test
  void aLowerThresholdBindsThoseBetweenAndEveryNumberOpensItsRows() throws Exception {
    Document page = result(lower("300"), "");
    assertThat(page.selectFirst("#result").text()).contains("4 个项目");
    assertThat(page.selectFirst("[data-change=newly_bound]").text()).startsWith("2");
    assertThat(page.selectFirst("[data-rule=R-01]").text())
        .contains("新增约束 2")
        .contains("1 → 3 (+2)")
        .contains("GXKT-02-1");
    for (String state : List.of("newly_bound", "unchanged")) {
      Document rows =
          page(
              page.baseUri()
                  + page.selectFirst("[data-rule=R-01] a[href*=change=" + state + "]").attr("href"),
              users.manager());
      assertThat(rows.select("#rows tbody tr")).hasSize(2);
    }
    assertThat(page.select("#rows tbody tr").eachText())
        .anyMatch(row -> row.contains("SIM-300") && row.contains("不适用 → 待办"))
        .anyMatch(row -> row.contains("SIM-450"))
        .noneMatch(row -> row.contains("SIM-620") || row.contains("SIM-GD"));
  }

  @Test
  void theTotalsAreDividedByRegionUnitAndIndustryAndCostIsAnAssumption() throws Exception {
    Document page = result(lower("300"), "?cost-IP_RISK_ASSESSMENT=2.5&unit=天&by=project.region");
    assertThat(page.select("[data-by=project.region] tbody tr").eachText())
        .anyMatch(row -> row.startsWith("450100 2") && row.contains("0 → 1"))
        .anyMatch(row -> row.startsWith("450200 2") && row.contains("1 → 2"));
    assertThat(page.selectFirst("[data-rule=R-01]").text()).contains("2.5 → 7.5 天");
    assertThat(page.select("[data-by=project.category]")).isEmpty();
    for (String side : List.of("was", "becomes")) {
      String reviews =
          page.selectFirst("[data-rule=R-01] a[href*=" + side + "=bound]").attr("href");
      assertThat(page(page.baseUri() + reviews, users.manager()).select("#rows tbody tr"))
          .hasSize(side.equals("was") ? 1 : 3);
    }
    Document usual = result(lower("300"), "");
    assertThat(usual.select("[data-by]").eachAttr("data-by"))
        .containsExactly("project.region", "project.undertaking.name", "project.category");
    assertThat(usual.selectFirst("[data-rule=R-01]").text()).endsWith("–");
    assertThat(result(lower("300"), "?by=colour&cost-IP_RISK_ASSESSMENT=many").text())
        .contains("不能识别：colour, many");
  }

  @Test
  void aUnitSeesTheDraftAndTheResultOverItsOwnProjectsAlone() throws Exception {
    String draft = lower("300");
    Document page = page(draft, users.unitLead());
    assertThat(page.selectFirst("#result").text()).contains("2 个项目");
    assertThat(page.select("#rows").text()).contains("SIM-300").doesNotContain("SIM-450");
    assertThat(page.html()).doesNotContain("另一研究所");
    assertThat(status(get(draft + "/projects/SIM-450").with(users.unitLead()))).isEqualTo(404);
    assertThat(status(get(draft + "/projects/SIM-300").with(users.unitLead()))).isEqualTo(200);
    assertThat(text(get(draft + "/result.csv").with(users.unitLead())))
        .contains("SIM-300")
        .doesNotContain("SIM-450");
  }

  @Test
  void oneProjectIsExplainedBeforeAndAfter() throws Exception {
    Document page = page(lower("300") + "/projects/SIM-450", users.manager());
    assertThat(page.selectFirst("#R-01").text())
        .contains("新增约束")
        .contains("500 万元")
        .contains("300 万元")
        .contains("450 万元");
    Document english = page(lower("300") + "/projects/SIM-450?lang=en", users.manager());
    assertThat(english.text()).contains("newly bound").doesNotContain("⟦");
  }

  @Test
  void theRegisterIsNotTouched() throws Exception {
    String mark = projects.mark();
    String draft = lower("1");
    page(draft, users.manager());
    page(draft + "/projects/SIM-450", users.manager());
    assertThat(projects.mark()).isEqualTo(mark);
    assertThat(projects.history("SIM-450")).hasSize(projects.history("SIM-299").size());
  }

  @Test
  void everyVersionStaysAndUndoGoesBackByANewOne() throws Exception {
    String draft = lower("300");
    assertThat(
            status(
                post(draft + "/edit")
                    .param("version", "1")
                    .param("name", "降至200万")
                    .param("note", "再低一些")
                    .param("value-" + THRESHOLD, "200")
                    .with(users.manager())))
        .isEqualTo(302);
    Document second = page(draft, users.manager());
    assertThat(second.selectFirst("#edits").text()).contains("500 万元").contains("200 万元");
    assertThat(second.selectFirst("#history").text()).contains("再低一些").contains("第 1 版");
    assertThat(page(draft + "?version=1", users.manager()).selectFirst("#edits").text())
        .contains("300 万元");
    MockHttpServletResponse undone =
        answer(
            post(draft + "/restore")
                .param("base", "2")
                .param("version", "1")
                .with(users.manager()));
    assertThat(undone.getStatus()).isEqualTo(302);
    assertThat(page(draft, users.manager()).text()).contains("第 3 版").contains("恢复第 1 版");
    assertThat(
            audit.of(new Subject("policy-draft", draft.replaceAll(".*/", ""))).stream()
                .map(AuditEntry::action))
        .containsExactly("policy.draft.created", "policy.draft.changed", "policy.draft.restored");
  }

  @Test
  void aChangeOfAnOldVersionIsRefusedAndNothingIsLost() throws Exception {
    String draft = lower("300");
    for (int expected : new int[] {302, 422}) {
      MockHttpServletResponse sent =
          answer(
              post(draft + "/edit")
                  .param("version", "1")
                  .param("name", "再改")
                  .param("value-" + THRESHOLD, "250")
                  .with(users.manager()));
      assertThat(sent.getStatus()).isEqualTo(expected);
      if (expected == 422) {
        assertThat(body(sent)).contains("其后已有第 2 版").contains("value=\"250\"");
      }
    }
  }

  @Test
  void othersReadAndCopyADraftButDoNotChangeIt() throws Exception {
    String draft = lower("300");
    assertThat(status(get(draft + "/edit").with(users.assessor()))).isEqualTo(403);
    assertThat(
            status(
                post(draft + "/restore")
                    .param("base", "1")
                    .param("version", "1")
                    .with(users.assessor())))
        .isEqualTo(403);
    MockHttpServletResponse copied = answer(post(draft + "/copy").with(users.assessor()));
    String copy = String.valueOf(copied.getRedirectedUrl());
    assertThat(copy).isNotEqualTo(draft);
    assertThat(status(get(copy + "/edit").with(users.assessor()))).isEqualTo(200);
  }

  @Test
  void allThatIsWrongWithAFormIsToldAtOnceWithWhatIsAllowed() throws Exception {
    MockHttpServletResponse refused =
        answer(
            post("/policy-simulation/new")
                .param("pack", "cn-45")
                .param("name", "")
                .param("value-" + THRESHOLD, "-1")
                .param("value-registration_days", "30.5")
                .param("value-navigation_threshold", "100")
                .param("from-navigation_threshold", "2027-13-01")
                .param("value-transfer_income_share_floor", "101")
                .with(users.manager()));
    assertThat(refused.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(body(refused));
    assertThat(page.select("#errors li").eachText())
        .hasSize(5)
        .anyMatch(line -> line.contains("“-1”不能用") && line.contains("万元"))
        .anyMatch(line -> line.contains("“30.5”不能用") && line.contains("整数"))
        .anyMatch(line -> line.contains("“2027-13-01”不是日期"))
        .anyMatch(line -> line.contains("“101”不能用") && line.contains("0 至 100"));
    assertThat(page.selectFirst("#value-" + THRESHOLD).attr("value")).isEqualTo("-1");
    MockHttpServletResponse nothing =
        answer(
            post("/policy-simulation/new")
                .param("pack", "cn-45")
                .param("name", "空")
                .with(users.manager()));
    assertThat(body(nothing)).contains("没有任何修改");
  }

  @Test
  void boundsHoldOnBothSides() throws Exception {
    for (String fits : List.of("0", "100000000", "0.000001")) {
      assertThat(create(THRESHOLD, fits).getStatus()).as(fits).isEqualTo(302);
    }
    for (String wrong : List.of("100000001", "0.0000001", "1e3", "")) {
      assertThat(create(THRESHOLD, wrong).getStatus()).as(wrong).isEqualTo(422);
    }
  }

  @Test
  void aRuleIsEditedAsTextAndEveryMistakeHasItsPlace() throws Exception {
    MockHttpServletResponse refused =
        text(
            "pack: cn-45\nname: {zh: 甲, en: a}\nedits:\n  - rule: R-1x\n  - parameter: nil\n    from: x\n");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(body(refused)).select("#problems li").eachText())
        .hasSizeGreaterThan(2)
        .allMatch(line -> line.startsWith("draft.yaml:"));
    MockHttpServletResponse kept =
        text("pack: cn-45\nname: {zh: 停用, en: a}\nedits:\n  - rule: R-01\n    until: 2022-02-01\n");
    assertThat(kept.getStatus()).isEqualTo(302);
    Document page = page(kept.getRedirectedUrl(), users.manager());
    assertThat(page.selectFirst("[data-rule=R-01]").text()).contains("不再受约束 1");
    assertThat(page(kept.getRedirectedUrl() + "/edit", users.manager()).text()).contains("按文件编辑");
  }

  @Test
  void theWorkbookAndTheTableHoldSumsAndRowsAsText() throws Exception {
    String draft = lower("300");
    MockHttpServletResponse answer = answer(get(draft + "/result.xlsx").with(users.manager()));
    StringBuilder words = new StringBuilder();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      for (Sheet sheet : workbook) {
        sheet.forEach(
            row ->
                row.forEach(
                    cell -> {
                      assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                      words.append(cell).append('\n');
                    }));
      }
    }
    assertThat(words).contains("SIM-450", "新增约束", "cn-45@", "=热管理 SIM-450");
    assertThat(text(get(draft + "/result.csv").with(users.manager())))
        .startsWith("\uFEFF\"项目编号\"")
        .contains("\"'=热管理 SIM-450\"");
    assertThat(status(get(draft + "/result.pdf").with(users.manager()))).isEqualTo(404);
  }

  @Test
  void anotherSystemSimulatesAndComparesOverItsOwnView() throws Exception {
    String request =
        "{\"pack\": \"cn-45\", \"as_of\": \"2026-06-01\", \"review_costs\": {\"IP_RISK_ASSESSMENT\": 2},"
            + " \"draft\": {\"name\": {\"zh\": \"甲\", \"en\": \"a\"}, \"edits\": [{\"parameter\":"
            + " \"risk_assessment_threshold\", \"from\": \"2026-01-01\", \"value\": \"300万元\"}]}}";
    assertThat(api("/api/policy/simulate", request, users.manager()))
        .contains("\"newly_bound\":2", "\"project\":\"SIM-450\"", "\"cost_after\":6");
    assertThat(api("/api/policy/simulate", request, users.unitLead()))
        .contains("\"newly_bound\":1")
        .doesNotContain("SIM-450");
    assertThat(
            api(
                "/api/policy/simulate",
                request.replace("threshold", "treshold").replace("\"as_of\"", "\"asof\""),
                users.manager()))
        .contains("unknown key \\\"asof\\\"");
    assertThat(
            api(
                "/api/policy/diff",
                "{\"before\": {\"pack\": \"cn-45\"}, \"after\": {\"pack\": \"cn-44\"}}",
                users.manager()))
        .contains("\"changes\":[{", "\"effects\":{", "\"project\":\"SIM-450\"");
    assertThat(api("/api/policy/diff", "{\"before\": {\"pack\": \"cn-99\"}}", users.manager()))
        .contains("found \\\"cn-99\\\"; allowed: cn-44, cn-45");
  }

  @Test
  void everyPageSpeaksBothLanguages() throws Exception {
    String draft = lower("300");
    for (String path :
        List.of(
            "/policy-simulation",
            "/policy-simulation/new?pack=cn-45",
            "/policy-simulation/new?pack=cn-44",
            draft,
            draft + "/edit",
            draft + "/projects/SIM-450")) {
      for (String language : List.of("zh", "en")) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
        assertThat(page(address, users.manager()).text()).as(address).doesNotContain("⟦");
      }
    }
  }

  private String lower(String wan) throws Exception {
    MockHttpServletResponse created = create(THRESHOLD, wan);
    assertThat(created.getStatus()).isEqualTo(302);
    return String.valueOf(created.getRedirectedUrl());
  }

  private MockHttpServletResponse create(String parameter, String value) throws Exception {
    return answer(
        post("/policy-simulation/new")
            .param("pack", "cn-45")
            .param("name", "门槛 " + value)
            .param("value-" + parameter, value)
            .with(users.manager()));
  }

  private MockHttpServletResponse text(String yaml) throws Exception {
    return answer(
        post("/policy-simulation/new")
            .param("pack", "cn-45")
            .param("text", yaml)
            .with(users.manager()));
  }

  private Document result(String draft, String query) throws Exception {
    Document page = page(draft + query, users.manager());
    page.setBaseUri(draft);
    return page;
  }

  /// The page once its result is there.
  private Document page(String path, RequestPostProcessor person) throws Exception {
    String address = path.replaceFirst("#.*", "");
    for (int tries = 0; tries < 40; tries++) {
      MockHttpServletResponse response =
          answer(get(java.net.URI.create(encoded(address))).with(person));
      assertThat(response.getStatus()).as(path).isEqualTo(200);
      Document page = Jsoup.parse(body(response));
      if (page.select("[hx-trigger]").isEmpty()) {
        return page;
      }
    }
    throw new AssertionError("no result at " + path);
  }

  private static String encoded(String address) {
    return org.springframework.web.util.UriUtils.encodePath(address, StandardCharsets.UTF_8)
        .replace("%3F", "?")
        .replace("%25", "%");
  }

  private String api(String path, String body, RequestPostProcessor person) throws Exception {
    return body(answer(post(path).contentType("application/json").content(body).with(person)));
  }

  private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return answer(request).getStatus();
  }

  private String text(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return body(answer(request));
  }

  private static String body(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
