package dev.jadework.rules.coherence;

import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.StandIn;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.measure.MeasureList;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.RuleConditions;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What clauses ask for and no rule does, and what is there and no rule uses. Laws and standards
/// bind by themselves: their clauses need no rule.
final class GapIssues {
  private static final Set<String> BINDING = Set.of("obligation", "prohibition");

  private final List<PolicyPack> packs;
  private final List<Issue> issues;
  private final Set<String> parameters = new HashSet<>();
  private final Set<String> facts = new HashSet<>();
  private final Set<String> founding = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  GapIssues(List<PolicyPack> packs, List<Issue> issues) {
    this.packs = packs;
    this.issues = issues;
    parameters.add(StandIn.READING);
    parameters.add(StatedTarget.PAST_ONES);
    parameters.addAll(MeasureList.READINGS);
    for (PolicyPack pack : packs) {
      for (PolicyDocument document : pack.documents()) {
        parameters.add(document.readings().firstDay());
        parameters.add(document.readings().text());
      }
      for (Target target : pack.targets()) {
        target.otherwise().forEach(other -> parameters.add(other.reading()));
      }
      pack.conditions().values().stream().flatMap(GapIssues::conditions).forEach(this::note);
      pack.rules().forEach(rule -> founding.addAll(rule.clauses()));
      for (Definition definition : pack.definitions()) {
        note(definition.holds());
        founding.add(definition.clause());
        definition.measure().map(Definition.Measure::atLeast).ifPresent(parameters::add);
      }
    }
  }

  private static Stream<Condition> conditions(RuleConditions rule) {
    return Stream.concat(Stream.of(rule.applies(), rule.fulfilled()), rule.overdue().stream());
  }

  private void note(Condition condition) {
    parameters.addAll(condition.parameters());
    facts.addAll(condition.facts());
  }

  void find() {
    for (PolicyPack pack : packs) {
      for (PolicyDocument document : pack.documents()) {
        document.clauses().forEach(clause -> clause(document, clause));
      }
      pack.parameters().forEach(parameter -> parameter(pack, parameter));
      pack.schema().all().forEach(this::fact);
    }
  }

  private void clause(PolicyDocument document, Clause clause) {
    if (!seen.add("clause " + clause.id())) {
      return;
    }
    boolean background =
        document.kind() == PolicyDocument.Kind.LAW
            || document.kind() == PolicyDocument.Kind.STANDARD;
    if (!background
        && clause.relevance().equals("core")
        && BINDING.contains(clause.type())
        && !founding.contains(clause.id())) {
      add(
          Issue.Code.CLAUSE_WITHOUT_RULE,
          document,
          clause.id(),
          new Labels(
              "《%s》%s是核心%s条款，尚无规则：%s"
                  .formatted(
                      document.title().zh(),
                      clause.number(),
                      clause.type().equals("prohibition") ? "禁止性" : "义务性",
                      clause.text().zh()),
              "%s, %s is a core %s without a rule: %s"
                  .formatted(
                      document.title().en(), clause.number(), clause.type(), clause.text().en())));
    }
    for (Target target : clause.targets()) {
      if (target.computedBy().isEmpty()) {
        add(
            Issue.Code.TARGET_UNCOMPUTED,
            document,
            clause.id(),
            new Labels(
                "目标%s（%s）无法由产品计算，需要：%s"
                    .formatted(
                        target.id(),
                        target.indicator().zh(),
                        target.needs().map(Labels::zh).orElse("未载明")),
                "target %s (%s) is not computed here; needed: %s"
                    .formatted(
                        target.id(),
                        target.indicator().en(),
                        target.needs().map(Labels::en).orElse("not stated"))));
      }
    }
  }

  private void parameter(PolicyPack pack, Parameter parameter) {
    if (parameters.contains(parameter.id()) || !seen.add("parameter " + parameter.id())) {
      return;
    }
    String clause = parameter.values().getFirst().clause();
    pack.clause(clause)
        .flatMap(found -> pack.document(found.document()))
        .ifPresent(
            document ->
                add(
                    Issue.Code.PARAMETER_UNUSED,
                    document,
                    clause,
                    new Labels(
                        "参数 %s（%s）没有规则使用".formatted(parameter.id(), parameter.label().zh()),
                        "no rule uses parameter %s (%s)"
                            .formatted(parameter.id(), parameter.label().en()))));
  }

  /// Texts name things and decide nothing; they are left out.
  private void fact(Fact fact) {
    boolean decides =
        switch (fact.type()) {
          case STRING, OBJECT, LIST -> false;
          default -> true;
        };
    if (decides && !facts.contains(fact.path()) && seen.add("fact " + fact.path())) {
      issues.add(
          new Issue(
              Issue.Code.FACT_UNUSED,
              List.of(),
              new Labels(
                  "事实 %s（%s）没有规则使用".formatted(fact.path(), fact.label().zh()),
                  "no rule uses fact %s (%s)".formatted(fact.path(), fact.label().en())),
              Optional.empty()));
    }
  }

  private void add(Issue.Code code, PolicyDocument document, String clause, Labels text) {
    issues.add(
        new Issue(
            code,
            List.of(new Issue.Cited(document.pack(), document.id(), clause, List.of())),
            text,
            Optional.empty()));
  }
}
