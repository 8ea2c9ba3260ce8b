package dev.jadework.patents.query;

/// Reads a query.
public final class QueryParser {
  private QueryParser() {}

  /// Refuses a query that is not well formed with [QuerySyntaxException].
  public static Query parse(String text) {
    throw new QuerySyntaxException(text, 0, "", "");
  }
}
