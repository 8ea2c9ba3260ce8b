package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query. Proximity binds tighter than NOT, NOT tighter than AND, AND than XOR, XOR than
/// OR; blanks between terms mean AND; a term without a field is looked for in title and abstract.
/// docs/query-language.md is the reference.
public final class QueryParser {
  /// More terms than anyone types; a pasted list of numbers fits.
  static final int MOST_TERMS = 2000;

  /// Deeper nesting than anyone types; keeps hostile input from exhausting the stack.
  static final int DEEPEST = 100;

  /// More operators of proximity than anyone types; bounds the time a document takes.
  static final int MOST_PROXIMITIES = 20;

  /// What a query may still grow by, shared with the earlier queries it refers to.
  private static final class Budget {
    private int depth;
    private int terms;
    private int proximities;
  }

  /// The text of an earlier query.
  interface Earlier {
    /// @param reference `#3` or `##name`
    /// @return empty if there is none
    Optional<String> text(String reference);

    /// What there is, for messages.
    String listing();
  }

  private final Tokens tokens;
  private final ValueReader values;
  private final QueryProblems problems;
  private final Budget budget;
  private final Optional<Earlier> earlier;
  private final List<String> within;

  private QueryParser(String query, Budget budget, Optional<Earlier> earlier, List<String> within) {
    this.tokens = new Tokens(query);
    this.values = new ValueReader(query);
    this.problems = new QueryProblems(tokens);
    this.budget = budget;
    this.earlier = earlier;
    this.within = within;
  }

  /// Refuses a query that is not well formed with [QuerySyntaxException]. References to earlier
  /// queries stay as they are.
  public static Query parse(String text) {
    return new QueryParser(text, new Budget(), Optional.empty(), List.of()).whole();
  }

  /// The same with every reference replaced by the query it stands for.
  static Query parse(String text, Earlier earlier) {
    return new QueryParser(text, new Budget(), Optional.of(earlier), List.of()).whole();
  }

  private Query whole() {
    if (tokens.is(Kind.END)) {
      throw problem(
          "empty", tokens.peek(), "the query is empty", "write a term, for example 申请人=格力");
    }
    Query all = or(Target.DEFAULT);
    if (!tokens.is(Kind.END)) {
      throw problems.unexpected(tokens.peek());
    }
    return all;
  }

  private Query or(Target target) {
    List<Query> parts = new ArrayList<>();
    parts.add(xor(target));
    while (tokens.isOperator("OR") || tokens.isSign("+") || listComma(target)) {
      tokens.next();
      parts.add(xor(target));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  /// `PN=(CN1, CN2)`: only within brackets, where a number or a word of a set cannot contain one.
  private boolean listComma(Target target) {
    QueryField.Kind kind = target.field().kind();
    return tokens.is(Kind.COMMA)
        && (kind == QueryField.Kind.NUMBER || kind == QueryField.Kind.KEYWORD);
  }

  private Query xor(Target target) {
    Query left = and(target);
    while (tokens.isOperator("XOR")) {
      deeper(tokens.next()); // stays so: each XOR of a chain nests the ones before it
      left = new Query.Xor(left, and(target));
    }
    return left;
  }

  private Query and(Target target) {
    List<Query> parts = new ArrayList<>();
    parts.add(not(target));
    while (true) {
      if (tokens.isSign("-")) {
        tokens.next();
        parts.add(new Query.Not(not(target)));
        continue;
      }
      if (tokens.isOperator("AND") || tokens.isSign("*")) {
        tokens.next();
      } else if (!tokens.beginsTerm(0)) {
        break;
      }
      parts.add(not(target));
    }
    return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
  }

  private Query not(Target target) {
    if (!tokens.isOperator("NOT")) {
      return near(target);
    }
    deeper(tokens.next());
    Query part = not(target);
    budget.depth--;
    return new Query.Not(part);
  }

  private Query near(Target target) {
    Token first = tokens.peek();
    Query left = counted(target);
    while (true) {
      Token word = tokens.peek();
      if (word.kind() != Kind.WORD || tokens.peek(1).kind() == Kind.OPERATOR) {
        return left;
      }
      if (ProximityWords.isDimension(word.text()) && tokens.beginsTerm(1)) {
        throw problems.ambiguousDimension(word);
      }
      problems.refuseProximity(word);
      Optional<ProximityWords.Operator> operator = ProximityWords.read(word.text());
      if (operator.isEmpty()) {
        return left;
      }
      tokens.next();
      NearParts parts = new NearParts(tokens, word, operator.get());
      QueryField field = parts.left(first, left);
      if (++budget.proximities > MOST_PROXIMITIES) {
        throw problem(
            "too-long",
            word,
            "a query has at most " + MOST_PROXIMITIES + " operators of proximity",
            "leave some out, or use AND where the distance does not matter");
      }
      Token second = tokens.peek();
      left = parts.join(left, second, counted(Target.of(field)));
    }
  }

  private Query counted(Target target) {
    Query term = term(target);
    Token word = tokens.peek();
    if (word.kind() != Kind.WORD || !ProximityWords.isFrequency(word.text())) {
      return term;
    }
    tokens.next();
    return problems.frequency(word, term);
  }

  private Query term(Target target) {
    Token token = tokens.peek();
    if (token.kind() == Kind.OPEN) {
      return group(target);
    }
    if (token.kind() == Kind.WORD && (tokens.peek(1).kind() == Kind.OPERATOR || namesFields())) {
      return assignment();
    }
    if (token.kind() == Kind.WORD && QueryWords.operator(token.text()).isPresent()) {
      throw problems.missingTerm(token);
    }
    if (token.kind() == Kind.WORD && token.text().matches("[#＃]{1,2}[^#＃].*")) {
      return prior(tokens.next());
    }
    if (token.kind() == Kind.WORD && token.text().matches("[-+－＋].+")) {
      throw problems.ambiguousSign(token);
    }
    boolean openEnd = tokens.isSign("*") && ordered(target);
    if (token.kind() == Kind.WORD
        || token.kind() == Kind.QUOTED
        || token.kind() == Kind.OPEN_RANGE
        || openEnd) {
      return value(target, "=");
    }
    throw problems.missingTerm(token);
  }

  private Query group(Target target) {
    Token open = tokens.next();
    deeper(open);
    if (tokens.is(Kind.CLOSE)) {
      throw problem(
          "empty-group", open, "there is nothing between the brackets", "write a term inside");
    }
    Query inside = or(target);
    if (!tokens.is(Kind.CLOSE)) {
      if (!tokens.is(Kind.END)) {
        throw problems.unexpected(tokens.peek());
      }
      throw problems.neverClosed(open);
    }
    tokens.next();
    budget.depth--;
    return inside;
  }

  private Query prior(Token token) {
    String used = problems.reference(token);
    if (earlier.isEmpty()) {
      return new Query.Prior(used);
    }
    if (within.contains(used)) {
      throw problem(
          "circular-reference",
          token,
          used + " refers to itself: " + String.join(" → ", within) + " → " + used,
          "write the query out");
    }
    String text =
        earlier
            .get()
            .text(used)
            .orElseThrow(
                () ->
                    problem(
                        "unknown-reference",
                        token,
                        "there is no query " + used,
                        earlier.get().listing()));
    List<String> path = new ArrayList<>(within);
    path.add(used);
    deeper(token);
    try {
      Query read = new QueryParser(text, budget, earlier, path).whole();
      budget.depth--;
      return read;
    } catch (QuerySyntaxException e) {
      throw new QuerySyntaxException(
          e.code(), tokens.query(), token.start(), "in " + used + ": " + e.getMessage(), e.fix());
    }
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

  private Query assignment() {
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
    boolean compares = "><".indexOf(operator.text().charAt(0)) >= 0;
    if (compares && !ordered(target)) {
      throw problems.notComparable(target, operator);
    }
    if (operator.text().equals("!=")) {
      return new Query.Not(operand(target, "="));
    }
    return operand(target, operator.text().equals(":") ? "=" : operator.text());
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
          throw problem(
              "bad-field-list",
              operator,
              "^= takes two fields",
              "write the third with XOR and brackets");
        }
        yield new Query.Xor(parts.getFirst(), parts.getLast());
      }
    };
  }

