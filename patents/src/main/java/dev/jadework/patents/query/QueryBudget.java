package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Token;

/// 检索式限度. What a query has used of each limit, shared with the earlier queries it refers to.
final class QueryBudget {
  enum Limit {
    /// Deeper nesting than anyone types; keeps hostile input from exhausting the stack.
    DEPTH(100, "too-deep", "brackets, NOT and XOR go at most %d deep", "write it with fewer"),
    /// More than anyone types; a pasted list of numbers fits.
    TERMS(
        2000,
        "too-long",
        "a query has at most %d terms, those of earlier queries included",
        "search in two parts"),
    /// More than anyone types; bounds the time a document takes.
    PROXIMITIES(
        20,
        "too-long",
        "a query has at most %d operators of proximity",
        "leave some out, or use AND where the distance does not matter");

    final int most;
    private final String code;
    private final String rule;
    private final String fix;

    Limit(int most, String code, String rule, String fix) {
      this.most = most;
      this.code = code;
      this.rule = rule;
      this.fix = fix;
    }
  }

  private final int[] used = new int[Limit.values().length];

  /// Uses one more.
  ///
  /// @param at where the message points
  /// @throws QuerySyntaxException if the limit is passed
  void use(Limit limit, Tokens tokens, Token at) {
    if (++used[limit.ordinal()] > limit.most) {
      throw tokens.problem(limit.code, at, limit.rule.formatted(limit.most), limit.fix);
    }
  }

  void giveBack(Limit limit) {
    used[limit.ordinal()]--;
  }
}
