package dev.jadework.patents.reference;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Puts clauses together, however many there are.
final class Clauses {
  private Clauses() {}

  static Query and(Query one, Query other) {
    return new Query.And(List.of(one, other));
  }

  /// What any of the clauses finds; nothing if there are none.
  static Query any(Collection<Query> parts) {
    return switch (parts.size()) {
      case 0 -> new Query.AnyOf(QueryField.IPC, Set.of());
      case 1 -> parts.iterator().next();
      default -> new Query.Or(List.copyOf(parts));
    };
  }
}
