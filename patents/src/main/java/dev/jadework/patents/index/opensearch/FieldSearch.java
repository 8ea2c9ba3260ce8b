package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// 字段检索. Answers queries on one state of the corpus.
///
/// @param maps families and status of that state
record FieldSearch(View view, DerivedMaps maps) {
  SearchResult search(SearchRequest request) throws IOException {
    ObjectNode query = decided(request.query(), request.asOf());
    TableCounter counter = counter(query, request.unit());
    RankedHits ranked = new RankedHits(view, query, request.sort());
    Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
    for (String name : request.facets()) {
      FacetField facet = FacetField.of(name);
      counts.put(facet.name(), counter.facet(facet));
    }
    RankedHits.Page page =
        request.unit() == CountUnit.PUBLICATION
            ? ranked.page(request.offset(), request.limit())
            : new RankedHits.Page(
                ranked.page(
                    request.offset(), request.limit(), units(request.unit(), request.limit())),
                counter.total());
    return new SearchResult(page.total(), request.query().toString(), page.hits(), counts);
  }

  CountTable count(CountRequest request) throws IOException {
    return counter(decided(request.query(), request.asOf()), request.unit()).table(request.axes());
  }

  /// The query in the language of OpenSearch, with what only the definition decides looked up.
  ObjectNode decided(Query query, @Nullable LocalDate asOf) throws IOException {
    return PlaceClauses.decided(view, query, new StatusOfDay(asOf, () -> maps.status(view)));
  }

  private TableCounter counter(ObjectNode query, CountUnit unit) throws IOException {
    return new TableCounter(view, query, unit, maps.families(view, unit));
  }

  private RankedHits.Units units(CountUnit unit, int limit) throws IOException {
    FamilyMap map = limit == 0 ? FamilyMap.NONE : maps.families(view, unit);
    return application -> map.unit(application, unit);
  }
}
