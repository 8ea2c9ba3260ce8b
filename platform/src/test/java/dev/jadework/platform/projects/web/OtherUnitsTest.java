package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.identity.Organisation;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestUsers;
import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// A unit learns nothing of another unit's projects, whichever address its people guess.
@PlatformTest
class OtherUnitsTest {
  private static final String SECRET = "=HYPERLINK(\"http://evil.example\",\"别家项目\")";

  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;

  OtherUnitsTest(MockMvc mvc, TestUsers users, Projects projects) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
  }

  @BeforeEach
  void twoUnits() {
    if (projects.find("OWN-1").isEmpty()) {
      add("OWN-1", "本单位项目", TestUsers.UNIT);
      add("OTHER-1", SECRET, "演示区另一研究所");
      add("OTHER-2", "前缀相同的单位", TestUsers.UNIT + "二部");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "step-back", "lists/rights", "evidence"})
  void formsForAnotherUnitsProjectFindNoProject(String form) throws Exception {
    long before = projects.find("OTHER-1").orElseThrow().version();
    assertThat(
            lead(post("/projects/OTHER-1/" + form)
                    .param("version", "1")
                    .param("duty", "IP_MANAGEMENT_PLAN_AND_WORKFLOW")
                    .param("date", "2026-06-01")
                    .param("reference", "x")
                    .param("field-number", "1")
                    .param("reason", "x"))
                .getStatus())
        .isEqualTo(404);
    assertThat(projects.find("OTHER-1").orElseThrow().version()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "step-back"})
  void gatesOfItsOwnProjectsAreNotTheUnitsToDecide(String form) throws Exception {
    assertThat(
            lead(post("/projects/OWN-1/" + form).param("version", "1").param("reason", "x"))
                .getStatus())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/projects",
        "/projects?text=OTHER",
        "/projects?unit=演示区另一研究所",
        "/coverage?show=all",
        "/coverage?show=all&asOf=2030-01-01",
        "/api/coverage"
      })
  void pagesShowNothingOfOtherUnits(String address) throws Exception {
    MockHttpServletResponse answer = lead(get(address));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .doesNotContain("OTHER-1")
        .doesNotContain("OTHER-2")
        .doesNotContain("别家项目");
  }

  @Test
  void theCountsForOtherSystemsCoverTheOwnUnitOnly() throws Exception {
    assertThat(lead(get("/api/coverage")).getContentAsString()).contains("\"projects\":1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/project-export.xlsx", "/coverage.xlsx?show=all"})
  void exportsHoldTheOwnProjectsOnly(String address) throws Exception {
    assertThat(cells(lead(get(address)))).contains("OWN-1").doesNotContain("OTHER-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/project-export.xlsx", "/coverage.xlsx?show=all"})
  void aTitleThatLooksLikeAFormulaStaysText(String address) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(get(address).with(users.manager())).andReturn().getResponse();
    assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(cells(answer)).contains(SECRET);
  }

  @Test
  void evidenceIsTakenForDutiesThatExistOnly() throws Exception {
    assertThat(
            lead(post("/projects/OWN-1/evidence")
                    .param("duty", "NO_SUCH_DUTY")
                    .param("date", "2026-06-01")
                    .param("reference", "x"))
                .getStatus())
        .isEqualTo(404);
    assertThat(projects.evidence("OWN-1")).isEmpty();
  }

  @Test
  void nobodyAssessesFromWithinAUnit() {
    assertThatThrownBy(
            () -> users.add("insider", "内部", TestUsers.UNIT, Organisation.Kind.UNIT, Role.ASSESSOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UNIT_IP_LEAD");
  }

  /// All text of a workbook; fails on a formula.
  private static String cells(MockHttpServletResponse answer) throws Exception {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            text.append(cell).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  private MockHttpServletResponse lead(AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    return mvc.perform(request.with(users.unitLead())).andReturn().getResponse();
  }

  private void add(String number, String title, String unit) {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, title);
    values.put(ProjectField.REGION_CODE, "450100");
    values.put(ProjectField.STAGE, "TOPIC");
    values.put(ProjectField.APPLIED, 620_000_000L);
    values.put(ProjectField.UNIT_NAME, unit);
    projects.add(values, Map.of(), new Change("manager", "form", ""));
  }
}
