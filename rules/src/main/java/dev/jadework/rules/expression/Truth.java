package dev.jadework.rules.expression;

/// What a condition comes to when facts may be missing.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /// Both together: false if one is, unknown if one is and the other is not false.
  public Truth and(Truth other) {
    return this == FALSE || other == FALSE
        ? FALSE
        : this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
  }
}
