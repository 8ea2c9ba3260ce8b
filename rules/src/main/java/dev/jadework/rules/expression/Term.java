package dev.jadework.rules.expression;

import dev.jadework.rules.fact.Fact;
import java.util.List;
import java.util.Map;

/// A condition as a tree of the few forms that rules may use: what a reader can be told in a
/// sentence. Ids are those of the CEL nodes, by which traced values are found.
public sealed interface Term {
  long id();

  /// All parts must hold.
  record All(long id, List<Term> parts) implements Term {}

  /// At least one part must hold.
  record Any(long id, List<Term> parts) implements Term {}

  /// The part must not hold.
  record Not(long id, Term part) implements Term {}

  /// One wording or another, as a reading of the pack says: `param.x ? a : b`.
  ///
  /// @param reading asks for parameters alone
  record AsRead(long id, Term reading, Term yes, Term no) implements Term {
    /// The wording that holds by the values of the parameters.
    public Term chosen(Map<String, Object> values) {
      Object answer = values.get(parameter());
      boolean so =
          reading instanceof Comparison(_, String operator, _, Literal(_, Object written))
              ? written.equals(answer) == operator.equals("==")
              : Boolean.TRUE.equals(answer);
      return so ? yes : no;
    }

    /// Id of the parameter that carries the reading.
    public String parameter() {
      return switch (reading) {
        case ParameterValue value -> value.parameter();
        case Comparison(_, _, ParameterValue value, _) -> value.parameter();
        default -> throw new IllegalStateException("not a reading: " + reading);
      };
    }
  }

  /// Two values compared by `==`, `!=`, `<`, `<=`, `>` or `>=`.
  record Comparison(long id, String operator, Term left, Term right) implements Term {}

  /// A value is one of several.
  record Membership(long id, Term value, Term set) implements Term {}

  /// A fact is given.
  record Given(long id, FactValue fact) implements Term {}

  /// A condition on the elements of a list.
  ///
  /// @param every true if every element must meet it, false if one is enough
  record Quantified(long id, boolean every, FactValue list, Term body) implements Term {}

  /// The value of a fact.
  ///
  /// @param ofElement whether it belongs to the element of the list being looked at
  record FactValue(long id, Fact fact, boolean ofElement) implements Term {}

  /// The value of a parameter of the pack.
  record ParameterValue(long id, String parameter) implements Term {}

  /// Whether a definition of the pack holds.
  record DefinitionValue(long id, String definition) implements Term {}

  /// At least so many of the parts must hold: `atLeast(2, a, b, c)`.
  record AtLeast(long id, int needed, List<Term> parts) implements Term {}

  /// How many elements of a list meet a condition: `list.count(x, …)`.
  record Count(long id, FactValue list, Term body) implements Term {}

  /// A value written in the expression.
  record Literal(long id, Object value) implements Term {}

  /// Several values written in the expression.
  record Literals(long id, List<Object> values) implements Term {}

  /// `as_of`, the day of evaluation, or `in_force`, the first day of the rule's documents.
  record Day(long id, String variable) implements Term {}

  /// `reached(stage, 'X')`, `daysBetween(from, to)`, `yearsBetween(from, to)`, `plusMonths(day, n)`
  /// or `plusYears(day, n)`.
  record Function(long id, String name, List<Term> arguments) implements Term {}
}
