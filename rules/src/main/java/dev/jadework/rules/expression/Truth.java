package dev.jadework.rules.expression;

/// What a condition comes to when facts may be missing.
public enum Truth {
  TRUE,
  FALSE,
  UNKNOWN
}
