package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Token;

/// What a query may still grow by, shared with the earlier queries it refers to.
final class QueryBudget {
  /// More terms than anyone types; a pasted list of numbers fits.
  static final int MOST_TERMS = 2000;

  /// Deeper nesting than anyone types; keeps hostile input from exhausting the stack.
  static final int DEEPEST = 100;

  /// More operators of proximity than anyone types; bounds the time a document takes.
  static final int MOST_PROXIMITIES = 20;

  private int depth;
  private int terms;
  private int proximities;

  /// Goes one bracket, NOT or XOR down.
  void deeper(Tokens tokens, Token at) {
    if (++depth > DEEPEST) {
      throw tokens.problem(
          "too-deep",
          at,
          "brackets, NOT and XOR go at most " + DEEPEST + " deep",
          "write it with fewer");
    }
  }

  void back() {
    depth--;
  }

  void term(Tokens tokens, Token at) {
    if (++terms > MOST_TERMS) {
      throw tokens.problem(
          "too-long",
          at,
          "a query has at most " + MOST_TERMS + " terms, those of earlier queries included",
          "search in two parts");
    }
  }

  void proximity(Tokens tokens, Token at) {
    if (++proximities > MOST_PROXIMITIES) {
      throw tokens.problem(
          "too-long",
          at,
          "a query has at most " + MOST_PROXIMITIES + " operators of proximity",
          "leave some out, or use AND where the distance does not matter");
    }
  }
}
