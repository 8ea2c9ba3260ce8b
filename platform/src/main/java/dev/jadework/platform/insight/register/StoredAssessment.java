package dev.jadework.platform.insight.register;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// 评估卷宗. An assessment as it is kept: its content, where it stands and who did what.
///
/// @param project number of the project
/// @param version grows with every change; an edit names the version it rests on
/// @param inputs what it was computed from, to compute it again
/// @param digest SHA-256 of the stored content
/// @param writers logins of all who computed, edited or submitted it
/// @param taken steps taken, oldest first
public record StoredAssessment(
    long id,
    String project,
    AssessmentState state,
    long version,
    Inputs inputs,
    Assessment content,
    String digest,
    Instant changedAt,
    Set<String> writers,
    List<TakenStep> taken) {
  public StoredAssessment {
    writers = Set.copyOf(writers);
    taken = List.copyOf(taken);
  }

  /// A step as it was taken.
  ///
  /// @param name name of the person on that day
  /// @param digest of the content at that moment
  public record TakenStep(
      Instant at, String login, String name, Step step, String opinion, String digest) {}

  /// Steps this person may take now.
  public List<Step> steps(CurrentUser user) {
    return Step.out(state).stream()
        .filter(step -> user.has(step.role()))
        .filter(step -> !step.secondPerson() || !writers.contains(user.login()))
        .toList();
  }

  /// Whether this person may change the content now.
  public boolean editableBy(CurrentUser user) {
    return state == AssessmentState.DRAFT && user.has(Role.ASSESSOR);
  }

  /// The latest step of a kind.
  public Optional<TakenStep> last(Step step) {
    return taken.stream().filter(one -> one.step() == step).reduce((first, second) -> second);
  }

  /// 签署栏. The signatures given so far, in the order people read them.
  public SignOff signOff() {
    if (state != AssessmentState.SIGNED && state != AssessmentState.SUBMITTED) {
      return SignOff.unsigned();
    }
    Optional<TakenStep> submitted = last(Step.SUBMIT);
    Optional<TakenStep> signed =
        state == AssessmentState.SIGNED ? last(Step.SIGN) : Optional.empty();
    return new SignOff(
        submitted.map(TakenStep::name).orElse(null),
        submitted.map(step -> Days.of(step.at())).orElse(null),
        signed.map(TakenStep::name).orElse(null),
        signed.map(step -> Days.of(step.at())).orElse(null),
        signed.map(TakenStep::opinion).orElse(null));
  }

  /// 提交前检查. Codes of the items that are neither answered nor expressly left open.
  public List<String> unanswered() {
    return content.risks().stream()
        .filter(item -> item.state() == RiskItem.State.NEEDS_ANSWER)
        .map(RiskItem::code)
        .toList();
  }
}
