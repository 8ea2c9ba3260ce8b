package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.query.QueryField;
import java.util.Locale;

/// A question about projects or assessments by a person who may not see them.
final class RegisterRefusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final QueryField field;

  /// @param code of the problem, whose words are in the messages
  RegisterRefusal(String code, QueryField field, String message) {
    super(field + " " + message);
    this.code = code;
    this.field = field;
  }

  String code() {
    return code;
  }

  /// Where a query names the field; the beginning if it does so by another name.
  int place(String query) {
    String folded = query.toUpperCase(Locale.ROOT);
    return Math.max(0, Math.max(folded.indexOf(field.name()), folded.indexOf(field.label())));
  }
}
