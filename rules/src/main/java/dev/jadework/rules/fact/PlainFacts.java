package dev.jadework.rules.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Facts as texts that [FactReader] reads again: amounts with their unit, days as 2025-06-30.
public final class PlainFacts {
  private PlainFacts() {}

  /// The facts of a subject, keys sorted; values are texts, lists and maps of them.
  public static Map<String, Object> of(Facts facts, FactSchema schema) {
    return object(schema.subject(facts.subject()), facts.values());
  }

  private static Map<String, Object> object(Fact fact, Map<?, ?> values) {
    Map<String, Object> plain = new TreeMap<>();
    values.forEach(
        (key, value) ->
            plain.put(
                (String) key,
                value(Objects.requireNonNull(fact.fields().get((String) key)), value)));
    return plain;
  }

  private static Object value(Fact fact, Object value) {
    return switch (value) {
      case Map<?, ?> map -> object(fact, map);
      case List<?> list -> list.stream().map(item -> object(fact, (Map<?, ?>) item)).toList();
      case Long fen when fact.type() == Fact.Type.MONEY -> Money.wan(fen) + "万元";
      default -> String.valueOf(value);
    };
  }
}
