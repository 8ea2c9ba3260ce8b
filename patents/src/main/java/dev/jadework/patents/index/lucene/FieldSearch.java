package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.StatusClauses;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// 字段检索. Answers queries on one state of the corpus.
///
/// @param state what is derived from what the searcher sees
record FieldSearch(IndexSearcher searcher, OpenReader state) {
  SearchResult search(SearchRequest request) throws IOException {
    org.apache.lucene.search.Query query = translated(request.query(), request.asOf());
    Map<String, List<SearchResult.FacetCount>> facets = new LinkedHashMap<>();
    List<ScoreDoc> page;
    long total;
    boolean publications = request.unit() == CountUnit.PUBLICATION;
    if (publications && request.facets().isEmpty()) {
      RankedHits.Page ranked = RankedHits.publications(searcher, query, request);
      page = ranked.hits();
      total = ranked.total();
    } else {
      HitUnits units = HitUnits.of(searcher, query, state, request.unit());
      total = units.total();
      page =
          publications
              ? RankedHits.publications(searcher, query, request).hits()
              : RankedHits.units(searcher, query, request, units, state.groupCount(request.unit()));
      TableCounter counter = new TableCounter(state, units, request.unit());
      for (String facet : request.facets()) {
        facets.put(facet, counter.facet(facet));
      }
    }
    return new SearchResult(total, request.query().toString(), hits(page), facets);
  }

  private List<SearchResult.Hit> hits(List<ScoreDoc> page) throws IOException {
    List<SearchResult.Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : page) {
      hits.add(SearchResult.Hit.of(PatentDocuments.read(searcher, doc.doc), RankedHits.score(doc)));
    }
    return hits;
  }

  CountTable count(CountRequest request) throws IOException {
    org.apache.lucene.search.Query query = translated(request.query(), request.asOf());
    HitUnits units = HitUnits.of(searcher, query, state, request.unit());
    return new TableCounter(state, units, request.unit()).table(request);
  }

  /// All found, in the order of their numbers.
  ///
  /// @return how many
  int forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) throws IOException {
    int[] hits = HitUnits.hits(searcher, translated(query, asOf));
    NumberOrder.forEach(
        searcher, hits, document -> each.accept(PatentDocuments.read(searcher, document)));
    return hits.length;
  }

  /// All found, of each only what [Patent#outline] keeps, in the order they are stored.
  ///
  /// @return how many
  int forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each)
      throws IOException {
    int[] hits = HitUnits.hits(searcher, translated(query, asOf));
    StoredRecords.forEach(searcher.getIndexReader(), hits, PatentJson::readOutline, each);
    return hits.length;
  }

  /// Translators hold caches that are not thread-safe, so each query has its own.
  private org.apache.lucene.search.Query translated(Query query, @Nullable LocalDate asOf) {
    return new QueryTranslator(
            asOf == null ? StatusClauses.withoutDay() : new StatusOfDay(asOf, state))
        .translate(query);
  }
}
