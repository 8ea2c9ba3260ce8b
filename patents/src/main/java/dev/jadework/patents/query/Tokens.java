package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;

/// The tokens of a query and how far they have been read.
final class Tokens {
  private final String query;
  private final List<Token> tokens;
  private int at;

  Tokens(String query) {
    this.query = query;
    this.tokens = QueryLexer.tokens(query);
  }

  String query() {
    return query;
  }

  List<Token> all() {
    return tokens;
  }

  int at() {
    return at;
  }

  void goTo(int position) {
    at = position;
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The token so many places on; the last one if there are not so many.
  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  Token next() {
    return tokens.get(at++);
  }

  /// Puts the words and signs in the place of the word ahead of which it is made, see
  /// [JoinedSigns].
  ///
  /// @param bracketed true if several values are to stand in brackets, as those of one field
  void splitSigns(Target target, boolean bracketed) {
    List<Token> parts = JoinedSigns.of(peek(), peek(1), target.field().kind());
    if (parts.size() == 1) {
      return;
    }
    List<Token> own = new ArrayList<>(parts);
    Token last = parts.getLast();
    boolean open = last.kind() == Kind.SIGN;
    boolean field = peek(1).kind() == Kind.OPERATOR;
    int values = parts.size() - (open ? 1 : field ? 2 : 0);
    if (bracketed && values > 1) {
      int end = parts.get(values - 1).end();
      own.add(values, new Token(Kind.CLOSE, ")", end, end));
      own.addFirst(new Token(Kind.OPEN, "(", parts.getFirst().start(), parts.getFirst().start()));
    }
    tokens.remove(at);
    tokens.addAll(at, own);
  }

  boolean is(Kind kind) {
    return peek().kind() == kind;
  }

  boolean isSign(String sign) {
    return is(Kind.SIGN) && peek().text().equals(sign);
  }

  /// The operator of this name, as a word that is not the name of a field.
  boolean isOperator(String name) {
    return is(Kind.WORD)
        && peek(1).kind() != Kind.OPERATOR
        && QueryWords.operator(peek().text()).map(name::equals).orElse(false);
  }

  boolean isTo() {
    return is(Kind.WORD) && QueryWords.isTo(peek().text());
  }

  /// A word, a phrase, or a star alone.
  boolean isValue() {
    return is(Kind.WORD) || is(Kind.QUOTED) || isSign("*");
  }

  /// True if a term may begin so many places on.
  boolean beginsTerm(int further) {
    Token token = peek(further);
    return switch (token.kind()) {
      case OPEN, QUOTED, OPEN_RANGE -> true;
      case WORD -> QueryWords.operator(token.text()).map(o -> o.equals("NOT")).orElse(true);
      default -> false;
    };
  }

  QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return new QuerySyntaxException("query." + code, query, token.start(), message, fix);
  }
}
