package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query. NOT binds tighter than AND, AND tighter than OR; blanks between terms mean AND; a
/// term without a field is looked for in title and abstract.
public final class QueryParser {
  /// More terms than anyone types; a pasted list of numbers fits.
  static final int MOST_TERMS = 2000;

  /// Deeper nesting than anyone types; keeps hostile input from exhausting the stack.
  static final int DEEPEST = 100;

  private final String query;
  private final List<Token> tokens;
  private final ValueReader values;
  private int at;
  private int depth;
  private int terms;

  private QueryParser(String query) {
    this.query = query;
    this.tokens = QueryLexer.tokens(query);
    this.values = new ValueReader(query);
  }

  /// Refuses a query that is not well formed with [QuerySyntaxException].
  public static Query parse(String text) {
    return new QueryParser(text).whole();
  }

  private Query whole() {
    if (peek().kind() == Kind.END) {
      throw problem("empty", peek(), "the query is empty", "write a term, for example 申请人=格力");
    }
    Query all = or(QueryField.TA);
    if (peek().kind() == Kind.CLOSE) {
      throw problem(
          "unbalanced-bracket", peek(), "')' closes no bracket", "remove it, or write '(' before");
    }
    if (peek().kind() != Kind.END) {
      throw unexpected(peek());
    }
    return all;
  }

