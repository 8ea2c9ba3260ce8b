package dev.jadework.rules.pack;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Stage;
import dev.jadework.rules.text.Labels;
import java.util.List;

/// 规则. One duty or test that a policy founds: to what it applies and what fulfils it, both in CEL.
///
/// @param id `R-01`
/// @param clauses ids of the clauses that found it, at least one
/// @param subject key of the subject whose facts it looks at, `project`
/// @param kind what its findings say
/// @param duty stable code of the duty, `IP_RISK_ASSESSMENT`
/// @param title name of the duty
/// @param stage stage in which, or on whose entry, the duty is to be fulfilled
/// @param gate what an open duty does at the gate into `gateStage`
/// @param gateStage the stage that cannot be entered (BLOCK) or is entered with a warning (WARN).
///     Entering a stage is the act that names it: entering APPROVAL is the decision to approve
///     (立项决定), IMPLEMENTATION the start under a signed contract, CLOSING the acceptance,
///     COMMERCIALISATION the step after acceptance
/// @param deadline wording of the time limit
/// @param evidence what proves fulfilment
/// @param applies CEL, boolean: whether the duty applies
/// @param fulfilled CEL, boolean: whether it is fulfilled
/// @param overdue CEL, boolean: whether the time for an open duty has run out; empty if the policy
///     sets no time that could run out
/// @param metric how coverage is counted
public record Rule(
    String id,
    List<String> clauses,
    String subject,
    Kind kind,
    String duty,
    Labels title,
    Stage stage,
    Gate gate,
    Stage gateStage,
    Labels deadline,
    List<Labels> evidence,
    String applies,
    String fulfilled,
    String overdue,
    Labels metric) {
  public Rule {
    clauses = List.copyOf(clauses);
    evidence = List.copyOf(evidence);
  }

  /// A duty of a project without a time limit that can run out and without a metric.
  public Rule(
      String id,
      List<String> clauses,
      String duty,
      Labels title,
      Stage stage,
      Gate gate,
      Stage gateStage,
      Labels deadline,
      List<Labels> evidence,
      String applies,
      String fulfilled) {
    this(
        id,
        clauses,
        FactSchema.PROJECT,
        Kind.DUTY,
        duty,
        title,
        stage,
        gate,
        gateStage,
        deadline,
        evidence,
        applies,
        fulfilled,
        "",
        new Labels("", ""));
  }

  /// The same rule with other conditions.
  public Rule with(String otherApplies, String otherFulfilled, String otherOverdue) {
    return new Rule(
        id,
        clauses,
        subject,
        kind,
        duty,
        title,
        stage,
        gate,
        gateStage,
        deadline,
        evidence,
        otherApplies,
        otherFulfilled,
        otherOverdue,
        metric);
  }

  /// 规则种类. What the findings of a rule say.
  public enum Kind {
    /// 义务: whether something that has to be done is done.
    DUTY,
    /// 认别: whether the subject is one of a kind.
    CLASSIFICATION,
    /// 条件: whether the subject may take part.
    ELIGIBILITY,
    /// 认定: whether the subject may be recognised.
    RECOGNITION
  }

  /// 关口. What an open duty does at its gate.
  public enum Gate {
    BLOCK,
    WARN,
    NONE
  }
}
