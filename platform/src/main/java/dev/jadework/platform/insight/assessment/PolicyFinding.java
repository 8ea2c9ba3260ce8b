package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.util.List;

/// 政策依据判定. A finding as it is kept with the assessment, with the wording of its clauses.
///
/// @param rule id of the rule
/// @param outcome `satisfied`, `violated`, `not-applicable` or `undetermined`
/// @param state `done`, `open`, `overdue`, `none` or `unknown`
/// @param missing paths of missing facts
/// @param gateStage stage that is gated, code
/// @param gate effect at the gate, code
public record PolicyFinding(
    String rule,
    String duty,
    Labels title,
    String outcome,
    String state,
    List<Basis> clauses,
    List<String> missing,
    String gateStage,
    String gate,
    Labels deadline,
    Explanation why) {

  public PolicyFinding {
    clauses = List.copyOf(clauses);
    missing = List.copyOf(missing);
  }

  /// The outcome in words; an overdue duty is told from one that is still in time.
  public Labels outcomeLabel() {
    return switch (outcome) {
      case "satisfied" -> new Labels("已满足", "satisfied");
      case "violated" ->
          state.equals("overdue")
              ? new Labels("未满足，已逾期", "not met, overdue")
              : new Labels("尚未满足", "not met yet");
      case "not-applicable" -> new Labels("不适用", "not applicable");
      default -> new Labels("事实不足，无法判定", "undetermined, facts are missing");
    };
  }

  /// 条款依据. A clause with its place and our wording of it.
  public record Basis(String id, Labels document, String number, Labels text) {}

  /// The finding with its clauses looked up in the pack.
  public static PolicyFinding of(Finding finding, PolicyPack pack) {
    var rule = finding.rule();
    return new PolicyFinding(
        rule.id(),
        rule.duty(),
        rule.title(),
        finding.outcome(),
        finding.state(),
        rule.clauses().stream()
            .flatMap(id -> pack.clause(id).stream())
            .map(c -> basis(c, pack))
            .toList(),
        finding instanceof Finding.Undetermined open ? open.missing() : List.of(),
        rule.gateStage().name(),
        rule.gate().name(),
        rule.deadline(),
        finding.why());
  }

  private static Basis basis(dev.jadework.rules.pack.Clause clause, PolicyPack pack) {
    Labels document =
        pack.document(clause.document())
            .map(dev.jadework.rules.pack.PolicyDocument::title)
            .orElse(new Labels(clause.document(), clause.document()));
    return new Basis(clause.id(), document, clause.number(), clause.text());
  }
}
