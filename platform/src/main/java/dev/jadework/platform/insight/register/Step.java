package dev.jadework.platform.insight.register;

import static dev.jadework.platform.insight.register.AssessmentState.DRAFT;
import static dev.jadework.platform.insight.register.AssessmentState.RETURNED;
import static dev.jadework.platform.insight.register.AssessmentState.SIGNED;
import static dev.jadework.platform.insight.register.AssessmentState.SUBMITTED;

import dev.jadework.platform.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// 步骤. The whole sign-off: each step leads from one state to one other and belongs to one role.
/// There are no other ways between states.
public enum Step {
  /// 提交. Every question is answered or expressly left open.
  SUBMIT(DRAFT, SUBMITTED, Role.ASSESSOR),
  /// 撤回. Taken back before anybody signed.
  WITHDRAW(SUBMITTED, DRAFT, Role.ASSESSOR),
  /// 签署. By a second person, who wrote nothing of it.
  SIGN(SUBMITTED, SIGNED, Role.APPROVER),
  /// 退回. By a second person, with an opinion.
  RETURN(SUBMITTED, RETURNED, Role.APPROVER),
  /// 修改. Work on a returned assessment is taken up again.
  RESUME(RETURNED, DRAFT, Role.ASSESSOR);

  private final AssessmentState from;
  private final AssessmentState to;
  private final Role role;

  Step(AssessmentState from, AssessmentState to, Role role) {
    this.from = from;
    this.to = to;
    this.role = role;
  }

  public AssessmentState from() {
    return from;
  }

  public AssessmentState to() {
    return to;
  }

  /// Who may take it.
  public Role role() {
    return role;
  }

  /// Whether only somebody who wrote nothing of the assessment may take it.
  public boolean secondPerson() {
    return role == Role.APPROVER;
  }

  /// Steps out of a state.
  public static List<Step> out(AssessmentState state) {
    return Arrays.stream(values()).filter(step -> step.from == state).toList();
  }

  /// Key of its name in the messages.
  public String messageKey() {
    return "insight.step." + key();
  }

  /// Its name in addresses and in the audit log.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
