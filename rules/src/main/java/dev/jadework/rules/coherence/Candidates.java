package dev.jadework.rules.coherence;

import dev.jadework.rules.expression.Term;
import dev.jadework.rules.fact.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// 边界值. The values of a fact that are tried: both sides of every figure and day that a condition
/// compares it with, and one code of each group of codes that all conditions treat alike.
final class Candidates {
  /// More elements of a list than this are not tried.
  private static final int MOST_ELEMENTS = 200;

  private final Map<String, Set<Long>> numbers = new HashMap<>();
  private final Map<String, Set<LocalDate>> days = new HashMap<>();
  private final Map<String, List<Collection<?>>> codes = new HashMap<>();
  private final Set<String> ordered = new HashSet<>();
  private final Set<String> used = new TreeSet<>();

  Candidates(List<RuleInForce> rules) {
    for (RuleInForce rule : rules) {
      Threshold.of(rule)
          .forEach(
              threshold -> {
                Set<Long> found =
                    numbers.computeIfAbsent(threshold.fact().path(), _ -> new TreeSet<>());
                found.add(Math.max(0, threshold.fails()));
                found.add(Math.max(0, threshold.holds()));
              });
      used.addAll(rule.facts());
      rule.facts()
          .forEach(
              path ->
                  days.computeIfAbsent(path, _ -> new TreeSet<>())
                      .addAll(
                          List.of(
                              rule.inForce().minusDays(1),
                              rule.inForce(),
                              rule.day(),
                              rule.day().plusDays(1))));
      rule.terms().stream()
          .flatMap(term -> Terms.all(term, rule.values()))
          .forEach(term -> noteCodes(term, rule));
    }
  }

  private void noteCodes(Term term, RuleInForce rule) {
    switch (term) {
      case Term.Comparison(_, _, Term.FactValue value, Term.Literal literal) ->
          note(value.fact(), List.of(literal.value()));
      case Term.Membership(_, Term.FactValue value, Term.Literals literals) ->
          note(value.fact(), literals.values());
      case Term.Membership(_, Term.FactValue value, Term.ParameterValue parameter) ->
          note(
              value.fact(),
              rule.values().get(parameter.parameter()) instanceof List<?> list ? list : List.of());
      case Term.Function function ->
          function.arguments().stream()
              .filter(Term.FactValue.class::isInstance)
              .map(Term.FactValue.class::cast)
              .forEach(value -> ordered.add(value.fact().path()));
      default -> {}
    }
  }

  private void note(Fact fact, Collection<?> tested) {
    codes.computeIfAbsent(fact.path(), _ -> new ArrayList<>()).add(tested);
  }

  /// The values to try, "not there" first if the fact may be absent; empty if there are too many.
  Optional<List<Optional<Object>>> of(Fact fact) {
    List<Optional<Object>> values = new ArrayList<>();
    if (fact.absence() == Fact.Absence.NONE) {
      values.add(Optional.empty());
    }
    Collection<?> given =
        switch (fact.type()) {
          case MONEY, INTEGER -> numbers.getOrDefault(fact.path(), new TreeSet<>(List.of(0L, 1L)));
          case BOOLEAN -> List.of(false, true);
          case DATE -> days.getOrDefault(fact.path(), Set.of());
          case ENUM -> representatives(fact);
          case LIST -> elements(fact).stream().map(List::of).toList();
          case STRING, OBJECT -> List.of("x");
        };
    if (fact.type() == Fact.Type.LIST && given.isEmpty()) {
      return Optional.empty();
    }
    given.forEach(value -> values.add(Optional.of(value)));
    return Optional.of(values);
  }

  /// One code for each way in which the conditions treat codes.
  private Collection<String> representatives(Fact fact) {
    if (ordered.contains(fact.path())) {
      return fact.values().keySet();
    }
    List<Collection<?>> tests = codes.getOrDefault(fact.path(), List.of());
    Map<List<Boolean>, String> found = new LinkedHashMap<>();
    for (String code : fact.values().keySet()) {
      found.putIfAbsent(tests.stream().map(test -> test.contains(code)).toList(), code);
    }
    return found.values();
  }

  /// Single elements of a list, with all combinations of the fields that conditions look at; none
  /// if there are too many.
  private List<Map<String, Object>> elements(Fact list) {
    List<Map<String, Object>> elements = new ArrayList<>(List.of(new TreeMap<>()));
    for (Fact field : list.fields().values()) {
      if (used.contains(field.path())) {
        List<Optional<Object>> values = of(field).orElse(List.of());
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> element : elements) {
          for (Optional<Object> value : values) {
            Map<String, Object> copy = new TreeMap<>(element);
            value.ifPresent(found -> copy.put(field.key(), found));
            longer.add(copy);
          }
        }
        elements = longer;
        if (elements.size() > MOST_ELEMENTS) {
          return List.of();
        }
      }
    }
    return elements;
  }
}
