package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryBudget.Limit;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a query. Proximity binds tighter than NOT, NOT tighter than AND, AND than XOR, XOR than
/// OR; blanks between terms mean AND; a term without a field is looked for in title and abstract.
/// docs/query-language.md is the reference.
public final class QueryParser {
  private final Tokens tokens;
  private final QueryProblems problems;
  private final QueryBudget budget;
  private final References references;
  private final FieldClause clauses;

  private QueryParser(String query, QueryBudget budget, References references) {
    this.tokens = new Tokens(query);
    this.problems = new QueryProblems(tokens);
    this.budget = budget;
    this.references = references;
    this.clauses = new FieldClause(tokens, budget, this::group);
  }

  /// Refuses a query that is not well formed with [QuerySyntaxException]. References to earlier
  /// queries stay as they are.
  public static Query parse(String text) {
    return parse(text, new QueryBudget(), new References(Optional.empty(), List.of()));
  }

  /// The same with every reference replaced by the query it stands for.
  static Query parse(String text, EarlierQueries earlier) {
    return parse(text, new QueryBudget(), new References(Optional.of(earlier), List.of()));
  }

  /// The same within another query.
  static Query parse(String text, QueryBudget budget, References references) {
    return new QueryParser(text, budget, references).whole();
  }

  private Query whole() {
    if (tokens.is(Kind.END)) {
      throw tokens.problem(
          "empty", tokens.peek(), "the query is empty", "write a term, for example 申请人=格力");
    }
    Query all = or(Target.DEFAULT);
    if (!tokens.is(Kind.END)) {
      throw problems.unexpected(tokens.peek());
    }
    return Statements.translated(all);
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
      // Not given back: each XOR of a chain nests the ones before it.
      budget.use(Limit.DEPTH, tokens, tokens.next());
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
    budget.use(Limit.DEPTH, tokens, tokens.next());
    Query part = not(target);
    budget.giveBack(Limit.DEPTH);
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
      budget.use(Limit.PROXIMITIES, tokens, word);
      Token second = tokens.peek();
      left = parts.join(left, second, counted(Target.of(field)));
      problems.refuseParagraph(word, left);
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
    tokens.splitSigns(target, false);
    Token token = tokens.peek();
    if (token.kind() == Kind.OPEN) {
      return group(target);
    }
    if (clauses.begins()) {
      return clauses.read();
    }
    if (token.kind() == Kind.WORD && QueryWords.operator(token.text()).isPresent()) {
      throw problems.missingTerm(token);
    }
    if (References.isOne(token)) {
      return references.read(tokens, tokens.next(), budget);
    }
    problems.refuseSigns(token);
    if (clauses.beginsValue(target)) {
      return clauses.value(target, "=");
    }
    throw problems.missingTerm(token);
  }

  private Query group(Target target) {
    Token open = tokens.next();
    budget.use(Limit.DEPTH, tokens, open);
    if (tokens.is(Kind.CLOSE)) {
      throw tokens.problem(
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
    budget.giveBack(Limit.DEPTH);
    return inside;
  }
}
