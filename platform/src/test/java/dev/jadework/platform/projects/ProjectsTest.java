package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ProjectsTest {
  private static final Change BY = new Change("manager", "form", "更正");

  private final Projects projects;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ProjectsTest(
      Projects projects, AuditLog audit, JdbcClient jdbc, TransactionTemplate transaction) {
    this.projects = projects;
    this.audit = audit;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void keepsEveryFieldAndListAsItWasGiven() {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    for (ProjectField field : ProjectField.values()) {
      values.put(
          field,
          switch (field.type()) {
            case TEXT, LONG_TEXT -> "文字 " + field.path();
            case REGION -> "450200";
            case CODE -> field.codes().codes().getLast().code();
            case MONEY -> 499_990_000L;
            case INTEGER -> 3L;
            case BOOLEAN -> true;
            case DATE -> LocalDate.of(2026, 6, 30);
            case LINES -> List.of("液冷板", "相变层");
          });
    }
    values.put(ProjectField.NUMBER, "ALL-1");
    Map<EntryKind, List<Map<String, Object>>> entries =
        Map.of(
            EntryKind.RIGHTS,
            List.of(
                Map.of(
                    "number",
                    "202610000001.X",
                    "type",
                    "INVENTION",
                    "filed",
                    LocalDate.of(2026, 1, 2))),
            EntryKind.PUBLICATIONS,
            List.of(Map.of("title", "论文", "to_be_patented", false)),
            EntryKind.NAVIGATIONS,
            List.of(Map.of("title", "导航", "kind", "RD_APPROVAL", "items", 7L)));
    Project kept = projects.add(values, entries, BY);
    assertThat(kept.values()).isEqualTo(values);
    entries.forEach((kind, list) -> assertThat(kept.entries(kind)).isEqualTo(list));
    assertThat(projects.find("ALL-1")).contains(kept);
    assertThat(projects.list(ProjectFilter.ALL))
        .filteredOn(project -> project.number().equals("ALL-1"))
        .singleElement()
        .satisfies(project -> assertThat(project.proposal()).isEmpty());
  }

  @Test
  void writesOldAndNewValueToHistoryAndAudit() {
    Project project = add("H-1");
    projects.change("H-1", project.version(), Map.of(ProjectField.APPLIED, 500_000_000L), BY);
    HistoryEntry last = projects.history("H-1").getFirst();
    assertThat(last.change()).isEqualTo(new FieldChange("amounts.applied", "499.99", "500"));
    assertThat(last.actor()).isEqualTo("manager");
    assertThat(last.reason()).isEqualTo("更正");
    assertThat(last.version()).isEqualTo(2);
    assertThat(audit.of(new Subject("project", "H-1")).getLast().details())
        .contains("499.99")
        .contains("amounts.applied");
  }

  @Test
  void changesNothingWhereNothingDiffers() {
    Project project = add("H-2");
    assertThat(
            projects.change(
                "H-2", project.version(), Map.of(ProjectField.APPLIED, 499_990_000L), BY))
        .isEmpty();
    assertThat(projects.find("H-2").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void makesAFactUnknownAgain() {
    Project project = add("H-3");
    Map<ProjectField, @Nullable Object> changes = new HashMap<>();
    changes.put(ProjectField.APPLIED, null);
    projects.change("H-3", project.version(), changes, BY);
    assertThat(projects.find("H-3").orElseThrow().amount(ProjectField.APPLIED)).isEmpty();
  }

  @Test
  void refusesAChangeThatRestsOnAnOldVersion() {
    Project project = add("S-1");
    projects.change("S-1", project.version(), Map.of(ProjectField.TITLE, "甲"), BY);
    assertThatThrownBy(
            () -> projects.change("S-1", project.version(), Map.of(ProjectField.TITLE, "乙"), BY))
        .isInstanceOf(StaleProject.class);
    assertThat(projects.find("S-1").orElseThrow().title()).isEqualTo("甲");
  }

  @Test
  void keepsNeitherHistoryNorAuditOfAChangeThatIsRolledBack() {
    Project project = add("R-1");
    int history = projects.history("R-1").size();
    int rows = audit.of(new Subject("project", "R-1")).size();
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      projects.change(
                          "R-1", project.version(), Map.of(ProjectField.TITLE, "甲"), BY);
                      throw new IllegalStateException("after the change");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(projects.find("R-1").orElseThrow()).isEqualTo(project);
    assertThat(projects.history("R-1")).hasSize(history);
    assertThat(audit.of(new Subject("project", "R-1"))).hasSize(rows);
  }

  @Test
  void aBatchReplacesListsAndTellsThemInTheHistory() {
    Project project = add("L-1");
    List<Map<String, Object>> list = List.of(Map.of("title", "论文", "to_be_patented", true));
    projects.apply(
        List.of(
            new Projects.Row(
                "L-1", project.version(), Map.of(), Map.of(EntryKind.PUBLICATIONS, list))),
        BY,
        new Subject("import", "9"),
        Map.of());
    Project now = projects.find("L-1").orElseThrow();
    assertThat(now.entries(EntryKind.PUBLICATIONS)).isEqualTo(list);
    assertThat(now.version()).isEqualTo(project.version() + 1);
    assertThat(projects.history("L-1").getFirst().change().field()).isEqualTo("publications");
  }

  @Test
  void oneDocumentMayProveADutyForSeveralStages() {
    add("E-2");
    LocalDate day = LocalDate.of(2026, 5, 1);
    for (Stage stage : List.of(Stage.TOPIC, Stage.APPROVAL, Stage.TOPIC)) {
      projects.recordEvidence(
          new Evidence(
              "E-2", "FULL_PROCESS_IP_MANAGEMENT", stage, day, "台账", "主管甲", null, "projects"),
          BY);
    }
    assertThat(projects.evidence("E-2").stream().map(Evidence::stage))
        .containsExactly(Stage.TOPIC, Stage.APPROVAL);
    assertThat(projects.history("E-2").getFirst().change().after())
        .isEqualTo("APPROVAL · 2026-05-01 · 台账 · 主管甲");
    assertThat(audit.of(new Subject("project", "E-2")).getLast().details()).contains("APPROVAL");
  }

  @Test
  void recordsEvidenceOnceAndCountsItAsAChange() {
    add("E-1");
    Evidence evidence =
        new Evidence(
            "E-1", "IP_RISK_ASSESSMENT", LocalDate.of(2026, 5, 1), "RA-1", "评估乙", null, "insight");
    projects.recordEvidence(evidence, BY);
    projects.recordEvidence(evidence, BY);
    assertThat(projects.evidence("E-1")).containsExactly(evidence);
    assertThat(projects.find("E-1").orElseThrow().version()).isEqualTo(2);
    assertThat(projects.history("E-1").getFirst().change().field())
        .isEqualTo("evidence.IP_RISK_ASSESSMENT");
  }

  @Test
  void filtersByTextProgrammeStageAndUnit() {
    add("F-1");
    assertThat(numbers(new ProjectFilter("f-1", null, null, null))).contains("F-1");
    assertThat(numbers(new ProjectFilter("100%_", null, null, null))).isEmpty();
    assertThat(numbers(new ProjectFilter(null, "KEY_RD", null, null))).contains("F-1");
    assertThat(numbers(new ProjectFilter(null, "MAJOR_SPECIAL", null, null))).doesNotContain("F-1");
    assertThat(numbers(new ProjectFilter(null, null, "CLOSING", null))).doesNotContain("F-1");
    assertThat(numbers(new ProjectFilter(null, null, null, "别的单位"))).doesNotContain("F-1");
  }

  @Test
  void theDatabaseItselfRefusesNegativeMoney() {
    add("N-1");
    assertThatThrownBy(
            () ->
                jdbc.sql("update projects.projects set amounts_applied = -1 where number = 'N-1'")
                    .update())
        .hasMessageContaining("check constraint");
  }

  private List<String> numbers(ProjectFilter filter) {
    return projects.list(filter).stream().map(Project::number).toList();
  }

  private Project add(String number) {
    return projects.add(
        Map.of(
            ProjectField.NUMBER, number,
            ProjectField.TITLE, "高比能电池热管理",
            ProjectField.REGION_CODE, "450200",
            ProjectField.PROGRAMME, "KEY_RD",
            ProjectField.APPLIED, 499_990_000L,
            ProjectField.UNIT_NAME, "演示区新材料研究所"),
        Map.of(),
        BY);
  }
}
