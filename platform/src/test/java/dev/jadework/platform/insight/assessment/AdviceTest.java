package dev.jadework.platform.insight.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.rules.text.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final Labels NO_WORDS = new Labels("", "");
  private static final Change CHANGE =
      new Change(Instant.parse("2026-06-01T02:00:00Z"), "评估员甲", "R1", "已核查权利要求");

  @Test
  void advisesApprovalWhenNothingIsAboveMedium() {
    assertThat(of(item("R1", 3, 3)).advice()).isEqualTo(Advice.APPROVE);
  }

  @Test
  void advisesMeasuresWhenAHighRiskRemains() {
    assertThat(of(item("R1", 5, 2)).advice()).isEqualTo(Advice.APPROVE_WITH_MEASURES);
  }

  @Test
  void openQuestionsComeBeforeApproval() {
    Assessment assessment = of(item("R1", 1, 1), Risk.R4.unanswered(NO_WORDS, List.of()));

    assertThat(assessment.advice()).isEqualTo(Advice.ANSWER_FIRST);
    assertThat(assessment.grade()).contains(Grade.LOW);
  }

  @Test
  void aSevereRiskWithoutMeasureForbidsApprovalEvenIfQuestionsAreOpen() {
    Assessment assessment = of(item("R1", 4, 4), Risk.R4.unanswered(NO_WORDS, List.of()));

    assertThat(assessment.advice()).isEqualTo(Advice.DO_NOT_APPROVE);
  }

  @Test
  void aMeasureNobodyAcceptedChangesNothing() {
    RiskItem planned =
        item("R1", 4, 4)
            .measured(
                List.of(new Measure(Measure.Kind.LICENSE, "取得许可", false)), new Score(2, 2), CHANGE);

    assertThat(planned.effective()).contains(new Score(4, 4));
    assertThat(of(planned).advice()).isEqualTo(Advice.DO_NOT_APPROVE);
  }

  @Test
  void anAcceptedMeasureLowersTheGradeToItsResidual() {
    RiskItem licensed =
        item("R1", 4, 4)
            .measured(
                List.of(new Measure(Measure.Kind.LICENSE, "取得许可", true)), new Score(2, 2), CHANGE);

    assertThat(licensed.grade()).contains(Grade.LOW);
    assertThat(of(licensed).advice()).isEqualTo(Advice.APPROVE_WITH_MEASURES);
  }

  @Test
  void anAcceptedMeasureThatLeavesTheRiskSevereIsNotSufficient() {
    RiskItem still =
        item("R1", 5, 5)
            .measured(
                List.of(new Measure(Measure.Kind.DESIGN_AROUND, "改流道", true)),
                new Score(4, 4),
                CHANGE);

    assertThat(of(still).advice()).isEqualTo(Advice.DO_NOT_APPROVE);
  }

  @Test
  void aSevereRiskMayBeAcceptedWithAReason() {
    RiskItem accepted =
        item("R1", 5, 5)
            .measured(List.of(new Measure(Measure.Kind.ACCEPT, "战略需要", true)), null, CHANGE);

    assertThat(of(accepted).advice()).isEqualTo(Advice.APPROVE_WITH_MEASURES);
    assertThat(of(accepted).grade()).contains(Grade.SEVERE);
  }

  @Test
  void overallGradeIsTheWorstAfterMeasures() {
    RiskItem lowered =
        item("R1", 5, 5)
            .measured(
                List.of(new Measure(Measure.Kind.AVOID, "不实施", true)), new Score(1, 1), CHANGE);

    assertThat(of(lowered, item("R2", 3, 3)).grade()).contains(Grade.MEDIUM);
  }

  @Test
  void judgingAnOpenItemKeepsWhoAndWhyAndClosesIt() {
    RiskItem judged = Risk.R4.unanswered(NO_WORDS, List.of()).judged(new Score(2, 3), CHANGE);

    assertThat(judged.open()).isFalse();
    assertThat(judged.reason().zh()).isEqualTo("已核查权利要求");
    assertThat(judged.proposed()).isNull();
    assertThat(judged.changes()).containsExactly(CHANGE);
  }

  @Test
  void judgingAProposedItemKeepsWhatWasProposed() {
    RiskItem judged = item("R1", 4, 4).judged(new Score(2, 2), CHANGE);

    assertThat(judged.proposed()).isEqualTo(new Score(4, 4));
    assertThat(judged.score()).isEqualTo(new Score(2, 2));
  }

  @Test
  void aDismissedItemHasNoGradeAndIsNotOpen() {
    Assessment assessment = of(item("R1", 5, 5).dismissed(CHANGE));

    assertThat(assessment.grade()).isEmpty();
    assertThat(assessment.advice()).isEqualTo(Advice.APPROVE);
  }

  @Test
  void refusesAChangeWithoutReason() {
    assertThatThrownBy(() -> new Change(Instant.EPOCH, "甲", "R1", " "))
        .hasMessageContaining("needs a reason");
  }

  @Test
  void numbersAddedRisksOneAfterTheOther() {
    Assessment assessment =
        of(item("R1", 1, 1))
            .added("供应链受限", new Score(2, 2), CHANGE)
            .added("人员流动", new Score(1, 2), CHANGE);

    assertThat(assessment.risks()).extracting(RiskItem::code).containsExactly("R1", "X1", "X2");
  }

  @Test
  void refusesToReviseAnItemThatIsNotThere() {
    Assessment assessment = of(item("R1", 1, 1));

    assertThatThrownBy(() -> assessment.revised(item("R2", 1, 1))).hasMessageContaining("R2");
  }

  private static RiskItem item(String code, int likelihood, int impact) {
    return Risk.valueOf(code).proposed(likelihood, impact, NO_WORDS, List.of());
  }

  private static Assessment of(RiskItem... items) {
    return new Assessment(
        new AssessedProject("P-1", "项目", null, null, 0),
        LocalDate.of(2026, 6, 1),
        new Method(
            LocalDate.of(2026, 6, 1), "empty", 0, "cn-45", "v", List.of(), List.of(), "i", "r"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        Arrays.asList(items),
        List.of());
  }
}
