package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.text.Folding;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the values of fields that have an order: dates, numbers, and ranges of classes.
final class RangeReader {
  private final Tokens tokens;
  private final Target target;
  private final QueryField field;

  RangeReader(Tokens tokens, Target target) {
    this.tokens = tokens;
    this.target = target;
    this.field = target.field();
  }

  /// A value of a date or number field, or a range.
  Query read(String operator) {
    Token first = tokens.peek();
    if (first.kind() == Kind.OPEN_RANGE) {
      return range(operator);
    }
    tokens.next();
    Optional<String[]> pair = DateReader.pair(first.text());
    if (first.kind() == Kind.QUOTED && pair.isPresent()) {
      return between(first, pair.get()[0], first, pair.get()[1]);
    }
    if (tokens.isTo()) {
      return from(first);
    }
    return field.kind() == QueryField.Kind.DATE
        ? new DateReader(tokens.query(), target).compare(first, operator)
        : compare(first, operator);
  }

  /// `a TO b`, of which `a` has been read.
  Query from(Token first) {
    tokens.next();
    Token last = bound();
    return between(first, first.text(), last, last.text());
  }

  /// `[a TO b]`
  Query range(String operator) {
    Token open = tokens.next();
    if (!operator.equals("=")) {
      throw tokens.problem(
          "bad-range", open, "a range follows '=', not " + operator, "write " + target.example());
    }
    Token from = bound();
    if (!tokens.isTo() && !tokens.is(Kind.COMMA)) {
      throw tokens.problem(
          "bad-range", tokens.peek(), "'TO' is missing in the range", "write " + target.example());
    }
    tokens.next();
    Token to = bound();
    if (!tokens.is(Kind.CLOSE_RANGE)) {
      throw tokens.problem(
          "unbalanced-bracket",
          open,
          "the range opened here is never closed",
          "write ']' at its end");
    }
    tokens.next();
    return between(from, from.text(), to, to.text());
  }

  private Query between(Token fromToken, String from, Token toToken, String to) {
    return switch (field.kind()) {
      case DATE -> new DateReader(tokens.query(), target).between(fromToken, from, toToken, to);
      case CLASS -> classes(fromToken, from, toToken, to);
      default -> quantities(fromToken, from, toToken, to);
    };
  }

  private Query classes(Token fromToken, String from, Token toToken, String to) {
    ValueReader values = new ValueReader(tokens.query());
    String first = values.symbol(field, fromToken, from);
    String last = values.symbol(field, toToken, to);
    if (ClassKeys.order(first).compareTo(ClassKeys.lastOrder(last)) > 0) {
      throw backwards(fromToken, first, last);
    }
    return new Query.ClassRange(field, first, last);
  }

  private Query quantities(Token fromToken, String from, Token toToken, String to) {
    Long first = limit(fromToken, from);
    Long last = limit(toToken, to);
    if (first != null && last != null && first > last) {
      throw backwards(fromToken, from.strip(), to.strip());
    }
    return new Query.Quantities(field, first, last);
  }

  private Query compare(Token token, String operator) {
    Long value = limit(token, token.text());
    if (value == null) {
      return new Query.Quantities(field, null, null);
    }
    return switch (operator) {
      case ">" -> new Query.Quantities(field, value + 1, null);
      case ">=" -> new Query.Quantities(field, value, null);
      case "<" -> new Query.Quantities(field, null, value - 1);
      case "<=" -> new Query.Quantities(field, null, value);
      default -> new Query.Quantities(field, value, value);
    };
  }

  private @Nullable Long limit(Token token, String text) {
    String digits = Folding.fold(text).strip();
    if (digits.equals("*")) {
      return null;
    }
    if (field.decimals() > 0) {
      return decimal(token, text.strip(), digits);
    }
    if (!digits.matches("[0-9]{1,15}")) {
      throw tokens.problem(
          "bad-number",
          token,
          "'" + text.strip() + "' is not a whole number of at most 15 digits",
          "write " + target.example());
    }
    return Long.valueOf(digits);
  }

  private Long decimal(Token token, String text, String digits) {
    if (!digits.matches("[0-9]{1,9}(?:\\.[0-9]{1," + field.decimals() + "})?")) {
      throw tokens.problem(
          "bad-number",
          token,
          "'%s' is no number of at most 9 digits and %d behind the point"
              .formatted(text, field.decimals()),
          "write " + target.example());
    }
    return new BigDecimal(digits).movePointRight(field.decimals()).longValueExact();
  }

  private Token bound() {
    if (!tokens.isValue()) {
      throw tokens.problem(
          "bad-range",
          tokens.peek(),
          "a limit is missing in the range",
          "write " + target.example());
    }
    Token first = tokens.peek();
    tokens.goTo(
        tokens.at() + new ValueReader(tokens.query()).parts(field, tokens.all(), tokens.at()));
    Token last = tokens.all().get(tokens.at() - 1);
    return first == last
        ? first
        : new Token(
            first.kind(),
            tokens.query().substring(first.start(), last.end()),
            first.start(),
            last.end());
  }

  private QuerySyntaxException backwards(Token token, String from, String to) {
    return tokens.problem(
        "bad-range",
        token,
        "the range begins after its end",
        "write " + field + "=[" + to + " TO " + from + "]");
  }
}
