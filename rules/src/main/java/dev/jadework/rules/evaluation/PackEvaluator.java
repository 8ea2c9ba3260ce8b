package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Evaluates the compiled rules of one pack.
final class PackEvaluator implements Evaluator {
  private final PolicyPack pack;
  private final List<PreparedRule> rules;
  private final Decider decider;
  private volatile @Nullable RulesAt last;

  PackEvaluator(PolicyPack pack) {
    this.pack = pack;
    this.rules = pack.rules().stream().map(rule -> PreparedRule.of(pack, rule)).toList();
    this.decider = new Decider(pack, rules);
  }

  @Override
  public PolicyPack pack() {
    return pack;
  }

  @Override
  public Evaluation evaluate(Facts facts, Moment moment) {
    RulesAt at = at(moment);
    Situation situation = situation(facts, at);
    Map<String, Trace> definitions = define(situation, facts.subject(), at);
    return new Evaluation(
        pack.id(),
        pack.version(),
        moment.validOn(),
        moment.knownOn(),
        rules.stream()
            .filter(prepared -> prepared.rule().subject().equals(facts.subject()))
            .map(rule -> finding(rule, facts, situation, definitions, at))
            .toList());
  }

  private Situation situation(Facts facts, RulesAt at) {
    return new Situation(pack.schema(), facts, at.parameters(), at.moment().validOn());
  }

  /// What the rules look at; that of the last moment asked for is kept, as many subjects are asked
  /// about at the same.
  private RulesAt at(Moment moment) {
    RulesAt kept = last;
    if (kept != null && kept.moment().equals(moment)) {
      return kept;
    }
    RulesAt made = RulesAt.of(pack, rules, moment);
    last = made;
    return made;
  }

  @Override
  public List<Decision> decide(Facts facts, Moment moment) {
    RulesAt at = at(moment);
    return decider.decide(situation(facts, at), facts, at);
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
    RulesAt at = at(moment);
    Map<String, Truth> now = new HashMap<>();
    define(situation(facts, at), facts.subject(), at)
        .forEach((id, trace) -> now.put(id, trace.truth()));
    return new PathFinder(
            pack,
            prepared.conditions().fulfilled(),
            at.firstDay(prepared),
            () -> situation(facts, at),
            now)
        .find(facts, moment);
  }

  /// Works out the definitions of a subject, each after those it uses.
  private Map<String, Trace> define(Situation situation, String subject, RulesAt at) {
    Map<String, Trace> traces = new HashMap<>();
    for (Definition definition : pack.definitions()) {
      if (!definition.subject().equals(subject)) {
        continue;
      }
      try {
        Trace trace = definition.holds().evaluate(situation, at.firstDay(definition));
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
      RulesAt at) {
    Rule rule = prepared.rule();
    Explainer explainer =
        new Explainer(pack, rule, prepared.shown(), facts, definitions, at, at.firstDay(prepared));
    List<Explanation> steps = new ArrayList<>();
    Set<Standing> standings = EnumSet.noneOf(Standing.class);
    for (PolicyDocument document : prepared.documents()) {
      Standing standing = at.moment().standing(pack, document);
      standings.add(standing);
      steps.add(explainer.document(document, standing));
    }
    if (at.inForce(prepared) == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.without(standings), List.of(), steps));
    }
    steps.addAll(explainer.targets());
    String region = facts.values().get("region") instanceof String code ? code : "";
    Truth here = prepared.bindsIn(region);
    if (!prepared.national()) {
      steps.add(explainer.region(region, here));
    }
    if (here == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    try {
      List<String> missing = new ArrayList<>();
      if (here == Truth.UNKNOWN) {
        missing.add(explainer.regionPath());
      }
      if (at.inForce(prepared) == Truth.UNKNOWN) {
        missing.add(Situation.IN_FORCE);
      }
      return conclude(prepared, situation, explainer, steps, missing, at.firstDay(prepared));
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
      List<String> open,
      Optional<LocalDate> from) {
    Rule rule = prepared.rule();
    Trace applies = prepared.conditions().applies().evaluate(situation, from);
    steps.add(explainer.part(Explanation.APPLIES, prepared.conditions().applies(), applies));
    if (applies.truth() == Truth.FALSE) {
      return new Finding.NotApplicable(
          rule, explainer.root(Conclusion.NOT_APPLICABLE, List.of(), steps));
    }
    TreeSet<String> missing = new TreeSet<>(applies.missing());
    missing.addAll(open);
    if (!missing.isEmpty()) {
      return undetermined(rule, explainer, steps, List.copyOf(missing));
    }
    Trace fulfilled = prepared.conditions().fulfilled().evaluate(situation, from);
    steps.add(
        explainer.part(
            new Labels("履行要求", "Requirement"), prepared.conditions().fulfilled(), fulfilled));
    return switch (fulfilled.truth()) {
      case TRUE ->
          new Finding.Satisfied(
              rule, explainer.root(Conclusion.met(rule.kind()), List.of(), steps));
      case UNKNOWN -> undetermined(rule, explainer, steps, List.copyOf(fulfilled.missing()));
      case FALSE -> violated(prepared, situation, explainer, steps, from);
    };
  }

  private static Finding undetermined(
      Rule rule, Explainer explainer, List<Explanation> steps, List<String> missing) {
    return new Finding.Undetermined(
        rule, missing, explainer.root(Conclusion.UNDETERMINED, missing, steps));
  }

  /// A duty whose time cannot be told from the facts counts as open, not as overdue.
  private static Finding violated(
      PreparedRule prepared,
      Situation situation,
      Explainer explainer,
      List<Explanation> steps,
      Optional<LocalDate> from) {
    boolean overdue = false;
    if (prepared.conditions().overdue().isPresent()) {
      Condition condition = prepared.conditions().overdue().get();
      Trace trace = condition.evaluate(situation, from);
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
