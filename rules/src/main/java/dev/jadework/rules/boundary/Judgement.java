package dev.jadework.rules.boundary;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.evaluation.State;
import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a rule decides on an example, and what it would decide if one part of its conditions came
/// out otherwise, all else being equal.
final class Judgement {
  private final PolicyPack pack;
  private final PreparedRule rule;
  private final Example example;
  private final Map<Definition, Optional<Trace>> definitions = new LinkedHashMap<>();
  private final Optional<Trace> applies;
  private final Optional<Trace> fulfilled;
  private final Optional<Trace> overdue;
  private final Truth here;
  private final Map<String, Map<String, List<Part>>> parts = new HashMap<>();

  /// @param parameters values of the parameters on the day of the example
  Judgement(PolicyPack pack, PreparedRule rule, Example example, ParameterValues parameters) {
    this.pack = pack;
    this.rule = rule;
    this.example = example;
    Moment moment = Moment.of(example.asOf());
    Situation situation = new Situation(pack.schema(), example.facts(), parameters, example.asOf());
    Optional<LocalDate> inForce = rule.firstDay(moment);
    for (Definition definition : pack.definitions()) {
      if (definition.subject().equals(example.facts().subject())) {
        Optional<Trace> trace =
            trace(definition.holds(), situation, moment.firstDay(pack, definition));
        definitions.put(definition, trace);
        situation.define(definition.id(), trace.map(Trace::truth).orElse(Truth.UNKNOWN), Set.of());
      }
    }
    applies = trace(rule.conditions().applies(), situation, inForce);
    fulfilled = trace(rule.conditions().fulfilled(), situation, inForce);
    overdue =
        rule.conditions().overdue().flatMap(condition -> trace(condition, situation, inForce));
    here = rule.bindsIn(example.facts().values().get("region") instanceof String code ? code : "");
  }

  /// A condition without a value leaves all its parts open.
  private static Optional<Trace> trace(
      Condition condition, Situation situation, Optional<LocalDate> inForce) {
    try {
      return Optional.of(condition.evaluate(situation, inForce));
    } catch (EvaluationFailure e) {
      return Optional.empty();
    }
  }

  /// The parts of the conditions at a boundary.
  List<Part> parts(Boundary boundary) {
    return parts
        .computeIfAbsent(boundary.definition(), this::parts)
        .getOrDefault(boundary.text(), List.of());
  }

  /// The parts of the definition with an id, of the rule itself without one.
  private Map<String, List<Part>> parts(String definition) {
    Map<String, List<Part>> found = new HashMap<>();
    if (definition.isEmpty()) {
      add(found, rule.conditions().applies(), applies);
      add(found, rule.conditions().fulfilled(), fulfilled);
      rule.conditions().overdue().ifPresent(condition -> add(found, condition, overdue));
    }
    definitions.forEach(
        (one, trace) -> {
          if (one.id().equals(definition)) {
            add(found, one.holds(), trace);
          }
        });
    return found;
  }

  private static void add(
      Map<String, List<Part>> found, Condition condition, Optional<Trace> trace) {
    trace.ifPresent(
        values ->
            Part.of(condition, values)
                .forEach(
                    (text, parts) ->
                        found.computeIfAbsent(text, _ -> new ArrayList<>()).addAll(parts)));
  }

  /// Whether the subject is in the region of the pack.
  Truth here() {
    return here;
  }

  /// The decision on the example.
  Decision decision() {
    return decision(Optional.empty(), here);
  }

  /// The decision if something were otherwise.
  Decision decision(Change change) {
    return decision(Optional.of(change), here);
  }

  /// The decision if the subject were in the region of the pack, or outside it.
  Decision decision(Truth inRegion) {
    return decision(Optional.empty(), inRegion);
  }

  private Decision decision(Optional<Change> change, Truth inRegion) {
    Map<String, Truth> defined = new HashMap<>();
    definitions.forEach(
        (definition, trace) ->
            defined.put(definition.id(), truth(definition.holds(), trace, change, defined)));
    Truth asked = rule.inForce(Moment.of(example.asOf())).and(inRegion);
    Truth binds =
        asked == Truth.FALSE
            ? Truth.FALSE
            : truth(rule.conditions().applies(), applies, change, defined);
    if (binds == Truth.FALSE) {
      return Decision.of(rule.rule(), State.NONE);
    }
    Truth done =
        binds == Truth.UNKNOWN || asked == Truth.UNKNOWN
            ? Truth.UNKNOWN
            : truth(rule.conditions().fulfilled(), fulfilled, change, defined);
    return switch (done) {
      case UNKNOWN -> Decision.of(rule.rule(), State.UNKNOWN);
      case TRUE -> Decision.of(rule.rule(), State.met(rule.rule()));
      case FALSE -> unmet(change, defined);
    };
  }

  /// Open or overdue. A time that can no longer be told by a change is another state.
  private Decision unmet(Optional<Change> change, Map<String, Truth> defined) {
    Truth before = late(Optional.empty(), defined);
    Truth now = late(change, defined);
    Decision unmet = Decision.of(rule.rule(), State.unmet(rule.rule(), now == Truth.TRUE));
    return now == Truth.UNKNOWN && before != Truth.UNKNOWN
        ? new Decision(rule.rule(), unmet.outcome(), State.UNKNOWN.key())
        : unmet;
  }

  private Truth late(Optional<Change> change, Map<String, Truth> defined) {
    return rule.conditions()
        .overdue()
        .map(condition -> truth(condition, overdue, change, defined))
        .orElse(Truth.FALSE);
  }

  private static Truth truth(
      Condition condition,
      Optional<Trace> trace,
      Optional<Change> change,
      Map<String, Truth> defined) {
    return trace
        .map(values -> new Logic(new Traced(values, change, defined)).truth(condition.term()))
        .orElse(Truth.UNKNOWN);
  }
}
