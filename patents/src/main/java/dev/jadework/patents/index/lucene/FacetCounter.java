package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.SearchResult.FacetCount;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/// 分面统计. Counts the values of fields over all documents that a query finds; a document counts
/// once per value.
final class FacetCounter {
  private static final Comparator<FacetCount> ORDER =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private FacetCounter() {}

  /// @param codes keys of [PatentFields#FACETS]
  static Map<String, List<FacetCount>> count(
      IndexSearcher searcher, Query query, List<String> codes) throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    if (codes.isEmpty()) {
      return facets;
    }
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (String code : codes) {
      Map<String, Long> counts = new HashMap<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        count(leaf, weight.scorer(leaf), PatentFields.facet(code), counts);
      }
      facets.put(
          code,
          counts.entrySet().stream()
              .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
              .sorted(ORDER)
              .toList());
    }
    return facets;
  }

  private static void count(
      LeafReaderContext leaf,
      @org.jspecify.annotations.Nullable Scorer scorer,
      String field,
      Map<String, Long> counts)
      throws IOException {
    if (scorer == null) {
      return;
    }
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    int[] byOrdinal = new int[Math.toIntExact(values.getValueCount())];
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator hits = scorer.iterator();
    for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        counts.merge(
            values.lookupOrd(ordinal).utf8ToString(), (long) byOrdinal[ordinal], Long::sum);
      }
    }
  }
}
