package dev.jadework.patents.reference;

import dev.jadework.patents.query.QueryField;

/// A value that a field does not have. The message names those it has.
public final class UnknownValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final QueryField field;
  private final String value;

  public UnknownValueException(QueryField field, String value, String values) {
    super(field + " " + field.label() + " has no value '" + value + "'; it has " + values);
    this.field = field;
    this.value = value;
  }

  public QueryField field() {
    return field;
  }

  public String value() {
    return value;
  }
}
