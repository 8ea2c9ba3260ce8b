package dev.jadework.patents.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 检索结果. The hits of a query and how it was understood.
///
/// @param total number of documents that match, exact
/// @param parsed the query as understood, with every bracket shown
/// @param facets per field asked for, its values by descending count, ties by value
public record SearchResult(
    long total, String parsed, List<Hit> hits, Map<String, List<FacetCount>> facets) {

  /// One hit.
  ///
  /// @param pn publication number
  /// @param an application number, null if unknown
  /// @param ipc IPC symbols, the main one first
  /// @param pd publication date
  public record Hit(
      String pn,
      @Nullable String an,
      String title,
      List<String> applicants,
      List<String> ipc,
      @Nullable LocalDate pd,
      double score) {}

  /// How many of the hits carry a value.
  public record FacetCount(String value, long count) {}
}
