package dev.jadework.rules.fact;

import java.util.List;

/// A fact schema that is refused, with everything that is wrong with it.
public final class FactSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param problems one per error, each `file:line:column: what was found; what to do`
  public FactSchemaException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
