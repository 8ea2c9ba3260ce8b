package dev.jadework.platform.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.insight.InsightFixture;
import dev.jadework.platform.insight.InsightTest;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.insight.register.AssessmentState;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Edit;
import dev.jadework.platform.insight.register.Step;
import dev.jadework.platform.insight.register.StoredAssessment;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.testing.TestUsers;
import java.io.ByteArrayInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InsightTest
class AssessmentPagesTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final InsightFixture fixture;
  private final Assessments assessments;

  AssessmentPagesTest(
      MockMvc mvc, TestUsers users, InsightFixture fixture, Assessments assessments) {
    this.mvc = mvc;
    this.users = users;
    this.fixture = fixture;
    this.assessments = assessments;
  }

  @Test
  void theWholeWayFromTheProjectToTheSignedReport() throws Exception {
    Project project = fixture.project();
    Document start = page("/assessments/new?project=" + project.number(), "assessor");
    assertThat(start.selectFirst("textarea[name=proposal]").val()).isEqualTo(project.proposal());
    assertThat(start.select("textarea[name=feature]")).hasSize(4);

    MockHttpServletResponse started =
        send(
            post("/assessments")
                .param("project", project.number())
                .param("proposal", project.proposal())
                .param("feature", project.features().toArray(String[]::new))
                .param("asOf", "2026-06-15")
                .param("limit", "10"),
            "assessor");
    String address = started.getRedirectedUrl();
    long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));

    Document editor = page(address, "assessor");
    assertThat(editor.select("#prior-art li").first().text()).contains("电池模组热管理装置");
    assertThat(editor.select(".feature-matrix tbody tr")).hasSize(4);
    assertThat(editor.select(".matrix td")).hasSize(25);
    assertThat(editor.select("[data-dialog=step-submit]")).hasSize(1);

    for (RiskItem item : assessments.find(id).orElseThrow().content().risks()) {
      if (item.state() == RiskItem.State.NEEDS_ANSWER) {
        risk(id, item.code(), "leave-open", "单位尚未答复");
      }
    }
    step(id, Step.SUBMIT, "", "assessor");
    assertThat(page("/", "approver").select("#to-dos a[href=" + address + "]")).hasSize(1);

    Document sign = page(address, "approver");
    assertThat(sign.select("form.edit")).isEmpty();
    assertThat(sign.select("[data-dialog=step-sign]")).hasSize(1);
    step(id, Step.SIGN, "同意", "approver");

    Document signed = page(address, "manager");
    assertThat(signed.selectFirst(".signatures").text()).contains("评估乙", "审批丙");
    assertThat(signed.select("[data-dialog^=step-]")).isEmpty();
    Document after = page("/projects/" + project.number(), "manager");
    assertThat(after.selectFirst("[data-duty=IP_RISK_ASSESSMENT]").attr("data-state"))
        .isEqualTo("done");

    byte[] word = send(get(address + "/report.docx"), "manager").getContentAsByteArray();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
      assertThat(document.getTables()).isNotEmpty();
    }
    assertThat(page(address + "/report", "manager").text()).contains("已签署").contains("审批丙");
  }

  @Test
  void draftsSaySoInTheReport() throws Exception {
    StoredAssessment draft = fixture.draft();
    assertThat(page("/assessments/" + draft.id() + "/report", "assessor").text())
        .contains("草稿，未签署");
    assertThat(page("/assessments/" + draft.id() + "/report?lang=en", "assessor").text())
        .contains("draft, not signed");
  }

  @Test
  void everyPageSpeaksBothLanguagesWithoutAMissingWord() throws Exception {
    StoredAssessment draft = fixture.draft();
    StoredAssessment signed = fixture.signed();
    String project = fixture.project().number();
    for (String path :
        new String[] {
          "/assessments",
          "/assessments/new?project=" + project,
          "/assessments/" + draft.id(),
          "/assessments/" + draft.id() + "/history",
          "/assessments/" + signed.id(),
        }) {
      for (String lang : new String[] {"zh", "en"}) {
        String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
        Document page = page(address, "assessor");
        assertThat(page.html()).as(address).doesNotContain("⟦");
        assertThat(page.selectFirst("html").attr("lang")).as(address).startsWith(lang);
      }
    }
  }

  @Test
  void aComputationGivesTheSameResultAgain() throws Exception {
    StoredAssessment draft = fixture.draft();
    Document page =
        Jsoup.parse(
            send(post("/assessments/" + draft.id() + "/recompute"), "manager")
                .getContentAsString());
    assertThat(page.selectFirst(".alert-success").text()).startsWith("结果相同");
  }

  @Test
  void aPersonsVerdictStandsBesideTheComputedOne() throws Exception {
    StoredAssessment draft = fixture.draft();
    MockHttpServletResponse response =
        send(
            post("/assessments/" + draft.id() + "/features/1/" + InsightFixture.CLOSEST)
                .param("version", Long.toString(draft.version()))
                .param("verdict", "NOT_FOUND")
                .param("reason", "石墨种类不同"),
            "assessor");
    assertThat(response.getStatus()).isEqualTo(302);
    Document page = page("/assessments/" + draft.id(), "approver");
    assertThat(page.selectFirst("#match-1-" + InsightFixture.CLOSEST).text())
        .contains("系统结论“已公开”，人工改为“未见”", "石墨种类不同");
  }

  @Test
  void aRiskOutsideTheCatalogueIsAddedAndCountsInTheMatrix() throws Exception {
    StoredAssessment draft = fixture.draft();
    send(
        post("/assessments/" + draft.id() + "/risks")
            .param("version", Long.toString(draft.version()))
            .param("title", "关键材料进口受限")
            .param("likelihood", "5")
            .param("impact", "5")
            .param("reason", "唯一供应商在境外"),
        "assessor");
    Document page = page("/assessments/" + draft.id(), "approver");
    assertThat(page.selectFirst("#risk-X1").text()).contains("关键材料进口受限", "重大 25 (5×5)");
    assertThat(page.selectFirst(".matrix tr:first-child td:last-of-type").text()).isEqualTo("X1");
    assertThat(page.selectFirst("#summary").text()).contains("不建议立项");
  }

  @Test
  void anEditFromAnOldPageIsNotStoredAndNotLost() throws Exception {
    StoredAssessment draft = fixture.draft();
    assessments.edit(
        draft.id(),
        draft.version(),
        new Edit.Judge("R7", new Score(4, 4), "另一窗口"),
        fixture.user("assessor"));
    MockHttpServletResponse response =
        send(
            post("/assessments/" + draft.id() + "/risks/R8")
                .param("version", Long.toString(draft.version()))
                .param("act", "judge")
                .param("likelihood", "2")
                .param("impact", "3")
                .param("reason", "我写的理由"),
            "assessor");
    assertThat(response.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(response.getContentAsString());
    assertThat(page.text()).contains("我写的理由", "另一窗口");
    assertThat(page.selectFirst("input[name=reason]").val()).isEqualTo("我写的理由");
    assertThat(page.selectFirst("form[action$=R8] input[name=version]").val())
        .isEqualTo(Long.toString(draft.version() + 1));
    assertThat(
            assessments.find(draft.id()).orElseThrow().content().risk("R8").orElseThrow().score())
        .isNull();
  }

  @Test
  void anIncompleteFormIsRefusedWithWhatWasTyped() throws Exception {
    StoredAssessment draft = fixture.draft();
    for (String likelihood : new String[] {"", "0", "6", "x"}) {
      MockHttpServletResponse response =
          send(
              post("/assessments/" + draft.id() + "/risks/R8")
                  .param("version", Long.toString(draft.version()))
                  .param("act", "judge")
                  .param("likelihood", likelihood)
                  .param("impact", "3")
                  .param("reason", "理由在此"),
              "assessor");
      assertThat(response.getStatus()).as(likelihood).isEqualTo(422);
      assertThat(response.getContentAsString()).contains("理由在此");
    }
    assertThat(assessments.find(draft.id())).contains(draft);
  }

  @Test
  void whoWroteItSeesWhyHeCannotSignAndIsRefusedWhenHeTries() throws Exception {
    fixture.both();
    StoredAssessment submitted = fixture.take(Step.SUBMIT, fixture.answered(), "", "both");
    Document page = page("/assessments/" + submitted.id(), "both");
    assertThat(page.select("[data-dialog=step-sign]")).isEmpty();
    MockHttpServletResponse response =
        send(
            post("/assessments/" + submitted.id() + "/steps/sign")
                .param("version", Long.toString(submitted.version())),
            "both");
    assertThat(response.getStatus()).isEqualTo(403);
    assertThat(response.getContentAsString()).contains("须由另一人签署");
    assertThat(assessments.find(submitted.id()).orElseThrow().state())
        .isEqualTo(AssessmentState.SUBMITTED);
  }

  @Test
  void pagesAndActsAreClosedToOtherRoles() throws Exception {
    StoredAssessment draft = fixture.draft();
    String address = "/assessments/" + draft.id();
    for (String login : new String[] {"lead", "admin"}) {
      for (String path :
          new String[] {"/assessments", address, address + "/history", address + "/report.docx"}) {
        assertThat(send(get(path), login).getStatus()).as(login + " " + path).isEqualTo(403);
      }
    }
    for (String login : new String[] {"lead", "admin", "manager", "auditor", "approver"}) {
      assertThat(send(get("/assessments/new?project=" + draft.project()), login).getStatus())
          .as(login)
          .isEqualTo(403);
      assertThat(send(post(address + "/risks/R7").param("version", "1"), login).getStatus())
          .as(login)
          .isEqualTo(403);
    }
    for (String login : new String[] {"lead", "admin", "manager", "auditor"}) {
      assertThat(send(post(address + "/steps/submit").param("version", "1"), login).getStatus())
          .as(login)
          .isEqualTo(403);
    }
    assertThat(assessments.find(draft.id())).contains(draft);
  }

  @Test
  void hostileTitlesAreShownAsTextEverywhere() throws Exception {
    Project project = fixture.project(InsightFixture.HOSTILE);
    var inputs = fixture.inputs(project);
    MockHttpServletResponse started =
        send(
            post("/assessments")
                .param("project", project.number())
                .param("proposal", inputs.proposal() + InsightFixture.HOSTILE)
                .param("feature", "液冷板" + InsightFixture.HOSTILE)
                .param("asOf", "2026-06-15")
                .param("limit", "20"),
            "assessor");
    String address = started.getRedirectedUrl();
    for (String path : new String[] {address, address + "/report", "/assessments"}) {
      Document page = page(path, "assessor");
      assertThat(page.select("script").eachText()).as(path).noneMatch(s -> s.contains("alert"));
      assertThat(page.html()).as(path).doesNotContain("<script>alert");
      assertThat(page.text()).as(path).contains("<script>alert");
    }
    assertThat(send(get(address + "/report.docx"), "assessor").getStatus()).isEqualTo(200);
  }

  @Test
  void featuresAreOrderedAndSuggestedWithoutStoringAnything() throws Exception {
    Project project = fixture.project();
    assertThat(features(project, "down:0", "甲,一", "乙")).containsExactly("乙", "甲,一");
    assertThat(features(project, "up:1", "甲,一", "乙")).containsExactly("乙", "甲,一");
    assertThat(features(project, "remove:0", "甲,一", "乙")).containsExactly("乙");
    assertThat(features(project, "remove:7", "甲,一")).containsExactly("甲,一");
    assertThat(features(project, "add", "甲,一")).containsExactly("甲,一", "");
    assertThat(features(project, "suggest", "甲,一")).startsWith("甲,一").hasSizeGreaterThan(1);
    assertThat(assessments.ofProject(project.number())).isEmpty();
  }

  @Test
  void nothingIsComputedForADayToComeOrWithoutText() throws Exception {
    Project project = fixture.project();
    for (String[] form :
        new String[][] {
          {"文本", "2026-06-16", "20"},
          {"文本", "gestern", "20"},
          {"文本", "2026-06-15", "0"},
          {"文本", "2026-06-15", "201"},
          {"", "2026-06-15", "20"}
        }) {
      MockHttpServletResponse response =
          send(
              post("/assessments")
                  .param("project", project.number())
                  .param("proposal", form[0])
                  .param("asOf", form[1])
                  .param("limit", form[2]),
              "assessor");
      assertThat(response.getStatus()).as(String.join(" ", form)).isEqualTo(422);
      assertThat(Jsoup.parse(response.getContentAsString()).select(".alert-danger")).hasSize(1);
    }
    assertThat(assessments.ofProject(project.number())).isEmpty();
  }

  @Test
  void theListIsFilteredByState() throws Exception {
    StoredAssessment signed = fixture.signed();
    StoredAssessment draft = fixture.draft();
    Document page = page("/assessments?state=SIGNED", "manager");
    assertThat(page.select("a[href=/assessments/" + signed.id() + "]")).hasSize(1);
    assertThat(page.select("a[href=/assessments/" + draft.id() + "]")).isEmpty();
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    StoredAssessment draft = fixture.draft();
    assertThat(send(get("/assessments/999999"), "assessor").getStatus()).isEqualTo(404);
    assertThat(send(get("/assessments/new?project=none"), "assessor").getStatus()).isEqualTo(404);
    for (String path : new String[] {"/risks/R99", "/features/9/CN1", "/history/99"}) {
      assertThat(
              send(
                      post("/assessments/" + draft.id() + path)
                          .param("version", Long.toString(draft.version()))
                          .param("act", "dismiss")
                          .param("verdict", "COVERED")
                          .param("reason", "理由"),
                      "assessor")
                  .getStatus())
          .as(path)
          .isEqualTo(404);
    }
  }

  private java.util.List<String> features(Project project, String change, String... features)
      throws Exception {
    String html =
        send(
                post("/assessments/new")
                    .param("project", project.number())
                    .param("proposal", project.proposal())
                    .param("feature", features)
                    .param("change", change),
                "assessor")
            .getContentAsString();
    return Jsoup.parse(html).select("textarea[name=feature]").stream()
        .map(org.jsoup.nodes.Element::val)
        .toList();
  }

  private void risk(long id, String code, String act, String reason) throws Exception {
    MockHttpServletResponse response =
        send(
            post("/assessments/" + id + "/risks/" + code)
                .param("version", version(id))
                .param("act", act)
                .param("reason", reason),
            "assessor");
    assertThat(response.getRedirectedUrl()).isEqualTo("/assessments/" + id + "#risk-" + code);
  }

  private void step(long id, Step step, String opinion, String login) throws Exception {
    MockHttpServletResponse response =
        send(
            post("/assessments/" + id + "/steps/" + step.key())
                .param("version", version(id))
                .param("opinion", opinion),
            login);
    assertThat(response.getRedirectedUrl()).isEqualTo("/assessments/" + id);
  }

  private String version(long id) {
    return Long.toString(assessments.find(id).orElseThrow().version());
  }

  private Document page(String path, String login) throws Exception {
    MockHttpServletResponse response = send(get(path), login);
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String login)
      throws Exception {
    return mvc.perform(request.with(users.as(login))).andReturn().getResponse();
  }
}
