package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryBudget.Limit;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 引用检索. Reads `#3` and `##name`.
///
/// @param earlier what stands for them; empty if they are to stay as they are
/// @param within references that led to this query
record References(Optional<EarlierQueries> earlier, List<String> within) {
  static boolean isOne(Token token) {
    return token.kind() == Kind.WORD && token.text().matches("[#＃]{1,2}[^#＃].*");
  }

  Query read(Tokens tokens, Token token, QueryBudget budget) {
    String used = name(tokens, token);
    if (earlier.isEmpty()) {
      return new Query.Prior(used);
    }
    if (within.contains(used)) {
      throw tokens.problem(
          "circular-reference",
          token,
          used + " refers to itself: " + String.join(" → ", within) + " → " + used,
          "write the query out");
    }
    Optional<String> text = earlier.get().text(used);
    if (text.isEmpty()) {
      throw tokens.problem(
          "unknown-reference", token, "there is no query " + used, earlier.get().listing());
    }
    List<String> path = new ArrayList<>(within);
    path.add(used);
    budget.use(Limit.DEPTH, tokens, token);
    try {
      Query read = QueryParser.parse(text.get(), budget, new References(earlier, path));
      budget.giveBack(Limit.DEPTH);
      return read;
    } catch (QuerySyntaxException e) {
      throw new QuerySyntaxException(
          e.code(), tokens.query(), token.start(), "in " + used + ": " + e.getMessage(), e.fix());
    }
  }

  private static String name(Tokens tokens, Token token) {
    String text = token.text();
    if ("#＃".indexOf(text.charAt(1)) >= 0) {
      return "##" + text.substring(2);
    }
    String reference = QueryField.key(text);
    if (!reference.matches("#\\d{1,9}")) {
      throw tokens.problem(
          "bad-reference",
          token,
          "'" + text + "' is no earlier query",
          "write #1 for the first query, ##name for a saved one, or quote the word");
    }
    return reference;
  }
}
