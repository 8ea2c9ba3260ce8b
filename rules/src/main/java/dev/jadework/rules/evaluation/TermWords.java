package dev.jadework.rules.evaluation;

import static dev.jadework.rules.evaluation.Phrases.labels;
import static dev.jadework.rules.evaluation.Phrases.same;

import dev.jadework.rules.expression.StandIn;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The values of a condition in words: what is, and what it is compared with.
record TermWords(
    PolicyPack pack, Facts facts, Trace trace, Moment moment, Optional<LocalDate> inForce) {

  static String sign(String operator) {
    return switch (operator) {
      case ">=" -> "≥";
      case "<=" -> "≤";
      default -> operator;
    };
  }

  /// A value with the name of what it is the value of.
  Labels subject(Term term, int element) {
    return switch (term) {
      case Term.FactValue value -> fact(value, element);
      case Term.ParameterValue value ->
          pack.parameter(value.parameter())
              .map(
                  parameter ->
                      labels("%s：%s", "%s: %s", parameter.label(), parameterValue(parameter)))
              .orElse(same(value.parameter()));
      case Term.Day day ->
          day.variable().equals("as_of")
              ? new Labels("判定日 " + moment.validOn(), "day of evaluation " + moment.validOn())
              : inForce
                  .map(from -> new Labels("文件适用起始日 " + from, "first day of the document " + from))
                  .orElse(
                      new Labels(
                          "文件适用起始日（按口径未知）",
                          "first day of the document (unknown by the reading chosen)"));
      case Term.Count count ->
          labels(
              "%s中符合条件的共 %s 项",
              "%s that meet the condition: %s",
              count.list().fact().label(),
              figure(count, element));
      case Term.Function function -> function(function, element);
      case Term.Literal literal -> same(String.valueOf(literal.value()));
      default -> same("");
    };
  }

  private Labels function(Term.Function function, int element) {
    Labels first = subject(function.arguments().get(0), element);
    Labels result = figure(function, element);
    return switch (function.name()) {
      case "plusYears" ->
          labels("%s满 %s 年之日 %s", "%s plus %s years: %s", first, number(function), result);
      case "plusMonths" ->
          labels("%s满 %s 个月之日 %s", "%s plus %s months: %s", first, number(function), result);
      case "yearsBetween" ->
          labels(
              "自%s至%s满 %s 年",
              "full years from %s to %s: %s",
              first,
              subject(function.arguments().get(1), element),
              result);
      default ->
          labels(
              "自%s至%s共 %s 天",
              "days from %s to %s: %s",
              first,
              subject(function.arguments().get(1), element),
              result);
    };
  }

  /// The number that a function adds, without the name of its parameter.
  private Labels number(Term.Function function) {
    return trace
        .value(function.arguments().get(1).id(), -1)
        .map(found -> same(String.valueOf(found)))
        .orElse(same("?"));
  }

  private Labels figure(Term term, int element) {
    return trace
        .value(term.id(), element)
        .map(found -> same(Phrases.day(found)))
        .orElse(new Labels("（未知）", "(unknown)"));
  }

  Labels fact(Term.FactValue value, int element) {
    Fact fact = value.fact();
    Optional<Object> found = found(value, element);
    if (found.isPresent()) {
      return Phrases.named(label(value, element), Phrases.value(fact, found.get()));
    }
    return fact.absence() == Fact.Absence.UNKNOWN
        ? labels("%s（未提供）", "%s (not given)", fact.label())
        : labels("%s（无）", "%s (none)", fact.label());
  }

  /// The name of a fact; if another stands in for it, with that one's name.
  Labels label(Term.FactValue value, int element) {
    Fact fact = value.fact();
    return source(fact, beside(fact, element))
        .filter(source -> !source.equals(fact))
        .map(
            source ->
                labels(
                    "%s（未提供，按口径以%s代）",
                    "%s (not given; by the reading chosen %s stand in)",
                    fact.label(),
                    source.label()))
        .orElse(fact.label());
  }

  /// The value of a fact as supplied, or of the fact that stands in for it: a condition may ask
  /// only whether it is there.
  Optional<Object> found(Term.FactValue value, int element) {
    Map<?, ?> beside = beside(value.fact(), element);
    return source(value.fact(), beside).map(source -> beside.get(source.key()));
  }

  private Optional<Fact> source(Fact fact, Map<?, ?> beside) {
    if (fact.standsIn().isEmpty()) {
      return Optional.of(fact).filter(one -> beside.get(one.key()) != null);
    }
    String above = fact.path().substring(0, fact.path().lastIndexOf('.'));
    return new Readings(pack, moment).yes(StandIn.READING)
        ? pack.schema().find(above).flatMap(one -> StandIn.source(one, fact, beside))
        : Optional.of(fact).filter(one -> beside.get(one.key()) != null);
  }

  /// The facts supplied among which one stands.
  private Map<?, ?> beside(Fact fact, int element) {
    Object at = facts.values();
    String[] keys = fact.path().split("\\.");
    for (String key : List.of(keys).subList(1, keys.length - 1)) {
      at = at instanceof Map<?, ?> map ? map.get(key.replace("[]", "")) : null;
      if (key.endsWith("[]")) {
        at = at instanceof List<?> list && element < list.size() ? list.get(element) : null;
      }
    }
    return at instanceof Map<?, ?> map ? map : Map.of();
  }

  /// What a value is compared with; written values take name and unit from what is on the left.
  Labels requirement(Term term, Term left, int element) {
    Fact fact = left instanceof Term.FactValue value ? value.fact() : null;
    return switch (term) {
      case Term.Literal literal when fact != null -> Phrases.value(fact, literal.value());
      case Term.Literal literal when left instanceof Term.ParameterValue value ->
          pack.parameter(value.parameter())
              .map(parameter -> Phrases.value(parameter, literal.value()))
              .orElse(same(String.valueOf(literal.value())));
      case Term.Literals literals when fact != null ->
          Phrases.join(
              literals.values().stream().map(value -> Phrases.value(fact, value)).toList());
      case Term.ParameterValue value ->
          pack.parameter(value.parameter())
              .map(this::parameterValue)
              .orElse(same(value.parameter()));
      default -> subject(term, element);
    };
  }

  Labels parameterValue(Parameter parameter) {
    return moment
        .value(parameter)
        .map(value -> Phrases.value(parameter, value.value()))
        .orElse(new Labels("（判定日无取值）", "(no value on the day)"));
  }
}
