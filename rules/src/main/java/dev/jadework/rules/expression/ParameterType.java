package dev.jadework.rules.expression;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.text.Labels;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The type of a parameter as expressions see it.
///
/// @param of of CODES: the ENUM fact whose codes it lists
/// @param options of CHOICE: the codes it may have, and of BOOLEAN `true` and `false`, with their
///     wording; may be empty for BOOLEAN
public record ParameterType(Kind kind, @Nullable Fact of, SequencedMap<String, Labels> options) {
  public ParameterType {
    options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
  }

  /// MONEY and INTEGER are whole numbers (money in fen), CODES a list of codes of an ENUM fact,
  /// CHOICE one of the codes of its options, DECIMAL a figure that is shown and compared with
  /// indicators, but not used in rules.
  public enum Kind {
    MONEY,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    CHOICE,
    CODES
  }
}
