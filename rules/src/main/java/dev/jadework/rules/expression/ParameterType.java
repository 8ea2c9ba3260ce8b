package dev.jadework.rules.expression;

import dev.jadework.rules.fact.Fact;
import org.jspecify.annotations.Nullable;

/// The type of a parameter as expressions see it.
///
/// @param of of CODES: the ENUM fact whose codes it lists
public record ParameterType(Kind kind, @Nullable Fact of) {
  /// MONEY and INTEGER are whole numbers (money in fen), CODES a list of codes of an ENUM fact,
  /// DECIMAL a figure that is shown and compared with indicators, but not used in rules.
  public enum Kind {
    MONEY,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    CODES
  }
}
