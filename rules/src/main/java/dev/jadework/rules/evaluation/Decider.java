package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides rules without keeping the values of their parts.
final class Decider {
  private final PolicyPack pack;
  private final List<PreparedRule> rules;

  Decider(PolicyPack pack, List<PreparedRule> rules) {
    this.pack = pack;
    this.rules = rules;
  }

  /// Decisions of all rules on the subject of the facts.
  List<Decision> decide(Situation situation, Facts facts, RulesAt at) {
    for (Definition definition : pack.definitions()) {
      if (definition.subject().equals(facts.subject())) {
        situation.define(
            definition.id(),
            truth(definition.holds(), situation, at.firstDay(definition)),
            Set.of());
      }
    }
    String region = facts.values().get("region") instanceof String code ? code : "";
    List<Decision> decisions = new ArrayList<>();
    for (PreparedRule prepared : rules) {
      if (prepared.rule().subject().equals(facts.subject())) {
        decisions.add(decision(prepared, situation, region, at));
      }
    }
    return decisions;
  }

  private static Decision decision(
      PreparedRule prepared, Situation situation, String region, RulesAt at) {
    Rule rule = prepared.rule();
    Optional<LocalDate> from = at.firstDay(prepared);
    Truth here = at.inForce(prepared).and(prepared.bindsIn(region));
    Truth applies =
        here == Truth.FALSE ? Truth.FALSE : truth(prepared.conditions().applies(), situation, from);
    if (applies == Truth.FALSE) {
      return Decision.of(rule, State.NONE);
    }
    Truth fulfilled =
        applies == Truth.UNKNOWN || here == Truth.UNKNOWN
            ? Truth.UNKNOWN
            : truth(prepared.conditions().fulfilled(), situation, from);
    return switch (fulfilled) {
      case UNKNOWN -> Decision.of(rule, State.UNKNOWN);
      case TRUE -> Decision.of(rule, State.met(rule));
      case FALSE -> {
        boolean overdue =
            prepared
                .conditions()
                .overdue()
                .filter(condition -> truth(condition, situation, from) == Truth.TRUE)
                .isPresent();
        yield Decision.of(rule, State.unmet(rule, overdue));
      }
    };
  }

  /// What a condition comes to; unknown where it cannot be evaluated.
  private static Truth truth(
      Condition condition, Situation situation, Optional<LocalDate> inForce) {
    try {
      return condition.decide(situation, inForce);
    } catch (EvaluationFailure e) {
      return Truth.UNKNOWN;
    }
  }
}
