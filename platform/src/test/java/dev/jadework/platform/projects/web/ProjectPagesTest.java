package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.imports.Workbooks;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import dev.jadework.rules.fact.Stage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@PlatformTest
class ProjectPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final AuditLog audit;

  ProjectPagesTest(MockMvc mvc, TestUsers users, Projects projects, AuditLog audit) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.audit = audit;
  }

  @Test
  void theDutyCardShowsBasisFactsDeadlineAndState() throws Exception {
    add("PG-1", 620_000_000L);
    Document page = page("/projects/PG-1");
    var card = page.selectFirst("[data-duty=IP_RISK_ASSESSMENT]");
    assertThat(card.attr("data-state")).isEqualTo("open");
    assertThat(card.text()).contains("待办").contains("GXKT-02-1").contains("620").contains("500");
    assertThat(page.selectFirst("#gate").text()).contains("不予通过");
    Document english = page("/projects/PG-1?lang=en");
    assertThat(english.selectFirst("[data-duty=IP_RISK_ASSESSMENT]").text())
        .contains("To do")
        .contains("6,200,000");
    assertThat(english.selectFirst("#gate").text()).contains("Gate into Approval");
    assertThat(page.text() + english.text()).doesNotContain("⟦");
  }

  @Test
  void theDecisiveFactsStandUnfoldedOnTheCard() throws Exception {
    add("PG-10", 1_110_000_000L);
    var card = page("/projects/PG-10").selectFirst("[data-duty=IP_RISK_ASSESSMENT]");
    assertThat(card.selectFirst(".decisive").text())
        .isEqualTo("计划类别 重点研发计划 · 项目类型 工业类 · 申请财政经费 1,110 万元 ≥ 500 万元");
    assertThat(card.selectFirst(".decisive").closest("details")).isNull();
    assertThat(card.select("details .explanation li").size()).isGreaterThan(5);
    assertThat(
            page("/projects/PG-10?lang=en")
                .selectFirst("[data-duty=IP_RISK_ASSESSMENT] .decisive")
                .text())
        .contains("CNY 11,100,000 ≥ CNY 5,000,000");
  }

  @Test
  void whatBlocksTheNextGateComesFirst() throws Exception {
    add("PG-11", 620_000_000L);
    assertThat(page("/projects/PG-11").selectFirst("[data-duty]").attr("data-duty"))
        .isEqualTo("IP_RISK_ASSESSMENT");
    List<String> states = page("/projects/PG-11").select("[data-duty]").eachAttr("data-state");
    List<String> order = List.of("overdue", "open", "facts-missing", "done", "not-triggered");
    assertThat(states.subList(1, states.size()))
        .isSortedAccordingTo(java.util.Comparator.comparing(order::indexOf));
  }

  @Test
  void everyClauseCitedIsALinkToItsWording() throws Exception {
    add("PG-12", 620_000_000L);
    Document page = page("/projects/PG-12");
    assertThat(page.select("#gate a[href=/policy/GXKT#GXKT-02-1]")).isNotEmpty();
    assertThat(page.select("[data-duty=IP_RISK_ASSESSMENT] a[href=/policy/GXKT#GXKT-02-1]"))
        .isNotEmpty();
    assertThat(page("/policy/GXKT").select("#GXKT-02-1")).hasSize(1);
  }

  @Test
  void aMissingFactIsNamedAndLinkedToItsField() throws Exception {
    Map<ProjectField, Object> values = values("PG-2", 1L);
    values.remove(ProjectField.APPLIED);
    projects.add(values, Map.of(), new Change("manager", "form", ""));
    var link = page("/projects/PG-2").selectFirst("[data-duty=IP_RISK_ASSESSMENT] a[href*=field-]");
    assertThat(link.text()).isEqualTo("申请财政经费（万元）");
    assertThat(page("/projects/PG-2?tab=facts").selectFirst("#field-amounts_applied")).isNotNull();
  }

  @Test
  void everyTabShowsInBothLanguages() throws Exception {
    projects.add(
        values("PG-3", 620_000_000L),
        Map.of(
            EntryKind.RIGHTS,
            List.of(Map.of("number", "202610000001.X", "type", "INVENTION")),
            EntryKind.PUBLICATIONS,
            List.of(
                Map.of("title", "<script>alert(1)</script>", "planned", LocalDate.of(2026, 9, 1)))),
        new Change("manager", "form", ""));
    for (String tab : List.of("duties", "facts", "lists", "history")) {
      for (String language : List.of("zh", "en")) {
        Document page = page("/projects/PG-3?tab=" + tab + "&lang=" + language);
        assertThat(page.selectFirst("h1").text()).isEqualTo("高比能电池热管理");
        assertThat(page.text()).doesNotContain("⟦");
        assertThat(page.html()).doesNotContain("<script>alert");
      }
    }
  }

  @Test
  void recomputesAsOfTheDayAskedFor() throws Exception {
    add("PG-4", 620_000_000L);
    projects.recordEvidence(
        new Evidence(
            "PG-4",
            "IP_RISK_ASSESSMENT",
            LocalDate.of(2026, 5, 20),
            "RA-4",
            "评估乙",
            null,
            "insight"),
        new Change("approver", "insight", ""));
    assertThat(state("/projects/PG-4?asOf=2026-05-19")).isEqualTo("open");
    assertThat(state("/projects/PG-4?asOf=2026-05-20")).isEqualTo("done");
    assertThat(status(get("/projects/PG-4?asOf=yesterday"))).isEqualTo(400);
  }

  @Test
  void theGateMovesTheProjectForTheManagerOnly() throws Exception {
    Project project = add("PG-5", 100_000L);
    for (var other : List.of(users.assessor(), users.auditor(), users.admin(), users.unitLead())) {
      MockHttpServletResponse refused =
          mvc.perform(post("/projects/PG-5/gate").param("version", version(project)).with(other))
              .andReturn()
              .getResponse();
      assertThat(refused.getStatus()).isIn(403, 404);
    }
    assertThat(projects.find("PG-5").orElseThrow().stage()).isEqualTo(Stage.TOPIC);
    assertThat(actions("PG-5")).contains("project.gate.denied");
    MockHttpServletResponse passed =
        manager(post("/projects/PG-5/gate").param("version", version(project)));
    assertThat(passed.getRedirectedUrl()).contains("notice=passed");
    assertThat(projects.find("PG-5").orElseThrow().stage()).isEqualTo(Stage.APPROVAL);
  }

  @Test
  void aRefusedGateSaysWhyAndWhatToDo() throws Exception {
    Project project = add("PG-6", 620_000_000L);
    MockHttpServletResponse refused =
        manager(post("/projects/PG-6/gate").param("version", version(project)));
    assertThat(refused.getRedirectedUrl()).contains("notice=refused");
    Document page = page(refused.getRedirectedUrl());
    assertThat(page.selectFirst(".alert-danger").text()).contains("没有通过");
    assertThat(page.selectFirst("#gate").text()).contains("GXKT-02-1").contains("需要");
    assertThat(page("/projects/PG-6?tab=history").text()).contains("拒绝");
  }

  @Test
  void aFactIsChangedWithAReasonAndRefusedWithout() throws Exception {
    Project project = add("PG-7", 620_000_000L);
    assertThat(
            manager(
                    post("/projects/PG-7/facts")
                        .param("version", version(project))
                        .param("field-amounts_applied", "499.99"))
                .getStatus())
        .isEqualTo(422);
    MockHttpServletResponse wrong =
        manager(
            post("/projects/PG-7/facts")
                .param("version", version(project))
                .param("reason", "更正")
                .param("field-amounts_applied", "约五百万"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    Document form = Jsoup.parse(wrong.getContentAsString());
    assertThat(form.selectFirst("#field-amounts_applied").val()).isEqualTo("约五百万");
    assertThat(form.selectFirst(".invalid-feedback").text()).contains("约五百万");
    MockHttpServletResponse saved =
        manager(
            post("/projects/PG-7/facts")
                .param("version", version(project))
                .param("reason", "更正")
                .param("field-amounts_applied", "499.99"));
    assertThat(saved.getRedirectedUrl()).contains("notice=saved");
    assertThat(projects.find("PG-7").orElseThrow().amount(ProjectField.APPLIED))
        .contains(499_990_000L);
    MockHttpServletResponse stale =
        manager(
            post("/projects/PG-7/facts")
                .param("version", version(project))
                .param("reason", "再更正")
                .param("field-amounts_applied", "1"));
    assertThat(stale.getRedirectedUrl()).contains("notice=stale");
  }

  @Test
  void theUnitSeesItsOwnProjectsOnly() throws Exception {
    add("PG-8", 100L);
    Map<ProjectField, Object> own = values("PG-9", 100L);
    own.put(ProjectField.UNIT_NAME, TestUsers.UNIT);
    projects.add(own, Map.of(), new Change("manager", "form", ""));
    String list =
        mvc.perform(get("/projects?text=PG-").with(users.unitLead()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(list).contains("PG-9").doesNotContain("PG-8");
    assertThat(
            mvc.perform(get("/projects/PG-8").with(users.unitLead()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(404);
    assertThat(
            mvc.perform(
                    post("/projects/PG-9/facts")
                        .param("version", "1")
                        .param("reason", "x")
                        .with(users.unitLead()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void importsTheGoodRowsAndHandsOutAReceiptForTheOthers() throws Exception {
    byte[] file =
        Workbooks.xlsx(
            List.of(
                List.of("项目编号", "项目名称", "地区代码", "申请财政经费（万元）"),
                List.of("IM-1", "甲", "45", 620),
                List.of("IM-2", "乙", "45", "约五百万")));
    String address = upload(file);
    Document preview = page(address);
    assertThat(preview.selectFirst("[data-count=ADD]").text()).isEqualTo("1");
    assertThat(preview.selectFirst("#rejected").text()).contains("D3").contains("约五百万");
    assertThat(projects.find("IM-1")).isEmpty();
    manager(post(address + "/confirm"));
    manager(post(address + "/confirm"));
    assertThat(projects.find("IM-1")).isPresent();
    assertThat(projects.find("IM-2")).isEmpty();
    assertThat(page(address).text()).contains("新增 1").contains("退回 1");
    assertThat(projects.history("IM-1")).extracting(line -> line.actor()).containsOnly("manager");
    long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    assertThat(audit.of(new Subject("import", Long.toString(id))))
        .extracting(AuditEntry::action)
        .containsExactly("import.checked", "projects.imported");
    byte[] errors = manager(get(address + "/errors.xlsx")).getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(errors))) {
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("IM-2");
    }
    Document again = page(upload(file));
    assertThat(again.selectFirst("[data-count=UNCHANGED]").text()).isEqualTo("1");
    assertThat(again.selectFirst("[data-count=ADD]").text()).isEqualTo("0");
  }

  @Test
  void aRefusedFileSaysWhyOnThePage() throws Exception {
    Document page = page(upload(Workbooks.xlsx(List.of(List.of("编号"), List.of("1")))));
    assertThat(page.selectFirst(".alert-danger").text()).contains("项目名称").contains("A1");
    Document english =
        page(upload(Workbooks.xlsx(List.of(List.of("Numbr"), List.of("1")))) + "?lang=en");
    assertThat(english.selectFirst(".alert-danger").text()).contains("Required columns");
  }

  @Test
  void onlyTheManagerImports() throws Exception {
    for (String path : List.of("/project-imports", "/project-template.xlsx")) {
      assertThat(
              mvc.perform(get(path).with(users.assessor())).andReturn().getResponse().getStatus())
          .isEqualTo(403);
      assertThat(status(get(path))).isEqualTo(200);
    }
  }

  @Test
  void theCoverageAddsUpAndDrillsDown() throws Exception {
    add("CV-1", 620_000_000L);
    add("CV-2", 499_990_000L);
    projects.recordEvidence(
        new Evidence("CV-1", "IP_RISK_ASSESSMENT", TestClock.TODAY, "RA-1", "评估乙", null, "insight"),
        new Change("approver", "insight", ""));
    Document page = page("/coverage?show=all");
    long needed = count(page, "needed");
    assertThat(needed).isEqualTo(count(page, "done") + count(page, "open"));
    assertThat(needed + count(page, "undetermined") + count(page, "not-applicable"))
        .isEqualTo(count(page, "all"))
        .isEqualTo(projects.count());
    assertThat(page("/coverage?show=done").text()).contains("CV-1").doesNotContain("CV-2");
    assertThat(page("/coverage?show=not-applicable").text()).contains("CV-2");
    assertThat(page("/coverage?duty=NAMED_IP_LEAD_PERSON&lang=en").text())
        .contains("R-09")
        .doesNotContain("⟦");
    assertThat(status(get("/coverage.xlsx"))).isEqualTo(200);
    assertThat(status(get("/coverage?duty=NO_SUCH"))).isEqualTo(404);
    assertThat(manager(get("/api/coverage")).getContentAsString()).contains("not_applicable");
  }

  @Test
  void theListFiltersSortsAndExports() throws Exception {
    add("LS-1", 620_000_000L);
    add("LS-2", 100L);
    assertThat(
            page("/projects?text=LS-&sort=-applied").select("tbody tr td:first-child").eachText())
        .containsExactly("LS-1", "LS-2");
    assertThat(page("/projects?text=LS-&sort=applied&lang=en").text()).contains("Applied for");
    assertThat(page("/projects?text=" + "zz<b>").text()).contains("没有符合条件的项目");
    byte[] list = manager(get("/project-export.xlsx?text=LS-")).getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
      assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void theExportHoldsTheListsAndTheEvidenceWithItsStage() throws Exception {
    projects.add(
        values("LX-1", 620_000_000L),
        Map.of(
            EntryKind.PUBLICATIONS,
            List.of(Map.of("title", "论文甲", "to_be_patented", true)),
            EntryKind.NAVIGATIONS,
            List.of(Map.of("title", "导航", "kind", "RD_PROCESS"))),
        new Change("manager", "form", ""));
    manager(
        post("/projects/LX-1/evidence")
            .param("duty", "FULL_PROCESS_IP_MANAGEMENT")
            .param("stage", "APPROVAL")
            .param("date", "2026-06-01")
            .param("reference", "台账"));
    byte[] list = manager(get("/project-export.xlsx?text=LX-")).getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list))) {
      List<String> cells = new java.util.ArrayList<>();
      workbook.getSheetAt(0).getRow(1).forEach(cell -> cells.add(cell.toString()));
      assertThat(cells)
          .contains("题名=论文甲；含拟申请专利的内容=是", "导航名称=导航；导航类别=研发过程导航")
          .anyMatch(cell -> cell.contains("· 立项 · 2026-06-01 · 台账"));
    }
  }

  @Test
  void evidenceAndListsAreKeptFromTheForms() throws Exception {
    add("EV-1", 620_000_000L);
    manager(
        post("/projects/EV-1/evidence")
            .param("duty", "IP_MANAGEMENT_PLAN_AND_WORKFLOW")
            .param("date", "2026-06-15")
            .param("reference", "知识产权管理方案 V1"));
    assertThat(projects.evidence("EV-1")).hasSize(1);
    MockHttpServletResponse future =
        manager(
            post("/projects/EV-1/evidence")
                .param("duty", "IP_MANAGEMENT_PLAN_AND_WORKFLOW")
                .param("date", "2026-06-16")
                .param("reference", "明天"));
    assertThat(future.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(future.getContentAsString());
    String form = "#evidence-IP_MANAGEMENT_PLAN_AND_WORKFLOW";
    assertThat(again.selectFirst(form + "-reference").val()).isEqualTo("明天");
    assertThat(again.selectFirst(form + "-date").val()).isEqualTo("2026-06-16");
    assertThat(again.selectFirst(form + "-date-error").text()).contains("不晚于今天");
    assertThat(again.selectFirst(form).closest("details").hasAttr("open")).isTrue();
    assertThat(projects.evidence("EV-1")).hasSize(1);
    manager(
        post("/projects/EV-1/lists/rights")
            .param("version", version(projects.find("EV-1").orElseThrow()))
            .param("field-number", "202610000001.X")
            .param("field-type", "INVENTION")
            .param("field-filed", "2026-02-01"));
    assertThat(projects.find("EV-1").orElseThrow().entries(EntryKind.RIGHTS)).hasSize(1);
    manager(
        post("/projects/EV-1/lists/rights")
            .param("version", version(projects.find("EV-1").orElseThrow()))
            .param("remove", "0")
            .param("reason", "重复"));
    assertThat(projects.find("EV-1").orElseThrow().entries(EntryKind.RIGHTS)).isEmpty();
  }

  @Test
  void aWrongListEntryKeepsWhatWasTypedAndSaysWhatIsWrong() throws Exception {
    Project project = add("EV-3", 620_000_000L);
    MockHttpServletResponse wrong =
        manager(
            post("/projects/EV-3/lists/rights")
                .param("version", version(project))
                .param("field-number", "")
                .param("field-type", "UTILITY_MODEL")
                .param("field-filed", "二月三十日"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(wrong.getContentAsString());
    assertThat(page.selectFirst("dialog#add-rights").hasAttr("open")).isTrue();
    assertThat(page.select("dialog[open]")).hasSize(1);
    assertThat(page.selectFirst("#add-rights-number-error").text()).isEqualTo("必填");
    assertThat(page.selectFirst("#add-rights-filed-error").text()).contains("二月三十日");
    assertThat(page.selectFirst("#add-rights-filed").val()).isEqualTo("二月三十日");
    assertThat(page.select("#add-rights-type option[selected]").val()).isEqualTo("UTILITY_MODEL");
    assertThat(projects.find("EV-3").orElseThrow().entries(EntryKind.RIGHTS)).isEmpty();
  }

  @Test
  void noAssessmentIsClaimedByHand() throws Exception {
    add("EV-2", 620_000_000L);
    MockHttpServletResponse refused =
        manager(
            post("/projects/EV-2/evidence")
                .param("duty", "IP_RISK_ASSESSMENT")
                .param("date", "2026-06-15")
                .param("reference", "口头说明"));
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(projects.evidence("EV-2")).isEmpty();
    Document seenByAssessor =
        Jsoup.parse(
            mvc.perform(get("/projects/EV-2").with(users.assessor()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(seenByAssessor.select("[data-duty=IP_RISK_ASSESSMENT] a.btn").attr("href"))
        .contains("/assessments/new")
        .contains("EV-2");
  }

  @Test
  void theWorkbenchShowsWhatIsToDoAndTheCoverage() throws Exception {
    add("WB-1", 620_000_000L);
    Document page = page("/");
    assertThat(page.text()).contains("覆盖率").contains("逾期义务").doesNotContain("⟦");
    assertThat(page.select("#to-dos a").eachAttr("href"))
        .anyMatch(link -> link.contains("/projects/"));
    assertThat(page.selectFirst("#to-dos tbody tr").text()).contains("立项前知识产权风险评估：立项决定作出之前（含当日）");
    assertThat(page.select("#to-dos tbody td").eachText()).doesNotContain("–");
    assertThat(page("/projects?text=WB-&state=unsettled").text()).contains("WB-1");
  }

  private String upload(byte[] file) throws Exception {
    MockHttpServletResponse response =
        manager(
            multipart("/project-imports")
                .file(new MockMultipartFile("file", "项目.xlsx", "application/octet-stream", file)));
    return response.getRedirectedUrl();
  }

  private static long count(Document page, String key) {
    return Long.parseLong(page.selectFirst("[data-count=" + key + "]").text());
  }

  private String state(String address) throws Exception {
    return page(address).selectFirst("[data-duty=IP_RISK_ASSESSMENT]").attr("data-state");
  }

  private Document page(String path) throws Exception {
    MockHttpServletResponse response =
        manager(get(java.net.URI.create(path.replace("<", "%3C").replace(">", "%3E"))));
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  private int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    return manager(request).getStatus();
  }

  private MockHttpServletResponse manager(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request.with(users.manager())).andReturn().getResponse();
  }

  private List<String> actions(String number) {
    return audit.of(new Subject("project", number)).stream().map(AuditEntry::action).toList();
  }

  private static String version(Project project) {
    return Long.toString(project.version());
  }

  private Project add(String number, long applied) {
    return projects.add(values(number, applied), Map.of(), new Change("manager", "form", ""));
  }

  private static Map<ProjectField, Object> values(String number, long applied) {
    return new EnumMap<>(
        Map.of(
            ProjectField.NUMBER, number,
            ProjectField.TITLE, "高比能电池热管理",
            ProjectField.REGION_CODE, "450200",
            ProjectField.PROGRAMME, "KEY_RD",
            ProjectField.CATEGORY, "INDUSTRIAL",
            ProjectField.APPLIED, applied,
            ProjectField.GRANTED, 100L,
            ProjectField.UNIT_NAME, "演示区电池有限公司",
            ProjectField.IP_LEAD, "己"));
  }
}
