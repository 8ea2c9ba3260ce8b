package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Evaluates the compiled rules of one pack.
final class PackEvaluator implements Evaluator {
  private final PolicyPack pack;
  private final List<PreparedRule> rules;
  private final Decider decider;
  private final Map<String, LocalDate> inForceOfClause;
  private volatile @Nullable ValuesAt last;

  private record ValuesAt(Moment moment, ParameterValues values) {}

  PackEvaluator(PolicyPack pack) {
    this.pack = pack;
    this.rules = pack.rules().stream().map(rule -> PreparedRule.of(pack, rule)).toList();
    this.inForceOfClause = new HashMap<>();
    for (PolicyDocument document : pack.documents()) {
      document
          .clauses()
          .forEach(clause -> inForceOfClause.put(clause.id(), document.inForceFrom()));
    }
    this.decider = new Decider(pack, rules, inForceOfClause);
  }

  @Override
  public PolicyPack pack() {
    return pack;
  }

  @Override
  public Evaluation evaluate(Facts facts, Moment moment) {
    Situation situation = situation(facts, moment);
    Map<String, Trace> definitions = define(situation, facts.subject());
    return new Evaluation(
        pack.id(),
        pack.version(),
        moment.validOn(),
        moment.knownOn(),
        rules.stream()
            .filter(prepared -> prepared.rule().subject().equals(facts.subject()))
            .map(rule -> finding(rule, facts, situation, definitions, moment))
            .toList());
  }

  private Situation situation(Facts facts, Moment moment) {
    return new Situation(pack.schema(), facts, parameters(moment), moment.validOn());
  }

  /// The values at a moment; those of the last one asked for are kept, as many subjects are asked
  /// about at the same.
  private ParameterValues parameters(Moment moment) {
    ValuesAt kept = last;
    if (kept != null && kept.moment().equals(moment)) {
      return kept.values();
    }
    ParameterValues made = moment.parameters(pack);
    last = new ValuesAt(moment, made);
    return made;
  }

  @Override
  public List<Decision> decide(Facts facts, Moment moment) {
    return decider.decide(situation(facts, moment), facts, moment);
  }

  private LocalDate from(Definition definition) {
    return Objects.requireNonNull(inForceOfClause.get(definition.clause()));
  }

  @Override
  public Paths paths(String rule, Facts facts, Moment moment) {
    PreparedRule prepared =
        rules.stream()
            .filter(one -> one.rule().id().equals(rule))
            .filter(one -> one.rule().subject().equals(facts.subject()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "pack %s has no rule %s on a %s"
                            .formatted(pack.id(), rule, facts.subject())));
    Map<String, Truth> now = new HashMap<>();
    define(situation(facts, moment), facts.subject())
        .forEach((id, trace) -> now.put(id, trace.truth()));
    return new PathFinder(
            pack,
            prepared.conditions().fulfilled(),
            prepared.inForce(),
            () -> situation(facts, moment),
            now)
        .find(facts, moment);
  }

  /// Works out the definitions of a subject, each after those it uses.
  private Map<String, Trace> define(Situation situation, String subject) {
    Map<String, Trace> traces = new HashMap<>();
    for (Definition definition : pack.definitions()) {
      if (!definition.subject().equals(subject)) {
        continue;
      }
      LocalDate from = from(definition);
      try {
        Trace trace = definition.holds().evaluate(situation, from);
        traces.put(definition.id(), trace);
        situation.define(definition.id(), trace.truth(), trace.missing());
      } catch (EvaluationFailure e) {
        situation.define(definition.id(), Truth.UNKNOWN, Set.of());
      }
    }
    return traces;
  }

  private Finding finding(
      PreparedRule prepared,
      Facts facts,
      Situation situation,
      Map<String, Trace> definitions,
      Moment moment) {
    Rule rule = prepared.rule();
    Explainer explainer =
        new Explainer(pack, rule, prepared.shown(), facts, definitions, moment, prepared.inForce());
    List<Explanation> steps = new ArrayList<>();
    boolean inForce = false;
    for (PolicyDocument document : prepared.documents()) {
      boolean now = moment.inForce(document);
      inForce |= now;
      steps.add(explainer.document(document, now));
    }
    if (!inForce) {
      boolean inTime =
          prepared.documents().stream().anyMatch(one -> one.inForceOn(moment.validOn()));
      return new Finding.NotApplicable(
          rule,
          explainer.root(
              inTime ? Conclusion.NOT_KNOWN : Conclusion.NOT_IN_FORCE, List.of(), steps));
    }
    steps.addAll(explainer.targets());
    String region = facts.values().get("region") instanceof String code ? code : "";
    Truth here = prepared.bindsIn(region, pack);
    if (!prepared.national()) {
      steps.add(explainer.region(region, here));
    }
    if (here == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    try {
      return conclude(prepared, situation, explainer, steps, here == Truth.UNKNOWN);
    } catch (EvaluationFailure e) {
      steps.add(explainer.failure(String.valueOf(e.getMessage())));
      return new Finding.Undetermined(
          rule, List.of(), explainer.root(Conclusion.UNDETERMINED, List.of(), steps));
    }
  }

  private static Finding conclude(
      PreparedRule prepared,
      Situation situation,
      Explainer explainer,
      List<Explanation> steps,
      boolean regionMissing) {
    Rule rule = prepared.rule();
    Trace applies = prepared.conditions().applies().evaluate(situation, prepared.inForce());
    steps.add(explainer.part(Explanation.APPLIES, prepared.conditions().applies(), applies));
    if (applies.truth() == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    TreeSet<String> missing = new TreeSet<>(applies.missing());
    if (regionMissing) {
      missing.add(explainer.regionPath());
    }
    if (!missing.isEmpty()) {
      return undetermined(rule, explainer, steps, List.copyOf(missing));
    }
    Trace fulfilled = prepared.conditions().fulfilled().evaluate(situation, prepared.inForce());
    steps.add(
        explainer.part(
            new Labels("履行要求", "Requirement"), prepared.conditions().fulfilled(), fulfilled));
    return switch (fulfilled.truth()) {
      case TRUE ->
          new Finding.Satisfied(
              rule, explainer.root(Conclusion.met(rule.kind()), List.of(), steps));
      case UNKNOWN -> undetermined(rule, explainer, steps, List.copyOf(fulfilled.missing()));
      case FALSE -> violated(prepared, situation, explainer, steps);
    };
  }

  private static Finding undetermined(
      Rule rule, Explainer explainer, List<Explanation> steps, List<String> missing) {
    return new Finding.Undetermined(
        rule, missing, explainer.root(Conclusion.UNDETERMINED, missing, steps));
  }

  /// A duty whose time cannot be told from the facts counts as open, not as overdue.
  private static Finding violated(
      PreparedRule prepared, Situation situation, Explainer explainer, List<Explanation> steps) {
    boolean overdue = false;
    if (prepared.conditions().overdue().isPresent()) {
      Condition condition = prepared.conditions().overdue().get();
      Trace trace = condition.evaluate(situation, prepared.inForce());
      overdue = trace.truth() == Truth.TRUE;
      steps.add(explainer.deadline(condition, trace));
    }
    return new Finding.Violated(
        prepared.rule(),
        explainer.root(
            overdue ? Conclusion.OVERDUE : Conclusion.unmet(prepared.rule().kind()),
            List.of(),
            steps),
        overdue);
  }
}
