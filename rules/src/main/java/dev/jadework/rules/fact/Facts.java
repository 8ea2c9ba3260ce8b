package dev.jadework.rules.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 事实. The facts of one project, or another subject, as a tree: keys as in the fact schema,
/// values String, Long, Boolean, LocalDate, List or Map. Money is fen in a Long. A key that is
/// absent is unknown, or means "none" where the schema says so.
///
/// @param subject key of the subject in the schema
/// @param values the tree below it
public record Facts(String subject, Map<String, Object> values) {
  public Facts {
    values = frozen(values);
  }

  /// The facts of a project.
  public Facts(Map<String, Object> values) {
    this(FactSchema.PROJECT, values);
  }

  /// A deep copy that nobody can change and that keeps the order given.
  private static Map<String, Object> frozen(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put((String) key, frozen(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static Object frozen(Object value) {
    return switch (value) {
      case Map<?, ?> map -> frozen(map);
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(item -> copy.add(frozen(item)));
        yield Collections.unmodifiableList(copy);
      }
      default -> value;
    };
  }
}
