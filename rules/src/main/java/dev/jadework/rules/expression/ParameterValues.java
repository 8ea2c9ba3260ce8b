package dev.jadework.rules.expression;

import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// 参数取值. The values of all parameters of a pack at one moment, as conditions see them; made once
/// for many subjects.
public final class ParameterValues {
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, CelAttributePattern> unknown = new HashMap<>();

  /// @param given values of the parameters that have one: Long, BigDecimal, Boolean, code or List
  ///     of codes
  /// @param known ids of all parameters
  public ParameterValues(Map<String, Object> given, Set<String> known) {
    for (String id : known) {
      Object value = given.get(id);
      if (value == null) {
        unknown.put(id, CelAttributePattern.create("param").qualify(Qualifier.ofString(id)));
      } else {
        values.put(id, value instanceof BigDecimal figure ? figure.doubleValue() : value);
      }
    }
  }

  Map<String, Object> values() {
    return values;
  }

  /// Whether facts of successive stages stand in for one another.
  boolean standIn() {
    return Boolean.TRUE.equals(values.get(StandIn.READING));
  }

  /// Patterns of the parameters that have no value, by their ids.
  Map<String, CelAttributePattern> unknown() {
    return unknown;
  }
}
