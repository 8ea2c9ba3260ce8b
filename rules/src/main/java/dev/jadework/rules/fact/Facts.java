package dev.jadework.rules.fact;

import java.util.Map;

/// 事实. The facts of one project as a tree: keys as in the fact schema, values String, Long,
// Boolean,
/// LocalDate, List or Map. Money is fen in a Long. A key that is absent is unknown, or means "none"
/// where the schema says so.
///
/// @param values the tree below `project`
public record Facts(Map<String, Object> values) {
  public Facts {
    values = Map.copyOf(values);
  }
}
