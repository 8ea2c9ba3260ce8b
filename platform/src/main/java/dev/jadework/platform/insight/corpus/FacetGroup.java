package dev.jadework.platform.insight.corpus;

import java.util.List;

/// 分面. The commonest values of a field among the hits.
///
/// @param field code of the field, `PA`
/// @param more values that are not shown
public record FacetGroup(String field, List<Facet> values, int more) {
  public FacetGroup {
    values = List.copyOf(values);
  }

  /// A value to narrow to.
  ///
  /// @param query the query that narrows to it
  public record Facet(String value, long count, String query) {}
}
