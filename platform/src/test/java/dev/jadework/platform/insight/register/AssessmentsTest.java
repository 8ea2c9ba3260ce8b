package dev.jadework.platform.insight.register;

import static dev.jadework.platform.insight.InsightFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.audit.AuditEntry;
import dev.jadework.platform.audit.AuditLog;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.insight.InsightFixture;
import dev.jadework.platform.insight.InsightTest;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentJson;
import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.assessment.Measure;
import dev.jadework.platform.insight.assessment.Score;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@InsightTest
class AssessmentsTest {
  private final InsightFixture fixture;
  private final Assessments assessments;
  private final Drafting drafting;
  private final Projects projects;
  private final Duties duties;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  AssessmentsTest(
      InsightFixture fixture,
      Assessments assessments,
      Drafting drafting,
      Projects projects,
      Duties duties,
      AuditLog audit,
      JdbcClient jdbc) {
    this.fixture = fixture;
    this.assessments = assessments;
    this.drafting = drafting;
    this.projects = projects;
    this.duties = duties;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  @Test
  void aDraftIsStoredAsComputedAndAudited() {
    StoredAssessment stored = fixture.draft();
    assertThat(stored.state()).isEqualTo(AssessmentState.DRAFT);
    assertThat(stored.content().priorArt().getFirst().pn()).isEqualTo(InsightFixture.CLOSEST);
    assertThat(stored.inputs().features()).hasSize(4);
    assertThat(stored.content()).isEqualTo(drafting.draft(stored.inputs()));
    assertThat(last().action()).isEqualTo("assessment.started");
    assertThat(last().details()).contains(stored.digest());
  }

  @Test
  void aProjectHasOneOpenAssessmentAtATime() {
    StoredAssessment first = fixture.draft();
    Outcome second = assessments.start(first.inputs(), first.content(), fixture.user("assessor"));
    assertThat(second).isEqualTo(Outcome.Refused.because(Refusal.ALREADY_OPEN));
  }

  @Test
  void aRefusedSecondStartIsAudited() {
    StoredAssessment stored = fixture.draft();
    assessments.start(stored.inputs(), stored.content(), fixture.user("assessor"));
    assertThat(last().action()).isEqualTo("assessment.refused");
    assertThat(last().details()).contains("ALREADY_OPEN");
  }

  @Test
  void aDayBeforeTheApplicationWouldHidePriorArtAndIsRefused() {
    Project project = fixture.project();
    LocalDate applied = project.date(ProjectField.DATE_APPLIED).orElseThrow();
    assertThat(drafting.obstacle(drafting.inputs(project, "文", List.of(), applied, 20))).isEmpty();
    assertThat(
            drafting.obstacle(drafting.inputs(project, "文", List.of(), applied.minusDays(1), 20)))
        .contains(Refusal.BEFORE_APPLICATION);
  }

  @Test
  void aNewOneMayBeStartedOnceTheOldOneIsSigned() {
    StoredAssessment old = fixture.signed();
    StoredAssessment fresh =
        done(
            assessments.start(
                old.inputs(), drafting.draft(old.inputs()), fixture.user("assessor")));
    assertThat(assessments.ofProject(old.project()).stream().map(AssessmentRow::id))
        .containsExactly(fresh.id(), old.id());
    assertThat(assessments.find(old.id()).orElseThrow().state()).isEqualTo(AssessmentState.SIGNED);
  }

  @Test
  void onlyAssessorsStart() {
    Inputs inputs = fixture.inputs(fixture.project());
    Assessment draft = drafting.draft(inputs);
    for (String login : List.of("approver", "manager", "lead", "auditor", "admin")) {
      assertThat(assessments.start(inputs, draft, fixture.user(login)))
          .as(login)
          .isEqualTo(Outcome.Refused.because(Refusal.ROLE));
    }
  }

  @Test
  void anEditOnAnOldVersionStoresNothingAndSaysWhatIsCurrent() {
    StoredAssessment seen = fixture.draft();
    Edit mine = new Edit.Judge("R7", new Score(2, 3), "查阅标准文本");
    Edit other = new Edit.Judge("R7", new Score(4, 4), "另一窗口");
    StoredAssessment current =
        done(assessments.edit(seen.id(), seen.version(), other, fixture.user("assessor")));
    Outcome outcome = assessments.edit(seen.id(), seen.version(), mine, fixture.user("assessor"));
    assertThat(outcome).isEqualTo(new Outcome.Stale(current));
    assertThat(assessments.find(seen.id())).contains(current);
    done(assessments.edit(seen.id(), current.version(), mine, fixture.user("assessor")));
  }

  @Test
  void anEditNeedsAReason() {
    StoredAssessment stored = fixture.draft();
    assertThat(
            assessments.edit(
                stored.id(),
                stored.version(),
                new Edit.Judge("R7", new Score(2, 3), " "),
                fixture.user("assessor")))
        .isEqualTo(Outcome.Refused.because(Refusal.NO_REASON));
    assertThat(assessments.find(stored.id())).contains(stored);
  }

  @Test
  void editsAreKeptWithWhoAndWhyAndCanBeTakenBack() {
    StoredAssessment before = fixture.draft();
    StoredAssessment judged = edit(before, new Edit.Judge("R7", new Score(5, 5), "必要专利许可未谈妥"));
    assertThat(judged.content().grade()).contains(Grade.SEVERE);
    StoredAssessment back =
        done(assessments.goBack(judged.id(), judged.version(), 0, "误评", fixture.user("assessor")));
    assertThat(back.content()).isEqualTo(before.content());
    assertThat(assessments.revisions(back.id()).stream().map(Revision::reason))
        .containsExactly("误评", "必要专利许可未谈妥", "");
    assertThat(assessments.revisions(back.id()).getFirst().name()).isEqualTo("评估乙");
  }

  @Test
  void onlyCommittedMeasuresLowerTheGrade() {
    StoredAssessment severe =
        edit(fixture.draft(), new Edit.Judge("R7", new Score(5, 5), "标准必要专利"));
    List<Measure> proposed = List.of(new Measure(Measure.Kind.LICENSE, "取得许可", false));
    StoredAssessment planned =
        edit(severe, new Edit.TakeMeasures("R7", proposed, new Score(1, 2), "许可后可实施"));
    assertThat(planned.content().risk("R7").orElseThrow().grade()).contains(Grade.SEVERE);
    List<Measure> committed = List.of(new Measure(Measure.Kind.LICENSE, "取得许可", true));
    StoredAssessment taken =
        edit(planned, new Edit.TakeMeasures("R7", committed, new Score(1, 2), "单位已承诺"));
    assertThat(taken.content().risk("R7").orElseThrow().grade()).contains(Grade.LOW);
  }

  @Test
  void unansweredQuestionsKeepItFromBeingSubmitted() {
    StoredAssessment draft = fixture.draft();
    assertThat(draft.unanswered()).isNotEmpty();
    assertThat(
            assessments.take(
                Step.SUBMIT, draft.id(), draft.version(), "", fixture.user("assessor")))
        .isEqualTo(new Outcome.Refused(Refusal.UNANSWERED, draft.unanswered()));
    assertThat(last().action()).isEqualTo("assessment.refused");
    assertThat(fixture.submitted().state()).isEqualTo(AssessmentState.SUBMITTED);
  }

  @Test
  void whoWroteOfItCannotSignOrReturnIt() {
    CurrentUser both = fixture.both();
    StoredAssessment answered = fixture.answered();
    StoredAssessment touched =
        done(
            assessments.edit(
                answered.id(),
                answered.version(),
                new Edit.Judge("R7", new Score(1, 1), "已查"),
                both));
    StoredAssessment submitted = fixture.take(Step.SUBMIT, touched, "", "assessor");
    for (Step step : List.of(Step.SIGN, Step.RETURN)) {
      assertThat(assessments.take(step, submitted.id(), submitted.version(), "同意", both))
          .isEqualTo(Outcome.Refused.because(Refusal.OWN_WORK));
      assertThat(last().action()).isEqualTo("assessment.refused");
      assertThat(last().details()).contains("OWN_WORK");
    }
    assertThat(submitted.steps(both)).containsExactly(Step.WITHDRAW);
    assertThat(assessments.find(submitted.id())).contains(submitted);
  }

  @Test
  void whoSubmittedItCannotSignItEvenWithoutAnEdit() {
    CurrentUser both = fixture.both();
    StoredAssessment submitted = fixture.take(Step.SUBMIT, fixture.answered(), "", "both");
    assertThat(assessments.take(Step.SIGN, submitted.id(), submitted.version(), "", both))
        .isEqualTo(Outcome.Refused.because(Refusal.OWN_WORK));
  }

  @Test
  void signingRecordsTheEvidenceThatFulfilsTheDuty() {
    StoredAssessment submitted = fixture.submitted();
    assertThat(duty(submitted.project())).isEqualTo(DutyState.OPEN);
    StoredAssessment signed = fixture.take(Step.SIGN, submitted, "同意", "approver");
    assertThat(projects.evidence(signed.project()))
        .singleElement()
        .satisfies(
            evidence -> {
              assertThat(evidence.duty()).isEqualTo("IP_RISK_ASSESSMENT");
              assertThat(evidence.date()).isEqualTo(TestClock.TODAY);
              assertThat(evidence.reference()).isEqualTo(signed.content().number());
              assertThat(evidence.digest()).isEqualTo(signed.digest());
            });
    assertThat(duty(signed.project())).isEqualTo(DutyState.DONE);
    assertThat(last().action()).isEqualTo("assessment.sign");
    assertThat(last().details()).contains(signed.digest());
    assertThat(signed.signOff().complete()).isTrue();
    assertThat(signed.signOff().approver()).isEqualTo("审批丙");
  }

  @Test
  void evidenceSignatureAndAuditAreStoredTogetherOrNotAtAll() {
    StoredAssessment submitted = fixture.submitted();
    // The register refuses the evidence of a project it does not know.
    jdbc.sql("update projects.projects set number = 'moved-away' where number = ?")
        .param(submitted.project())
        .update();
    long rows = audit.count("");
    assertThatThrownBy(() -> fixture.take(Step.SIGN, submitted, "同意", "approver"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(assessments.find(submitted.id())).contains(submitted);
    assertThat(audit.count("")).isEqualTo(rows);
  }

  @Test
  void aReturnNeedsAnOpinionAndLeadsBackToADraft() {
    StoredAssessment submitted = fixture.submitted();
    assertThat(
            assessments.take(
                Step.RETURN, submitted.id(), submitted.version(), " ", fixture.user("approver")))
        .isEqualTo(Outcome.Refused.because(Refusal.NO_REASON));
    StoredAssessment returned = fixture.take(Step.RETURN, submitted, "R4 理由不足", "approver");
    assertThat(returned.signOff().complete()).isFalse();
    assertThat(returned.editableBy(fixture.user("assessor"))).isFalse();
    StoredAssessment draft = fixture.take(Step.RESUME, returned, "", "assessor");
    assertThat(draft.editableBy(fixture.user("assessor"))).isTrue();
    assertThat(draft.last(Step.RETURN).orElseThrow().opinion()).isEqualTo("R4 理由不足");
  }

  @Test
  void nothingIsEditedOnceItIsSubmitted() {
    StoredAssessment submitted = fixture.submitted();
    assertThat(
            assessments.edit(
                submitted.id(),
                submitted.version(),
                new Edit.Dismiss("R7", "不涉及"),
                fixture.user("assessor")))
        .isEqualTo(Outcome.Refused.because(Refusal.STATE));
  }

  @Test
  void theDatabaseItselfKeepsWhatWasSigned() {
    StoredAssessment signed = fixture.signed();
    for (String sql :
        List.of(
            "update insight.assessments set content = '{}' where id = ",
            "delete from insight.assessments where id = ",
            "update insight.revisions set reason = 'x' where assessment_id = ",
            "delete from insight.steps where assessment_id = ")) {
      assertThatThrownBy(() -> jdbc.sql(sql + signed.id()).update()).as(sql).isNotNull();
    }
    assertThat(assessments.find(signed.id())).contains(signed);
  }

  @Test
  void theDigestIsThatOfTheStoredContent() throws Exception {
    StoredAssessment stored = fixture.signed();
    byte[] hash =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(
                AssessmentJson.write(stored.content())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(stored.digest()).isEqualTo(java.util.HexFormat.of().formatHex(hash));
  }

  @Test
  void computingItAgainGivesTheSameResult() {
    StoredAssessment signed = fixture.signed();
    Recomputation again =
        new Recomputation(
            assessments.revision(signed.id(), 0).orElseThrow(), drafting.draft(signed.inputs()));
    assertThat(again.same()).isTrue();
    assertThat(again.ground()).isEmpty();
    assertThat(again.differences()).isEmpty();
  }

  @Test
  void computingItAgainWithOtherInputsShowsWhatChanged() {
    Inputs inputs = fixture.inputs(fixture.project());
    Inputs other =
        new Inputs(
            inputs.facts(),
            inputs.region(),
            inputs.proposal(),
            inputs.features().subList(0, 1),
            inputs.asOf(),
            1);
    Recomputation again = new Recomputation(drafting.draft(inputs), drafting.draft(other));
    assertThat(again.same()).isFalse();
    assertThat(again.differences().stream().map(Recomputation.Difference::kind))
        .contains("hit-removed");
  }

  private StoredAssessment edit(StoredAssessment stored, Edit edit) {
    return done(assessments.edit(stored.id(), stored.version(), edit, fixture.user("assessor")));
  }

  private DutyState duty(String project) {
    return duties
        .of(project, TestClock.TODAY)
        .orElseThrow()
        .duty(Assessments.DUTY)
        .orElseThrow()
        .state();
  }

  private AuditEntry last() {
    return audit.latest("", 0, 1).getFirst();
  }
}
