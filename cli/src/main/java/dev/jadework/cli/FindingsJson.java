package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Findings for machines.
final class FindingsJson {
  private FindingsJson() {}

  /// The answer of `policy explain`.
  ///
  /// @param subject key of the subject
  /// @param called its number or name
  static Map<String, Object> of(
      String subject, String called, Evaluation evaluation, PolicyPack pack, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(subject, called);
    answer.put("as_of", evaluation.asOf().toString());
    answer.put(
        "known_on",
        evaluation.knownOn().equals(LocalDate.MAX) ? null : evaluation.knownOn().toString());
    Map<String, Object> packed = new LinkedHashMap<>();
    packed.put("id", evaluation.pack());
    packed.put("version", evaluation.packVersion());
    answer.put("pack", packed);
    answer.put("findings", findings(evaluation, pack, locale));
    return answer;
  }

  /// The findings alone.
  static List<Map<String, Object>> findings(Evaluation evaluation, PolicyPack pack, Locale locale) {
    return evaluation.findings().stream().map(finding -> finding(finding, pack, locale)).toList();
  }

  private static Map<String, Object> finding(Finding finding, PolicyPack pack, Locale locale) {
    Rule rule = finding.rule();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rule", rule.id());
    answer.put("duty", rule.duty());
    answer.put("title", rule.title().in(locale));
    answer.put("outcome", finding.outcome());
    answer.put("state", finding.state());
    answer.put(
        "clauses",
        rule.clauses().stream()
            .flatMap(id -> pack.clause(id).stream())
            .map(c -> clause(c, locale))
            .toList());
    answer.put(
        "missing",
        finding instanceof Finding.Undetermined undetermined ? undetermined.missing() : List.of());
    Map<String, Object> gate = new LinkedHashMap<>();
    gate.put("stage", rule.gateStage().name());
    gate.put("effect", rule.gate().name());
    answer.put("gate", gate);
    answer.put("deadline", rule.deadline().in(locale));
    answer.put("evidence", rule.evidence().stream().map(labels -> labels.in(locale)).toList());
    answer.put("explanation", explanation(finding.why(), locale));
    return answer;
  }

  private static Map<String, Object> clause(Clause clause, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", clause.id());
    answer.put("document", clause.document());
    answer.put("number", clause.number());
    answer.put("text", clause.text().in(locale));
    return answer;
  }

  private static Map<String, Object> explanation(Explanation node, Locale locale) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("text", node.text().in(locale));
    answer.put("outcome", node.outcome());
    answer.put("clauses", node.clauses());
    answer.put(
        "children", node.children().stream().map(child -> explanation(child, locale)).toList());
    return answer;
  }
}
