package dev.jadework.rules.coherence;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.EvaluationFailure;
import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A rule that is in force on the day, with what its condition of application rests on.
///
/// @param inForce first day of its documents
/// @param definitions those it uses, directly or through others, each after those it uses
/// @param values values of the parameters on the day
/// @param parameters the same for conditions
record RuleInForce(
    PolicyPack pack,
    Rule rule,
    Condition applies,
    LocalDate day,
    LocalDate inForce,
    List<PolicyDocument> documents,
    List<Definition> definitions,
    Map<String, Object> values,
    ParameterValues parameters) {
  /// The rules of packs that are in force on a day; those of a shared pack once.
  static List<RuleInForce> of(List<PolicyPack> packs, LocalDate day) {
    List<RuleInForce> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PolicyPack pack : packs) {
      Map<String, Object> values = Moment.of(day).values(pack);
      ParameterValues parameters = Moment.of(day).parameters(pack);
      for (Rule rule : pack.rules()) {
        PreparedRule prepared = PreparedRule.of(pack, rule);
        List<PolicyDocument> documents = prepared.documents();
        boolean now = prepared.inForce(Moment.of(day)) != Truth.FALSE;
        if (now && seen.add(documents.getFirst().pack() + " " + rule.id())) {
          Condition applies = prepared.conditions().applies();
          found.add(
              new RuleInForce(
                  pack,
                  rule,
                  applies,
                  day,
                  prepared.inForce(),
                  documents,
                  used(pack, applies),
                  values,
                  parameters));
        }
      }
    }
    return found;
  }

  private static List<Definition> used(PolicyPack pack, Condition condition) {
    Set<String> ids = new HashSet<>(condition.definitions());
    List<Definition> found = new ArrayList<>();
    for (Definition definition : pack.definitions().reversed()) {
      if (ids.contains(definition.id())) {
        ids.addAll(definition.holds().definitions());
        found.addFirst(definition);
      }
    }
    return found;
  }

  /// Schema paths of the facts that decide whether the rule applies, sorted.
  Set<String> facts() {
    Set<String> facts = new TreeSet<>(applies.facts());
    definitions.forEach(definition -> facts.addAll(definition.holds().facts()));
    return facts;
  }

  /// The conditions that decide whether the rule applies.
  List<Term> terms() {
    List<Term> terms = new ArrayList<>(List.of(applies.term()));
    definitions.forEach(definition -> terms.add(definition.holds().term()));
    return terms;
  }

  /// Whether the rule applies to facts, the region left aside.
  Truth applies(Facts facts) {
    Situation situation = new Situation(pack.schema(), facts, parameters, day);
    try {
      for (Definition definition : definitions) {
        Optional<LocalDate> from = Moment.of(day).firstDay(pack, definition);
        situation.define(definition.id(), definition.holds().decide(situation, from), Set.of());
      }
      return applies.decide(situation, Optional.of(inForce));
    } catch (EvaluationFailure e) {
      return Truth.UNKNOWN;
    }
  }

  boolean sharesDocument(RuleInForce other) {
    return documents.stream().anyMatch(other.documents::contains);
  }

  /// Whether one subject can be in the region of both packs.
  boolean sharesRegion(RuleInForce other) {
    return pack.region().startsWith(other.pack.region())
        || other.pack.region().startsWith(pack.region());
  }

  /// The clauses that found the rule.
  List<Issue.Cited> cited() {
    Map<String, Issue.Cited> cited = new LinkedHashMap<>();
    for (String clause : rule.clauses()) {
      for (PolicyDocument document : documents) {
        if (document.clauses().stream().anyMatch(one -> one.id().equals(clause))) {
          cited.put(
              clause, new Issue.Cited(document.pack(), document.id(), clause, List.of(rule.id())));
        }
      }
    }
    return List.copyOf(cited.values());
  }
}