  private Target target(Token name) {
    return Target.named(name.text())
        .orElseThrow(
            () ->
                problem(
                    "unknown-field",
                    name,
                    "'" + name.text() + "' is not a field; docs/query-language.md lists them all",
                    QueryWords.fixForField(name.text())));
  }

  private Query operand(Target target, String operator) {
    if (tokens.is(Kind.OPEN) && operator.equals("=")) {
      return group(target);
    }
    boolean star = tokens.isSign("*") && ordered(target);
    if (tokens.is(Kind.WORD) || tokens.is(Kind.QUOTED) || tokens.is(Kind.OPEN_RANGE) || star) {
      return value(target, operator);
    }
    throw problems.missingValue(target);
  }

  private Query value(Target target, String operator) {
    Token first = tokens.peek();
    if (++budget.terms > MOST_TERMS) {
      throw problem(
          "too-long",
          first,
          "a query has at most " + MOST_TERMS + " terms, those of earlier queries included",
          "search in two parts");
    }
    if (first.kind() == Kind.WORD) {
      problems.refuseReserved(target);
    }
    if (ordered(target)) {
      return new RangeReader(tokens, target).read(operator);
    }
    if (first.kind() == Kind.OPEN_RANGE) {
      if (target.field().kind() == QueryField.Kind.CLASS) {
        return new RangeReader(tokens, target).range(operator);
      }
      throw problems.noRange(target, first);
    }
    int parts = values.parts(target.field(), tokens.all(), tokens.at());
    tokens.goTo(tokens.at() + parts);
    Token last = tokens.all().get(tokens.at() - 1);
    String text =
        first.kind() == Kind.QUOTED
            ? first.text()
            : tokens.query().substring(first.start(), last.end());
    return values.read(target, new Token(first.kind(), text, first.start(), last.end()));
  }

  private static boolean ordered(Target target) {
    QueryField.Kind kind = target.field().kind();
    return kind == QueryField.Kind.DATE || kind == QueryField.Kind.QUANTITY;
  }

  private void deeper(Token token) {
    if (++budget.depth > DEEPEST) {
      throw problem(
          "too-deep",
          token,
          "brackets, NOT and XOR go at most " + DEEPEST + " deep",
          "write it with fewer");
    }
  }

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return tokens.problem(code, token, message, fix);
  }
}
