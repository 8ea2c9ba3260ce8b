package dev.jadework.rules.boundary;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The boundaries of a rule that are days of the calendar.
final class DatedBoundaries {
  private DatedBoundaries() {}

  /// The first and the last day of the documents of a rule.
  static List<Boundary> validity(PreparedRule rule) {
    List<Boundary> found = new ArrayList<>();
    Set<LocalDate> days = new TreeSet<>();
    for (PolicyDocument document : rule.documents()) {
      days.add(document.inForceFrom());
      LocalDate until = document.inForceUntil();
      if (until != null) {
        days.add(until.plusDays(1));
      }
    }
    for (LocalDate day : days) {
      boolean now = inForce(rule, day);
      if (now != inForce(rule, day.minusDays(1))) {
        found.add(
            new Boundary(
                rule.rule().id(),
                "",
                Boundary.Kind.VALIDITY,
                now ? "as_of >= " + day : "as_of <= " + day.minusDays(1),
                Optional.of(day),
                now ? List.of(Side.BELOW, Side.ON) : List.of(Side.ON, Side.ABOVE)));
      }
    }
    return found;
  }

  /// The days on which a parameter gets another value while the rule is in force.
  static List<Boundary> changes(PreparedRule rule, Parameter parameter) {
    return days(rule, parameter).stream().map(day -> change(rule, parameter, day)).toList();
  }

  /// The parameters that a rule uses, directly or through definitions.
  static List<Parameter> parameters(PolicyPack pack, PreparedRule rule) {
    Set<String> used = new HashSet<>();
    Set<String> definitions = new HashSet<>();
    BoundaryFinder.conditions(rule)
        .forEach(
            condition -> {
              used.addAll(condition.parameters());
              definitions.addAll(condition.definitions());
            });
    for (Definition definition : pack.definitions().reversed()) {
      if (definitions.contains(definition.id())) {
        used.addAll(definition.holds().parameters());
        definitions.addAll(definition.holds().definitions());
      }
    }
    return pack.parameters().stream().filter(one -> used.contains(one.id())).toList();
  }

  /// The same days.
  static Set<LocalDate> days(PreparedRule rule, Parameter parameter) {
    Set<LocalDate> days = new TreeSet<>();
    for (Parameter.Value value : parameter.values()) {
      days.add(value.from());
      LocalDate until = value.until();
      if (until != null) {
        days.add(until.plusDays(1));
      }
    }
    days.removeIf(
        day ->
            parameter
                    .on(day)
                    .map(Parameter.Value::value)
                    .equals(parameter.on(day.minusDays(1)).map(Parameter.Value::value))
                || !inForce(rule, day)
                || !inForce(rule, day.minusDays(1)));
    return days;
  }

  private static Boundary change(PreparedRule rule, Parameter parameter, LocalDate day) {
    return new Boundary(
        rule.rule().id(),
        "",
        Boundary.Kind.PARAMETER,
        "param.%s from %s".formatted(parameter.id(), day),
        Optional.of(day),
        List.of(Side.BELOW, Side.ON));
  }

  private static boolean inForce(PreparedRule rule, LocalDate day) {
    return rule.inForce(Moment.of(day)) == Truth.TRUE;
  }
}
