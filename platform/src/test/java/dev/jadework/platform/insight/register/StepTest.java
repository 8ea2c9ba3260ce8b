package dev.jadework.platform.insight.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.identity.Role;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StepTest {
  @Test
  void theStepsAreTheseAndNoOthers() {
    assertThat(Arrays.stream(Step.values()).map(s -> s + " " + s.from() + "→" + s.to()))
        .containsExactly(
            "SUBMIT DRAFT→SUBMITTED",
            "WITHDRAW SUBMITTED→DRAFT",
            "SIGN SUBMITTED→SIGNED",
            "RETURN SUBMITTED→RETURNED",
            "RESUME RETURNED→DRAFT");
  }

  @Test
  void nothingLeadsOutOfASignedAssessment() {
    assertThat(Step.out(AssessmentState.SIGNED)).isEmpty();
  }

  @Test
  void everyOtherStateHasAWayOn() {
    assertThat(Step.out(AssessmentState.DRAFT)).containsExactly(Step.SUBMIT);
    assertThat(Step.out(AssessmentState.SUBMITTED))
        .containsExactly(Step.WITHDRAW, Step.SIGN, Step.RETURN);
    assertThat(Step.out(AssessmentState.RETURNED)).containsExactly(Step.RESUME);
  }

  @Test
  void approversSignAndReturnAndAssessorsDoTheRest() {
    assertThat(Arrays.stream(Step.values()).filter(s -> s.role() == Role.APPROVER))
        .containsExactly(Step.SIGN, Step.RETURN)
        .allMatch(Step::secondPerson);
    assertThat(Arrays.stream(Step.values()).filter(s -> s.role() == Role.ASSESSOR))
        .noneMatch(Step::secondPerson);
  }
}
