package dev.jadework.patents.index;

import dev.jadework.patents.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 检索请求. What is asked of a corpus. Made from a query ([#of]) and refined step by step.
///
/// @param offset hits to leave out before the first one given; with a unit other than publications
///     those are units
/// @param limit hits to give, 0 to count only
/// @param facets codes of [FacetField] to count over all hits
/// @param unit what totals, facets and pages count; one hit stands for each unit, the first in the
///     order of sorting
/// @param asOf day for which legal status is asked; null if the query asks for none
public record SearchRequest(
    Query query,
    int offset,
    int limit,
    SortOrder sort,
    List<String> facets,
    CountUnit unit,
    @Nullable LocalDate asOf) {
  public SearchRequest {
    if (offset < 0 || limit < 0 || offset > Integer.MAX_VALUE - limit) {
      throw new IllegalArgumentException(
          "hits from " + offset + ", at most " + limit + ": write numbers of 0 or more");
    }
    facets = List.copyOf(facets);
  }

  /// Counts the documents of a query; [#page] asks for hits too.
  public static SearchRequest of(Query query) {
    return new SearchRequest(
        query, 0, 0, SortOrder.RELEVANCE, List.of(), CountUnit.PUBLICATION, null);
  }

  /// The first hits.
  public SearchRequest first(int most) {
    return page(0, most);
  }

  public SearchRequest page(int from, int most) {
    return new SearchRequest(query, from, most, sort, facets, unit, asOf);
  }

  public SearchRequest sorted(SortOrder order) {
    return new SearchRequest(query, offset, limit, order, facets, unit, asOf);
  }

  public SearchRequest counting(List<String> fields) {
    return new SearchRequest(query, offset, limit, sort, fields, unit, asOf);
  }

  public SearchRequest by(CountUnit counted) {
    return new SearchRequest(query, offset, limit, sort, facets, counted, asOf);
  }

  public SearchRequest asOf(@Nullable LocalDate day) {
    return new SearchRequest(query, offset, limit, sort, facets, unit, day);
  }
}
