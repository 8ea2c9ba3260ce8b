package dev.jadework.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.platform.JadeworkServer;
import dev.jadework.platform.ServerSettings;
import dev.jadework.platform.demo.DemoPatents;
import dev.jadework.platform.demo.DemoSeeding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The main job from beginning to end on the running product: embedded database, corpus, browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeJobJourneyTest {
  private static final String PASSWORD = "journey-password";
  private static final String NUMBER = "YS2026AB901";
  private static final String SMALL = "YS2026AB902";
  private static final String FAULTY = "YS2026AB903";

  private Path directory;
  private JadeworkServer server;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path kept) throws IOException {
    directory = kept;
    String missing = Browser.missing().orElse("");
    assumeTrue(missing.isEmpty(), missing);
    Path data = directory.resolve("data");
    List<Patent> patents = DemoPatents.generate(11, 400);
    new CorpusIntake(() -> LuceneCorpusWriter.open(data.resolve("corpus")), data.resolve("rejects"))
        .add(patents, patents.size(), IntakeListener.NONE);
    server = JadeworkServer.start(ServerSettings.local(data, 0));
    server.part(DemoSeeding.class).addAccounts(PASSWORD);
    browser = Browser.open(server.url().toString(), directory);
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aBatchIsImportedAssessedSignedAndLetThroughTheGate() throws IOException {
    signIn("manager");
    importBatch();
    seesDutiesAndTheClosedGate();
    assertThat(coverage("coverage-before")).isEqualTo("0.0 %");
    signIn("assessor");
    String assessment = computesTheAssessment();
    answersTheQuestions();
    submits(assessment);
    signIn("approver");
    signs(assessment);
    downloadsTheReport(assessment);
    signIn("manager");
    passesTheGate();
    assertThat(coverage("coverage-after")).isEqualTo("100.0 %");
  }

  private void signIn(String login) throws IOException {
    if (browser.offers("[data-bs-toggle='dropdown']")) {
      browser.click("[data-bs-toggle='dropdown']");
      browser.click("form[action='/sign-out'] button");
    } else {
      browser.go("/sign-in");
      browser.sees("登录");
      picture("sign-in");
    }
    browser.fill("login", login);
    browser.fill("password", PASSWORD);
    browser.click("form[action='/sign-in'] button[type='submit']");
    browser.sees("工作台");
    picture("workbench-" + login);
  }

  /// Two good rows and one with words in a column of money.
  private void importBatch() throws IOException {
    browser.go("/project-imports");
    picture("import-begin");
    browser.click("a[href='/project-template.xlsx']");
    Path filled =
        ProjectSheet.fill(
            browser.downloaded(".xlsx"),
            directory.resolve("batch.xlsx"),
            List.of(
                JourneyProjects.keyProject(NUMBER, "620"),
                JourneyProjects.keyProject(SMALL, "499.99"),
                JourneyProjects.keyProject(FAULTY, "六百万")));
    browser.upload("file", filled);
    browser.click("form[action='/project-imports'] button[type='submit']");
    browser.sees("六百万");
    assertThat(count("ADD")).isEqualTo("2");
    assertThat(count("REJECT")).isEqualTo("1");
    picture("import-check");
    browser.click("form[action$='/confirm'] button[type='submit']");
    browser.find("a[href$='/errors.xlsx']");
    browser.find("#added a[href='/projects/" + NUMBER + "']");
    picture("import-receipt");
  }

  private String count(String action) {
    return browser.find("[data-count='" + action + "']").getText();
  }

  private void seesDutiesAndTheClosedGate() throws IOException {
    browser.go("/projects");
    browser.sees(NUMBER);
    picture("projects");
    browser.go("/projects/" + NUMBER);
    browser.sees("立项前知识产权风险评估");
    browser.click("[data-duty='IP_RISK_ASSESSMENT'] details summary");
    browser.sees("申请财政经费 620 万元");
    assertThat(state("IP_RISK_ASSESSMENT")).isEqualTo("open");
    picture("project");
    confirm("advance");
    browser.sees("没有通过");
    picture("gate-refused");
    browser.go("/projects/" + NUMBER);
    assertThat(browser.find("[aria-current='step']").getText()).contains("选题");
    browser.go("/projects/" + SMALL);
    assertThat(state("IP_RISK_ASSESSMENT")).isEqualTo("not-triggered");
  }

  /// @return path of the assessment
  private String computesTheAssessment() throws IOException {
    browser.go("/assessments");
    picture("assessments-needed");
    browser.click("a[href*='project=" + NUMBER + "']");
    browser.find("textarea[name='proposal']");
    picture("assessment-start");
    browser.click("[data-busy] button.btn-primary[type='submit']");
    browser.find("#prior-art li");
    assertThat(browser.find("#prior-art li").getText())
        .as("the closest patent is the one that has nearly all features")
        .contains("侧面冷却和定向排气通道");
    picture("assessment-draft");
    return browser.path();
  }

  /// Judges what the data cannot say; for the gravest risk also a measure.
  private void answersTheQuestions() throws IOException {
    for (String code : browser.texts("#summary dd div.small a[href^='#risk-']")) {
      String form = "#risk-" + code + " .forms details:nth-of-type(1) ";
      browser.click(form + "summary");
      browser.choose(form + "[name='likelihood']", "2");
      browser.choose(form + "[name='impact']", "2");
      browser.type(form + "[name='reason']", "已向承担单位核实，未发现异常");
      browser.click(form + "button[value='judge']");
      browser.gone("#risk-" + code + ".needs-answer");
    }
    String form = "#risk-R3 .forms details:nth-of-type(2) ";
    browser.click(form + "summary");
    browser.type(form + "[name='text-0']", "改用支路流量在线调节，避开对比文件的变截面流道");
    browser.click(form + "[name='accepted-0']");
    browser.choose(form + "[name='residual-likelihood']", "2");
    browser.choose(form + "[name='residual-impact']", "3");
    browser.type(form + "[name='reason']", "改进后区别特征不少于两项");
    browser.click(form + "button[type='submit']");
    browser.find("#risk-R3 .measures");
    picture("assessment-answered");
  }

  private void submits(String assessment) throws IOException {
    confirm("step-submit");
    browser.sees("待签署");
    browser.go(assessment);
    assertThat(browser.offers("[data-dialog='step-sign']"))
        .as("who wrote it is not offered to sign it")
        .isFalse();
  }

  private void signs(String assessment) throws IOException {
    browser.go(assessment);
    picture("assessment-to-sign");
    confirm("step-sign");
    browser.sees("已签署");
    picture("assessment-signed");
  }

  private void downloadsTheReport(String assessment) throws IOException {
    browser.go(assessment + "/report");
    browser.sees("动力电池包侧面冷却与定向排气技术研究");
    picture("report");
    browser.go(assessment);
    browser.click("a[href$='/report.docx']");
    try (InputStream in = Files.newInputStream(browser.downloaded(".docx"));
        XWPFDocument report = new XWPFDocument(in);
        XWPFWordExtractor words = new XWPFWordExtractor(report)) {
      assertThat(words.getText())
          .contains("动力电池包侧面冷却与定向排气技术研究", "陆拟清", "覃试言", "侧面冷却和定向排气通道", "620");
      assertThat(report.getCharts()).isNotEmpty();
      assertThat(report.getTables()).hasSizeGreaterThan(3);
    }
  }

  private void passesTheGate() throws IOException {
    browser.go("/projects/" + NUMBER);
    assertThat(state("IP_RISK_ASSESSMENT")).isEqualTo("done");
    confirm("advance");
    browser.sees("进入“实施”");
    assertThat(browser.find("[aria-current='step']").getText()).contains("立项");
    picture("gate-passed");
  }

  private String coverage(String name) throws IOException {
    browser.go("/coverage");
    String rate = browser.find("#rate").getText();
    picture(name);
    return rate;
  }

  private String state(String duty) {
    return browser.attribute("[data-duty='" + duty + "']", "data-state");
  }

  /// Opens a dialog and sends it.
  private void confirm(String dialog) {
    browser.click("[data-dialog='" + dialog + "']");
    browser.click("dialog[open] button[type='submit']");
  }

  /// A page that scrolls sideways on a phone is a defect.
  private void picture(String name) throws IOException {
    assertThat(browser.picture(name)).as("%s is too wide for a phone", name).isZero();
  }
}
