package dev.jadework.rules.boundary;

import dev.jadework.rules.expression.Term;
import java.util.List;
import java.util.stream.Collectors;

/// Parts of conditions as they are written; the same text wherever the same is asked.
final class TermText {
  private TermText() {}

  static String of(Term term) {
    return switch (term) {
      case Term.All all -> joined(all.parts(), " && ");
      case Term.Any any -> "(" + joined(any.parts(), " || ") + ")";
      case Term.Not not -> "!" + of(not.part());
      case Term.AsRead read ->
          "(%s ? %s : %s)".formatted(of(read.reading()), of(read.yes()), of(read.no()));
      case Term.AtLeast some ->
          "atLeast(%d, %s)".formatted(some.needed(), joined(some.parts(), ", "));
      case Term.Comparison found ->
          "%s %s %s".formatted(of(found.left()), found.operator(), of(found.right()));
      case Term.Membership found -> "%s in %s".formatted(of(found.value()), of(found.set()));
      case Term.Given found -> "has(%s)".formatted(of(found.fact()));
      case Term.Quantified found ->
          "%s.%s(%s)"
              .formatted(of(found.list()), found.every() ? "all" : "exists", of(found.body()));
      case Term.Count found -> "%s.count(%s)".formatted(of(found.list()), of(found.body()));
      case Term.FactValue value -> value.fact().path();
      case Term.ParameterValue value -> "param." + value.parameter();
      case Term.DefinitionValue value -> "definition." + value.definition();
      case Term.Literal literal -> literal(literal.value());
      case Term.Literals literals ->
          literals.values().stream()
              .map(TermText::literal)
              .collect(Collectors.joining(", ", "[", "]"));
      case Term.Day day -> day.variable();
      case Term.Function function ->
          "%s(%s)".formatted(function.name(), joined(function.arguments(), ", "));
    };
  }

  private static String joined(List<Term> terms, String between) {
    return terms.stream().map(TermText::of).collect(Collectors.joining(between));
  }

  private static String literal(Object value) {
    return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
  }
}
