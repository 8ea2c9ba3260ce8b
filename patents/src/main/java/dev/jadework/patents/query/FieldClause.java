package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryBudget.Limit;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// 字段子句. Reads fields, the sign behind them, and values: `TI=汽车`, `AD>=2015`, `TI,AB *= (a OR b)`.
final class FieldClause {
  private final Tokens tokens;
  private final QueryProblems problems;
  private final QueryBudget budget;
  private final ValueReader values;
  private final Function<Target, Query> group;

  /// @param group reads what stands in brackets
  FieldClause(Tokens tokens, QueryBudget budget, Function<Target, Query> group) {
    this.tokens = tokens;
    this.problems = new QueryProblems(tokens);
    this.budget = budget;
    this.values = new ValueReader(tokens.query());
    this.group = group;
  }

  /// True if the names of one or more fields stand ahead.
  boolean begins() {
    return tokens.is(Kind.WORD) && (tokens.peek(1).kind() == Kind.OPERATOR || namesFields());
  }

  /// True if a value stands ahead.
  boolean beginsValue(Target target) {
    return tokens.is(Kind.WORD)
        || tokens.is(Kind.QUOTED)
        || tokens.is(Kind.OPEN_RANGE)
        || tokens.isSign("*") && target.ordered();
  }

  Query read() {
    List<Target> targets = new ArrayList<>();
    targets.add(target(tokens.next()));
    while (tokens.is(Kind.COMMA)) {
      tokens.next();
      targets.add(target(tokens.next()));
    }
    Token operator = tokens.next();
    if (operator.text().matches("[*+^]=")) {
      return repeated(targets, operator);
    }
    if (targets.size() > 1) {
      throw problems.oneFieldAtATime(operator);
    }
    Target target = targets.getFirst();
    if (target.field().stated()) {
      budget.use(Limit.PROXIMITIES, tokens, operator);
    }
    boolean compares = "><".indexOf(operator.text().charAt(0)) >= 0;
    if (compares && !target.ordered()) {
      throw problems.notComparable(target, operator);
    }
    if (operator.text().equals("!=")) {
      return new Query.Not(operand(target, "="));
    }
    return operand(target, operator.text().equals(":") ? "=" : operator.text());
  }

  /// A value, where it has been made sure that one stands ahead.
  Query value(Target target, String operator) {
    Token first = tokens.peek();
    budget.use(Limit.TERMS, tokens, first);
    if (first.kind() == Kind.WORD) {
      problems.refuseReserved(target);
    }
    if (target.ordered()) {
      return new RangeReader(tokens, target).read(operator);
    }
    boolean classes = target.field().kind() == QueryField.Kind.CLASS;
    if (first.kind() == Kind.OPEN_RANGE) {
      if (classes) {
        return new RangeReader(tokens, target).range(operator);
      }
      throw problems.noRange(target, first);
    }
    tokens.goTo(tokens.at() + values.parts(target.field(), tokens.all(), tokens.at()));
    Token last = tokens.all().get(tokens.at() - 1);
    String text =
        first.kind() == Kind.QUOTED
            ? first.text()
            : tokens.query().substring(first.start(), last.end());
    Token whole = new Token(first.kind(), text, first.start(), last.end());
    return classes && tokens.isTo()
        ? new RangeReader(tokens, target).from(whole)
        : values.read(target, whole);
  }

  /// `TI,AB *= …`
  private boolean namesFields() {
    int further = 0;
    int longest = 2 * QueryField.values().length;
    while (further < longest
        && tokens.peek(further).kind() == Kind.WORD
        && tokens.peek(further + 1).kind() == Kind.COMMA) {
      further += 2;
    }
    return further > 0
        && tokens.peek(further).kind() == Kind.WORD
        && tokens.peek(further + 1).kind() == Kind.OPERATOR;
  }

  private Target target(Token name) {
    return Target.named(name.text()).orElseThrow(() -> problems.unknownField(name));
  }

  /// The same value for each of the fields.
  private Query repeated(List<Target> targets, Token operator) {
    int value = tokens.at();
    List<Query> parts = new ArrayList<>();
    for (Target target : targets) {
      tokens.goTo(value);
      parts.add(operand(target, "="));
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return switch (operator.text()) {
      case "*=" -> new Query.And(parts);
      case "+=" -> new Query.Or(parts);
      default -> {
        if (parts.size() > 2) {
          throw problems.twoFieldsOnly(operator);
        }
        yield new Query.Xor(parts.getFirst(), parts.getLast());
      }
    };
  }

  private Query operand(Target target, String operator) {
    if (operator.equals("=")) {
      tokens.splitSigns(target, true);
      if (tokens.is(Kind.OPEN)) {
        return group.apply(target);
      }
    }
    if (beginsValue(target)) {
      return value(target, operator);
    }
    throw problems.missingValue(target);
  }
}
