package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.projects.imports.ImportReceipt.Action;
import dev.jadework.platform.projects.imports.Imports;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is recorded stays as recorded, also when two people act in the same moment.
@PlatformTest
class IntegrityTest {
  private static final int AT_ONCE = 8;

  private final Projects projects;
  private final Gates gates;
  private final Imports imports;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  IntegrityTest(Projects projects, Gates gates, Imports imports, AuditLog audit, JdbcClient jdbc) {
    this.projects = projects;
    this.gates = gates;
    this.imports = imports;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Test
  void ofManyManagersAtOnceOnePassesTheGate() throws Exception {
    Project project = add("I-1");
    List<Object> outcomes =
        atOnce(
            () -> gates.advance("I-1", project.version(), true, "理由", "manager", TestClock.TODAY));
    assertThat(outcomes).filteredOn(GateOutcome.Passed.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(StaleProject.class::isInstance).hasSize(AT_ONCE - 1);
    assertThat(gates.decisions("I-1")).hasSize(1);
  }

  @Test
  void theSameTableImportedByManyAtOnceIsImportedOnce() throws Exception {
    List<Long> uploads = new ArrayList<>();
    byte[] table = "项目编号,项目名称,地区代码\nI-2,同时导入的项目,450100\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < AT_ONCE; i++) {
      Imports.Upload upload = imports.check("表.csv", table, true, "manager");
      assertThat(upload.receipt().count(Action.ADD)).as(upload.receipt().toString()).isEqualTo(1);
      uploads.add(upload.id());
    }
    List<Callable<Object>> tasks = new ArrayList<>();
    uploads.forEach(id -> tasks.add(() -> imports.confirm(id, "manager")));
    List<Object> outcomes = atOnce(tasks);
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome)
                    .isInstanceOfSatisfying(
                        Imports.Upload.class, upload -> assertThat(upload.imported()).isTrue()));
    assertThat(outcomes.stream().map(Imports.Upload.class::cast))
        .filteredOn(upload -> upload.receipt().count(Action.ADD) == 1)
        .hasSize(1);
    assertThat(outcomes.stream().map(Imports.Upload.class::cast))
        .filteredOn(upload -> upload.receipt().count(Action.UNCHANGED) == 1)
        .hasSize(AT_ONCE - 1);
  }

  @Test
  void anUploadIsInTheAuditLogBeforeItIsImported() {
    Imports.Upload upload =
        imports.check("空.csv", "x".getBytes(StandardCharsets.UTF_8), false, "manager");
    assertThat(audit.of(new Subject("import", Long.toString(upload.id()))))
        .extracting(AuditEntry::action)
        .containsExactly("import.checked");
  }

  @Test
  void steppingBackKeepsADateThatTheGateDidNotSet() {
    Map<ProjectField, Object> values = values("I-3");
    values.put(ProjectField.DATE_APPROVED, LocalDate.of(2026, 5, 4));
    projects.add(values, Map.of(), new Change("manager", "import 1", ""));
    gates.advance("I-3", version("I-3"), true, "理由", "manager", TestClock.TODAY);
    gates.stepBack("I-3", version("I-3"), "立项公示有误", "manager", TestClock.TODAY);
    assertThat(projects.find("I-3").orElseThrow().date(ProjectField.DATE_APPROVED))
        .contains(LocalDate.of(2026, 5, 4));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update projects.evidence set date = date '2020-01-01'",
        "delete from projects.evidence",
        "truncate projects.evidence",
        "update projects.project_history set actor = 'nobody'",
        "delete from projects.project_history",
        "update projects.gate_decisions set decision = 'PASSED'",
        "delete from projects.gate_decisions",
        "update projects.imports set content = ''::bytea",
        "delete from projects.imports"
      })
  void theDatabaseItselfKeepsWhatWasRecorded(String change) {
    if (projects.find("I-4").isEmpty()) {
      add("I-4");
      projects.recordEvidence(
          new Evidence("I-4", "X", TestClock.TODAY, "文件", "某人", null, "projects"),
          new Change("lead", "form", ""));
      gates.advance("I-4", version("I-4"), true, "理由", "manager", TestClock.TODAY);
      imports.check("空.csv", "x".getBytes(StandardCharsets.UTF_8), false, "manager");
    }
    assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("is refused");
  }

  private static List<Object> atOnce(Callable<Object> task) throws Exception {
    return atOnce(java.util.Collections.nCopies(AT_ONCE, task));
  }

  /// What each task gave or threw, all begun in the same moment.
  private static List<Object> atOnce(List<Callable<Object>> tasks) throws Exception {
    CountDownLatch begin = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Object> task : tasks) {
        running.add(
            threads.submit(
                () -> {
                  begin.await();
                  return task.call();
                }));
      }
      begin.countDown();
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> one : running) {
        try {
          outcomes.add(one.get());
        } catch (ExecutionException e) {
          outcomes.add(e.getCause());
        }
      }
      return outcomes;
    }
  }

  private long version(String number) {
    return projects.find(number).orElseThrow().version();
  }

  private Project add(String number) {
    return projects.add(values(number), Map.of(), new Change("manager", "form", ""));
  }

  private static Map<ProjectField, Object> values(String number) {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "项目 " + number);
    values.put(ProjectField.REGION_CODE, "450100");
    values.put(ProjectField.STAGE, "TOPIC");
    values.put(ProjectField.APPLIED, 100L);
    return values;
  }
}
