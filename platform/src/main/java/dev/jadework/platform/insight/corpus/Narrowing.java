package dev.jadework.platform.insight.corpus;

/// 二次检索. Query texts that narrow another one to a value of a facet.
final class Narrowing {
  private Narrowing() {}

  /// @param field code of the field, `PA`
  /// @param value as counted; a year for the dates
  static String to(String query, String field, String value) {
    boolean bare = value.matches("[0-9A-Za-z/]+");
    String condition = field + "=" + (bare ? value : "\"" + value.replace("\"", " ") + "\"");
    return query.isBlank() ? condition : "(" + query.strip() + ") AND " + condition;
  }
}
