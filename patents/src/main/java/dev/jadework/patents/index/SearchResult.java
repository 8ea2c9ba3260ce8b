package dev.jadework.patents.index;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 检索结果. The hits of a query and how it was understood.
///
/// @param total units that match, exact
/// @param parsed the query as understood, with every bracket shown
/// @param hits the page asked for; with a unit other than publications one document per unit
/// @param facets per field asked for, its values by descending count, ties by value in code points
/// @param notes what the answer goes by where that is not the record alone: a table, its version
public record SearchResult(
    long total,
    String parsed,
    List<Hit> hits,
    Map<String, List<FacetCount>> facets,
    List<String> notes) {

  /// From the records alone.
  public SearchResult(
      long total, String parsed, List<Hit> hits, Map<String, List<FacetCount>> facets) {
    this(total, parsed, hits, facets, List.of());
  }

  /// One hit.
  ///
  /// @param pn publication number
  /// @param an application number, null if unknown
  /// @param ipc IPC symbols, the main one first
  /// @param pd publication date
  /// @param score the index's own measure of relevance, comparable within one answer; 0 if the hits
  ///     were sorted by something else
  public record Hit(
      String pn,
      @Nullable String an,
      String title,
      List<String> applicants,
      List<String> ipc,
      @Nullable LocalDate pd,
      double score) {
    public static Hit of(Patent patent, double score) {
      return new Hit(
          patent.publication().toString(),
          patent.application() == null ? null : patent.application().toString(),
          patent.title(),
          patent.applicants().stream().map(Party::name).toList(),
          patent.classifications().stream()
              .filter(c -> c.scheme().equals("IPC"))
              .map(Classification::symbol)
              .toList(),
          patent.published(),
          score);
    }
  }

  /// How many of the hits carry a value.
  public record FacetCount(String value, long count) {}
}
