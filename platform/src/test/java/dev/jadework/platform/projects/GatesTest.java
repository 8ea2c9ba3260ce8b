package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.rules.fact.Stage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Gates under the Guangxi pack: R-01 closes the gate into approval, R-09 the one into
/// implementation, R-08 warns there.
@PlatformTest
class GatesTest {
  private static final LocalDate TODAY = TestClock.TODAY;

  private final Projects projects;
  private final Gates gates;
  private final Duties duties;
  private final AuditLog audit;

  GatesTest(Projects projects, Gates gates, Duties duties, AuditLog audit) {
    this.projects = projects;
    this.gates = gates;
    this.duties = duties;
    this.audit = audit;
  }

  @Test
  void refusesApprovalWhileTheAssessmentIsOpenAndKeepsTheAttempt() {
    Project project = add("G-1", 500_000_000L);
    GateOutcome outcome = advance(project);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            GateOutcome.Refused.class,
            refused ->
                assertThat(refused.check().blocking())
                    .extracting(duty -> duty.rule().id())
                    .containsExactly("R-01"));
    assertThat(stage("G-1")).isEqualTo(Stage.TOPIC);
    GateDecision kept = gates.decisions("G-1").getFirst();
    assertThat(kept.kind()).isEqualTo(GateDecision.Kind.REFUSED);
    assertThat(kept.findings()).contains("IP_RISK_ASSESSMENT").contains("GXKT-02-1");
    assertThat(kept.packVersion()).isNotBlank();
    assertThat(actions("G-1")).contains("project.gate.refused");
  }

  @Test
  void passesBelowTheThresholdWithoutAnAssessment() {
    assertThat(advance(add("G-2", 499_990_000L))).isInstanceOf(GateOutcome.Passed.class);
    assertThat(stage("G-2")).isEqualTo(Stage.APPROVAL);
    assertThat(projects.find("G-2").orElseThrow().date(ProjectField.DATE_APPROVED)).contains(TODAY);
    assertThat(actions("G-2")).contains("project.gate.passed", "project.changed");
  }

  @Test
  void passesOnceTheAssessmentIsDone() {
    add("G-3", 500_000_000L);
    assess("G-3", TODAY);
    assertThat(advance(found("G-3"))).isInstanceOf(GateOutcome.Passed.class);
    assertThat(gates.decisions("G-3").getFirst().findings()).contains("satisfied");
  }

  @Test
  void anAssessmentDatedAfterTheDayDoesNotCountOnThatDay() {
    add("G-4", 500_000_000L);
    assess("G-4", TODAY);
    assertThat(state("G-4", TODAY.minusDays(1))).isNotEqualTo(DutyState.DONE);
    assertThat(state("G-4", TODAY)).isEqualTo(DutyState.DONE);
  }

  @Test
  void refusesWhileFactsAreMissingAndNamesThem() {
    Map<ProjectField, Object> values = values("G-5", 1L);
    values.remove(ProjectField.APPLIED);
    Project project = projects.add(values, Map.of(), new Change("manager", "form", ""));
    assertThat(advance(project))
        .isInstanceOfSatisfying(
            GateOutcome.Refused.class,
            refused ->
                assertThat(refused.check().blocking().getFirst().missing())
                    .containsExactly("project.amounts.applied"));
  }

  @Test
  void asksForConfirmationOfWarningsWithAReason() {
    advance(add("G-6", 100L));
    Project project = found("G-6");
    assertThat(advance(project)).isInstanceOf(GateOutcome.NeedsConfirmation.class);
    assertThat(gates.advance("G-6", project.version(), true, " ", "manager", TODAY))
        .isInstanceOf(GateOutcome.NeedsConfirmation.class);
    assertThat(stage("G-6")).isEqualTo(Stage.APPROVAL);
    assertThat(gates.advance("G-6", project.version(), true, "方案两周内补齐", "manager", TODAY))
        .isInstanceOf(GateOutcome.Passed.class);
    assertThat(gates.decisions("G-6").getFirst().reason()).isEqualTo("方案两周内补齐");
    assertThat(found("G-6").date(ProjectField.DATE_STARTED)).contains(TODAY);
  }

  @Test
  void refusesTheStartWithoutAnIpLead() {
    Map<ProjectField, Object> values = values("G-7", 100L);
    values.remove(ProjectField.IP_LEAD);
    advance(projects.add(values, Map.of(), new Change("manager", "form", "")));
    Project project = found("G-7");
    assertThat(gates.advance("G-7", project.version(), true, "理由", "manager", TODAY))
        .isInstanceOfSatisfying(
            GateOutcome.Refused.class,
            refused ->
                assertThat(refused.check().blocking())
                    .extracting(duty -> duty.rule().id())
                    .containsExactly("R-09"));
  }

  @Test
  void stepsBackWithAReasonAndWithdrawsTheDate() {
    advance(add("G-8", 100L));
    Project project = found("G-8");
    assertThatThrownBy(() -> gates.stepBack("G-8", project.version(), " ", "manager", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    gates.stepBack("G-8", project.version(), "立项公示有误", "manager", TODAY);
    assertThat(stage("G-8")).isEqualTo(Stage.TOPIC);
    assertThat(found("G-8").date(ProjectField.DATE_APPROVED)).isEmpty();
    assertThat(gates.decisions("G-8"))
        .extracting(GateDecision::kind)
        .containsExactly(GateDecision.Kind.STEPPED_BACK, GateDecision.Kind.PASSED);
    assertThat(actions("G-8")).contains("project.gate.stepped-back");
  }

  @Test
  void refusesToStepBackFromTheFirstStage() {
    Project project = add("G-9", 100L);
    assertThatThrownBy(() -> gates.stepBack("G-9", project.version(), "理由", "manager", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesADecisionOnAnOldVersion() {
    Project project = add("G-10", 100L);
    projects.change(
        "G-10",
        project.version(),
        Map.of(ProjectField.TITLE, "改名"),
        new Change("manager", "form", "更正"));
    assertThatThrownBy(() -> advance(project)).isInstanceOf(StaleProject.class);
    assertThat(stage("G-10")).isEqualTo(Stage.TOPIC);
  }

  @Test
  void refusesWhereNoPackBindsTheRegion() {
    Map<ProjectField, Object> values = values("G-11", 100L);
    values.put(ProjectField.REGION_CODE, "99");
    Project project = projects.add(values, Map.of(), new Change("manager", "form", ""));
    assertThat(advance(project)).isInstanceOf(GateOutcome.Refused.class);
  }

  private GateOutcome advance(Project project) {
    return gates.advance(project.number(), project.version(), false, "", "manager", TODAY);
  }

  private void assess(String number, LocalDate date) {
    projects.recordEvidence(
        new Evidence(number, "IP_RISK_ASSESSMENT", date, "RA-1", "评估乙", null, "insight"),
        new Change("approver", "insight", ""));
  }

  private DutyState state(String number, LocalDate asOf) {
    return duties.of(number, asOf).orElseThrow().duty("IP_RISK_ASSESSMENT").orElseThrow().state();
  }

  private Project found(String number) {
    return projects.find(number).orElseThrow();
  }

  private Stage stage(String number) {
    return found(number).stage();
  }

  private List<String> actions(String number) {
    return audit.of(new Subject("project", number)).stream().map(AuditEntry::action).toList();
  }

  private Project add(String number, long applied) {
    return projects.add(values(number, applied), Map.of(), new Change("manager", "form", ""));
  }

  private static Map<ProjectField, Object> values(String number, long applied) {
    Map<ProjectField, Object> values =
        new EnumMap<>(
            Map.of(
                ProjectField.NUMBER, number,
                ProjectField.TITLE, "高比能电池热管理",
                ProjectField.REGION_CODE, "450200",
                ProjectField.PROGRAMME, "KEY_RD",
                ProjectField.CATEGORY, "INDUSTRIAL",
                ProjectField.STAGE, "TOPIC",
                ProjectField.APPLIED, applied,
                ProjectField.GRANTED, 100L,
                ProjectField.DATE_APPLIED, LocalDate.of(2026, 3, 1),
                ProjectField.IP_LEAD, "己"));
    values.put(ProjectField.INVENTION_OUTPUTS, 1L);
    values.put(ProjectField.INVENTION_USES, 1L);
    return values;
  }
}