  private Query or(QueryField field) {
    List<Query> parts = new ArrayList<>();
    parts.add(and(field));
    while (isOperator("OR")) {
      at++;
      parts.add(and(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private Query and(QueryField field) {
    List<Query> parts = new ArrayList<>();
    parts.add(not(field));
    while (true) {
      if (isOperator("AND")) {
        at++;
      } else if (!beginsTerm()) {
        break;
      }
      parts.add(not(field));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private Query not(QueryField field) {
    if (!isOperator("NOT")) {
      return term(field);
    }
    Token not = next();
    deeper(not);
    Query part = not(field);
    depth--;
    return new Query.Not(part);
  }

  private Query term(QueryField field) {
    Token token = peek();
    if (token.kind() == Kind.OPEN) {
      return group(field);
    }
    if (token.kind() == Kind.WORD && tokens.get(at + 1).kind() == Kind.OPERATOR) {
      refuseForeign(token);
      return assignment();
    }
    if (token.kind() == Kind.WORD && QueryWords.operator(token.text()).isPresent()) {
      throw missingTerm(token);
    }
    if (token.kind() == Kind.WORD
        || token.kind() == Kind.QUOTED
        || token.kind() == Kind.OPEN_RANGE) {
      return value(field, "=");
    }
    throw missingTerm(token);
  }

  private Query group(QueryField field) {
    Token open = next();
    deeper(open);
    if (peek().kind() == Kind.CLOSE) {
      throw problem(
          "empty-group", open, "there is nothing between the brackets", "write a term inside");
    }
    Query inside = or(field);
    if (peek().kind() != Kind.CLOSE) {
      if (peek().kind() != Kind.END) {
        throw unexpected(peek());
      }
      throw problem(
          "unbalanced-bracket",
          open,
          "the bracket opened here is never closed",
          "write ')' where the group ends: " + query.strip() + ")");
    }
    at++;
    depth--;
    return inside;
  }

  private Query assignment() {
    Token name = next();
    QueryField field =
        QueryField.named(name.text())
            .orElseThrow(
                () ->
                    problem(
                        "unknown-field",
                        name,
                        "'"
                            + name.text()
                            + "' is not a field; the fields are "
                            + QueryField.listing(),
                        QueryWords.fixForField(name.text())));
    Token operator = next();
    boolean compares = "><".indexOf(operator.text().charAt(0)) >= 0;
    if (compares && field.kind() != QueryField.Kind.DATE) {
      throw problem(
          "not-comparable",
          operator,
          "only dates are compared with " + operator.text() + "; " + field + " is not a date",
          "write " + field + "=… (date fields: PD, AD)");
    }
    if (operator.text().equals("!=")) {
      return new Query.Not(operand(field, "="));
    }
    return operand(field, operator.text().equals(":") ? "=" : operator.text());
  }

  private Query operand(QueryField field, String operator) {
    Token token = peek();
    if (token.kind() == Kind.OPEN && operator.equals("=")) {
      return group(field);
    }
    if (token.kind() == Kind.WORD
        || token.kind() == Kind.QUOTED
        || token.kind() == Kind.OPEN_RANGE) {
      return value(field, operator);
    }
    throw problem(
        "missing-value",
        token,
        "the value of " + field + " is missing",
        "write it after the sign: " + example(field));
  }

  private Query value(QueryField field, String operator) {
    if (++terms > MOST_TERMS) {
      throw problem(
          "too-long",
          peek(),
          "a query has at most " + MOST_TERMS + " terms",
          "search in two parts");
    }
    refuseForeign(peek());
    if (field.kind() == QueryField.Kind.DATE) {
      return dates(field, operator);
    }
    if (peek().kind() == Kind.OPEN_RANGE) {
      throw problem(
          "not-comparable",
          peek(),
          "ranges are for dates; " + field + " is not a date",
          "write PD=[20100101 TO 20121231] or AD=[2010 TO 2012]");
    }
    if (peek().kind() == Kind.WORD) {
      refuseReserved(field);
    }
    int end = at + values.parts(field, tokens, at);
    Token last = tokens.get(end - 1);
    Token first = peek();
    at = end;
    String text =
        first.kind() == Kind.QUOTED ? first.text() : query.substring(first.start(), last.end());
    return values.read(field, new Token(first.kind(), text, first.start(), last.end()));
  }

  private Query dates(QueryField field, String operator) {
    Token first = peek();
    if (first.kind() == Kind.OPEN_RANGE) {
      return range(field, operator);
    }
    at++;
    Optional<String[]> pair = DateReader.pair(first.text());
    if (first.kind() == Kind.QUOTED && pair.isPresent()) {
      return new DateReader(query, field).between(first, pair.get()[0], first, pair.get()[1]);
    }
    if (isTo(peek())) {
      at++;
      Token last = bound(field);
      return new DateReader(query, field).between(first, first.text(), last, last.text());
    }
    return new DateReader(query, field).compare(first, operator);
  }

  private Query range(QueryField field, String operator) {
    Token open = next();
    if (!operator.equals("=")) {
      throw problem(
          "bad-range", open, "a range follows '=', not " + operator, "write " + example(field));
    }
    Token from = bound(field);
    if (!isTo(peek()) && peek().kind() != Kind.COMMA) {
      throw problem("bad-range", peek(), "'TO' is missing in the range", "write " + example(field));
    }
    at++;
    Token to = bound(field);
    if (peek().kind() != Kind.CLOSE_RANGE) {
      throw problem(
          "unbalanced-bracket",
          open,
          "the range opened here is never closed",
          "write ']' at its end");
    }
    at++;
    return new DateReader(query, field).between(from, from.text(), to, to.text());
  }

  private Token bound(QueryField field) {
    Token token = peek();
    if (token.kind() != Kind.WORD && token.kind() != Kind.QUOTED) {
      throw problem(
          "bad-range", token, "a date is missing in the range", "write " + example(field));
    }
    return next();
  }

  private void refuseReserved(QueryField field) {
    Token word = peek();
    if (QueryWords.operator(word.text()).isPresent()) {
      throw problem(
          "missing-value",
          word,
          "the value of " + field + " is missing before " + word.text(),
          "write it, or put the word in quotation marks to search for it");
    }
  }

  private void refuseForeign(Token word) {
    if (word.kind() == Kind.WORD && QueryWords.isForeignOperator(word.text())) {
      throw problem(
          "unknown-operator",
          word,
          "the operator " + word.text() + " is not offered; there are AND, OR and NOT",
          "use a phrase in quotation marks, or AND; to search for the word itself, quote it");
    }
  }

  private QuerySyntaxException missingTerm(Token token) {
    Token before = tokens.get(Math.max(0, at - 1));
    boolean dangling =
        at > 0 && before.kind() == Kind.WORD && QueryWords.operator(before.text()).isPresent();
    if (dangling) {
      return problem(
          "dangling-operator",
          before,
          "nothing follows " + before.text(),
          "write a term after it, or remove it");
    }
    return unexpected(token);
  }

  private QuerySyntaxException unexpected(Token token) {
    return switch (token.kind()) {
      case WORD ->
          problem(
              "dangling-operator",
              token,
              "nothing stands before " + token.text(),
              "write a term before it, or quote the word to search for it");
      case CLOSE ->
          problem(
              "unbalanced-bracket",
              token,
              "')' closes no bracket",
              "remove it, or write '(' before");
      case COMMA ->
          problem(
              "unexpected-character",
              token,
              "a comma joins no terms",
              "write AND or OR; quote a name that contains a comma");
      case END -> problem("missing-term", token, "a term is missing at the end", "write one");
      default ->
          problem(
              "unexpected-character",
              token,
              "'" + token.text() + "' cannot stand here",
              "quote it to search for it; a field stands before the sign: "
                  + example(QueryField.TI));
    };
  }

  private void deeper(Token token) {
    if (++depth > DEEPEST) {
      throw problem(
          "too-deep", token, "brackets go at most " + DEEPEST + " deep", "write it with fewer");
    }
  }

  private boolean beginsTerm() {
    Token token = peek();
    return switch (token.kind()) {
      case OPEN, QUOTED, OPEN_RANGE -> true;
      case WORD -> QueryWords.operator(token.text()).map(o -> o.equals("NOT")).orElse(true);
      default -> false;
    };
  }

  private boolean isOperator(String name) {
    Token token = peek();
    return token.kind() == Kind.WORD
        && tokens.get(at + 1).kind() != Kind.OPERATOR
        && QueryWords.operator(token.text()).map(name::equals).orElse(false);
  }

  private static boolean isTo(Token token) {
    return token.kind() == Kind.WORD && QueryWords.isTo(token.text());
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return new QuerySyntaxException("query." + code, query, token.start(), message, fix);
  }

  private static String example(QueryField field) {
    return field
        + switch (field.kind()) {
          case TEXT -> "=锂电池 or " + field + "=(汽车 OR 轿车)";
          case NAME -> "=格力";
          case CLASS -> "=H01M10 or " + field + "=H01M10/0525";
          case NUMBER -> "=CN110083831A";
          case DATE -> "=2010 or " + field + "=[20100101 TO 20121231]";
        };
  }
}
