package dev.jadework.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jadework.platform.JadeworkServer;
import dev.jadework.platform.ServerSettings;
import dev.jadework.platform.demo.DemoPatents;
import dev.jadework.platform.demo.DemoSeeding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A draft from its first figure to the explanation of one project, on the running product.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyJourneyTest {
  private static final String PASSWORD = "journey-password";

  private JadeworkServer server;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    String missing = Browser.missing().orElse("");
    assumeTrue(missing.isEmpty(), missing);
    server = JadeworkServer.start(ServerSettings.local(directory.resolve("data"), 0));
    DemoSeeding seeding = server.part(DemoSeeding.class);
    seeding.addAccounts(PASSWORD);
    seeding.addProjects(11, LocalDate.of(2026, 6, 1), DemoPatents.generate(11, 400));
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
  void aThresholdIsLoweredTriedOutExplainedUndoneAndCompared() throws IOException {
    signIn();
    browser.go("/policy");
    browser.click(".policy-tabs a[href='/policy-simulation']");
    browser.sees("还没有草案");
    picture("policy-drafts-none");
    browser.choose("#pack", "cn-45");
    browser.click("form[action='/policy-simulation/new'] button");
    browser.fill("name", "门槛降至100万元");
    browser.fill("value-risk_assessment_threshold", "100");
    picture("policy-draft-form");
    browser.click("#form button[type='submit']");
    browser.find("#result .counts");
    browser.sees("GXKT-02-1");
    picture("policy-simulation");
    assertThat(browser.find("[data-change='newly_bound']").getText()).doesNotStartWith("0");

    browser.click("[data-rule='R-01'] a[href*='change=newly_bound']");
    browser.click("#rows a[href*='/projects/'][href*='#R-01']");
    browser.sees("100 万元");
    browser.sees("500 万元");
    picture("policy-explanation");

    browser.go("/policy-coherence?pack=cn-45&kind=conflict");
    browser.sees("申请财政经费 ≥ 500 万元");
    picture("policy-coherence");
    browser.click(".issue a.cite");
    browser.find("#GXKT-02-1");

    browser.go("/policy-diff");
    picture("policy-diff-empty");
    browser.choose("#before", "cn-45");
    browser.choose("#after", "cn-44");
    browser.click("#sides button");
    browser.find("#result .counts");
    browser.sees("关于知识产权助力实施创新驱动发展战略");
    picture("policy-diff");
  }

  private void signIn() {
    browser.go("/sign-in");
    browser.fill("login", "manager");
    browser.fill("password", PASSWORD);
    browser.click("form[action='/sign-in'] button[type='submit']");
    browser.sees("工作台");
  }

  /// A page that scrolls sideways on a phone is a defect.
  private void picture(String name) throws IOException {
    assertThat(browser.picture(name)).as("%s is too wide for a phone", name).isZero();
  }
}
