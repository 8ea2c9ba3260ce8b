package dev.jadework.rules.expression;

/// A condition that cannot be evaluated on these facts, although it is well formed.
public final class EvaluationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvaluationFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
