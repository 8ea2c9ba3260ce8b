package dev.jadework.patents.reference;

import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QuerySyntaxException;

/// A value that a field does not have. The message names those it has.
public final class UnknownValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final QueryField field;
  private final String value;

  /// @param value as [Keywords#key] gives it
  /// @param values those that the field has
  public UnknownValueException(QueryField field, String value, String values) {
    super(field + " " + field.label() + " has no value '" + value + "'; it has " + values);
    this.field = field;
    this.value = value;
  }

  /// The same as a problem of the query that asks for the value, at its place there.
  public QuerySyntaxException in(String query) {
    return new QuerySyntaxException(
        "query.unknown-value", query, Math.max(0, place(query)), String.valueOf(getMessage()), "");
  }

  /// True if a word of the query means the value, which an earlier search may have asked for.
  public boolean standsIn(String query) {
    return place(query) >= 0;
  }

  /// Where a whole word means the value; -1 if none does.
  private int place(String query) {
    for (int from = 0; from + value.length() <= query.length(); from++) {
      int to = from + value.length();
      boolean whole =
          (from == 0 || !Character.isLetterOrDigit(query.charAt(from - 1)))
              && (to == query.length() || !Character.isLetterOrDigit(query.charAt(to)));
      if (whole && Keywords.key(field, query.substring(from, to)).equals(value)) {
        return from;
      }
    }
    return -1;
  }

  public QueryField field() {
    return field;
  }

  public String value() {
    return value;
  }
}
