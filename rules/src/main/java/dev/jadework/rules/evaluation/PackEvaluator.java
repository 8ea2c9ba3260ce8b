package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Labels;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Evaluates the compiled rules of one pack.
final class PackEvaluator implements Evaluator {
  private final PolicyPack pack;
  private final Map<String, ParameterType> parameterTypes = new LinkedHashMap<>();
  private final List<Compiled> rules = new ArrayList<>();

  /// @param inForce first day on which one of its documents applies
  private record Compiled(
      Rule rule,
      Condition applies,
      Condition fulfilled,
      Optional<Condition> overdue,
      List<PolicyDocument> documents,
      LocalDate inForce) {}

  PackEvaluator(PolicyPack pack) {
    this.pack = pack;
    pack.parameters().forEach(parameter -> parameterTypes.put(parameter.id(), parameter.type()));
    Expressions expressions = new Expressions(pack.schema(), parameterTypes);
    Problems problems = new Problems();
    for (Rule rule : pack.rules()) {
      Place place = new Place(pack.id() + "/" + rule.id(), 1, 1);
      Optional<Condition> applies = expressions.compile(rule.applies(), place, problems);
      Optional<Condition> fulfilled = expressions.compile(rule.fulfilled(), place, problems);
      Optional<Condition> overdue =
          rule.overdue().isBlank()
              ? Optional.empty()
              : expressions.compile(rule.overdue(), place, problems);
      List<PolicyDocument> documents = pack.documentsOf(rule);
      LocalDate inForce =
          documents.stream()
              .map(PolicyDocument::inForceFrom)
              .min(LocalDate::compareTo)
              .orElse(LocalDate.MAX);
      if (applies.isPresent() && fulfilled.isPresent()) {
        rules.add(new Compiled(rule, applies.get(), fulfilled.get(), overdue, documents, inForce));
      }
    }
    if (!problems.isEmpty()) {
      throw new PolicyPackException(problems.all());
    }
  }

  @Override
  public PolicyPack pack() {
    return pack;
  }

  @Override
  public Evaluation evaluate(Facts facts, LocalDate asOf) {
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : pack.parameters()) {
      parameter.on(asOf).ifPresent(value -> values.put(parameter.id(), value.value()));
    }
    Situation situation =
        new Situation(pack.schema(), facts, values, parameterTypes.keySet(), asOf);
    return new Evaluation(
        pack.id(),
        pack.version(),
        asOf,
        rules.stream().map(rule -> finding(rule, facts, situation, asOf)).toList());
  }

  private Finding finding(Compiled compiled, Facts facts, Situation situation, LocalDate asOf) {
    Rule rule = compiled.rule();
    Explainer explainer = new Explainer(pack, rule, facts, asOf, compiled.inForce());
    List<Explanation> steps = new ArrayList<>();
    boolean inForce = false;
    for (PolicyDocument document : compiled.documents()) {
      boolean now =
          !asOf.isBefore(document.inForceFrom())
              && (document.inForceUntil() == null || !asOf.isAfter(document.inForceUntil()));
      inForce |= now;
      steps.add(explainer.document(document, now));
    }
    if (!inForce) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_IN_FORCE, List.of(), steps));
    }
    steps.addAll(explainer.targets());
    String region = facts.values().get("region") instanceof String code ? code : "";
    steps.add(explainer.region(region));
    if (!region.isEmpty() && !region.startsWith(pack.region())) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    try {
      return conclude(compiled, situation, explainer, steps, region.isEmpty());
    } catch (EvaluationFailure e) {
      steps.add(explainer.failure(String.valueOf(e.getMessage())));
      return new Finding.Undetermined(
          rule, List.of(), explainer.root(Conclusion.UNDETERMINED, List.of(), steps));
    }
  }

  private static Finding conclude(
      Compiled compiled,
      Situation situation,
      Explainer explainer,
      List<Explanation> steps,
      boolean regionMissing) {
    Rule rule = compiled.rule();
    Trace applies = compiled.applies().evaluate(situation, compiled.inForce());
    steps.add(
        explainer.part(
            new Labels("适用条件", "Condition of application"), compiled.applies(), applies));
    if (applies.truth() == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    TreeSet<String> missing = new TreeSet<>(applies.missing());
    if (regionMissing) {
      missing.add("project.region");
    }
    if (!missing.isEmpty()) {
      return undetermined(rule, explainer, steps, List.copyOf(missing));
    }
    Trace fulfilled = compiled.fulfilled().evaluate(situation, compiled.inForce());
    steps.add(explainer.part(new Labels("履行要求", "Requirement"), compiled.fulfilled(), fulfilled));
    return switch (fulfilled.truth()) {
      case TRUE -> new Finding.Satisfied(rule, explainer.root(Conclusion.DONE, List.of(), steps));
      case UNKNOWN -> undetermined(rule, explainer, steps, List.copyOf(fulfilled.missing()));
      case FALSE -> violated(compiled, situation, explainer, steps);
    };
  }

  private static Finding undetermined(
      Rule rule, Explainer explainer, List<Explanation> steps, List<String> missing) {
    return new Finding.Undetermined(
        rule, missing, explainer.root(Conclusion.UNDETERMINED, missing, steps));
  }

  /// A duty whose time cannot be told from the facts counts as open, not as overdue.
  private static Finding violated(
      Compiled compiled, Situation situation, Explainer explainer, List<Explanation> steps) {
    boolean overdue = false;
    if (compiled.overdue().isPresent()) {
      Condition condition = compiled.overdue().get();
      Trace trace = condition.evaluate(situation, compiled.inForce());
      overdue = trace.truth() == Truth.TRUE;
      steps.add(explainer.deadline(condition, trace));
    }
    return new Finding.Violated(
        compiled.rule(),
        explainer.root(overdue ? Conclusion.OVERDUE : Conclusion.OPEN, List.of(), steps),
        overdue);
  }
}
