package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.targets.TargetHistory;
import dev.jadework.platform.projects.targets.TargetPoint;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class TargetsPageTest {
  private static final TargetHistory.Key RATE = new TargetHistory.Key("cn-45", "T-01");

  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final TargetHistory history;
  private final TestClock clock;
  private final JdbcClient jdbc;
  private int serial;

  TargetsPageTest(
      MockMvc mvc,
      TestUsers users,
      Projects projects,
      TargetHistory history,
      TestClock clock,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.history = history;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @BeforeEach
  @AfterEach
  void forget() {
    jdbc.sql("delete from projects.target_figures").update();
    clock.reset();
  }

  @Test
  void theTargetsAreAllThereWithWhatTheProductMeasuresOrNeeds() throws Exception {
    for (String language : new String[] {"zh", "en"}) {
      Document page = page("/policy-targets?lang=" + language, users.manager());
      assertThat(page.select("tbody tr").eachAttr("id")).contains("T-01", "T-60").hasSize(60);
      assertThat(page.selectFirst("#T-01 a[href^=/coverage]")).isNotNull();
      assertThat(page.selectFirst("#T-30 a[href=/projects]")).isNotNull();
      assertThat(page.text()).doesNotContain("⟦");
    }
    Document page = page("/policy-targets", users.manager());
    assertThat(page.selectFirst("#T-30").text()).contains("3–5 个");
    assertThat(page.selectFirst("#T-03").text()).contains("本系统不能计算，需要：");
    assertThat(page.selectFirst("#T-14").text()).contains("policy explain");
  }

  @Test
  void oneFigureIsKeptADayAndTwoDaysMakeATrend() throws Exception {
    long others = projects.count();
    add();
    Element first = page("/policy-targets", users.manager()).selectFirst("#T-01");
    assertThat(first.text()).contains("0.0 % (0 / " + (others + 1) + ")").contains("只有一天的数值");
    assertThat(first.select("svg")).isEmpty();
    prove(add());
    page("/policy-targets", users.manager());
    assertThat(points())
        .singleElement()
        .extracting(TargetPoint::text)
        .asString()
        .endsWith("% (1 / " + (others + 2) + ")");

    clock.advance(Duration.ofDays(1));
    prove(add());
    Element second = page("/policy-targets?lang=en", users.manager()).selectFirst("#T-01");
    assertThat(points()).hasSize(2);
    assertThat(points().getLast().day()).isEqualTo(TestClock.TODAY.plusDays(1));
    assertThat(second.select("svg.sparkline polyline.sparkline-figures")).hasSize(1);
    assertThat(second.text()).contains("not reached").contains("% (2 / " + (others + 3) + ")");
  }

  @Test
  void theStandingIsToldAgainstTheStraightLine() throws Exception {
    jdbc.sql(
            """
            insert into projects.target_figures values
              ('cn-45', 'T-01', '2024-01-01', 0, '0.0 % (0 / 9)'),
              ('cn-45', 'T-01', '2024-12-31', 90, '90.0 % (81 / 90)')
            """)
        .update();
    clock.advance(
        Duration.between(clock.instant(), java.time.Instant.parse("2025-01-01T02:00:00Z")));
    Element behind = page("/policy-targets?lang=en", users.manager()).selectFirst("#T-01");
    assertThat(behind.select("polyline.sparkline-path")).hasSize(1);
    assertThat(behind.text()).contains("on the straight line to its day it would be 50.");
  }

  @Test
  void theFiguresOfAUnitAreItsOwnAndLeaveNoTrace() throws Exception {
    add();
    Element own = page("/policy-targets", users.unitLead()).selectFirst("#T-01");
    assertThat(own.text()).contains("– (0 / 0)");
    assertThat(points()).isEmpty();
  }

  private List<TargetPoint> points() {
    return history.until(LocalDate.of(2099, 1, 1)).getOrDefault(RATE, List.of());
  }

  private String add() {
    String number = "TP-" + serial++ + "-" + System.nanoTime();
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "高比能电池热管理");
    values.put(ProjectField.REGION_CODE, "450200");
    values.put(ProjectField.PROGRAMME, "KEY_RD");
    values.put(ProjectField.CATEGORY, "INDUSTRIAL");
    values.put(ProjectField.APPLIED, 620_000_000L);
    projects.add(values, Map.of(), new Change("manager", "import 1", ""));
    return number;
  }

  private void prove(String number) {
    projects.recordEvidence(
        new Evidence(number, "IP_RISK_ASSESSMENT", TestClock.TODAY, "RA-1", "评估乙", null, "insight"),
        new Change("approver", "insight", ""));
  }

  private Document page(String path, RequestPostProcessor person) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(path).with(person)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString());
  }
}
