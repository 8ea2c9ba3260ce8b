package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /// With fewer hits than one per so many values, an array over all values costs more than a map.
  private static final int SPARSE = 16;

  private FacetCounter() {}

  /// @param codes keys of [PatentFields#FACETS]
  static Map<String, List<FacetCount>> count(
      IndexSearcher searcher, Query query, List<String> codes) throws IOException {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    if (codes.isEmpty()) {
      return facets;
    }
    // The hits of a segment are found once, however many facets are counted.
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Map<String, Long>> counts = new ArrayList<>();
    codes.forEach(code -> counts.add(new HashMap<>()));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int[] hits = hits(leaf, weight);
      for (int i = 0; i < codes.size() && hits.length > 0; i++) {
        String field = PatentFields.facet(codes.get(i));
        count(DocValues.getSortedSet(leaf.reader(), field), hits, counts.get(i));
      }
    }
    for (int i = 0; i < codes.size(); i++) {
      facets.put(
          codes.get(i),
          counts.get(i).entrySet().stream()
              .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
              .sorted(ORDER)
              .toList());
    }
    return facets;
  }

  /// Live documents of a segment that the query finds, ascending.
  private static int[] hits(LeafReaderContext leaf, Weight weight) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return new int[0];
    }
    int[] hits = new int[128];
    int size = 0;
    Bits live = leaf.reader().getLiveDocs();
    DocIdSetIterator found = scorer.iterator();
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (live == null || live.get(doc)) {
        if (size == hits.length) {
          hits = Arrays.copyOf(hits, size * 2);
        }
        hits[size++] = doc;
      }
    }
    return Arrays.copyOf(hits, size);
  }

  private static void count(SortedSetDocValues values, int[] hits, Map<String, Long> counts)
      throws IOException {
    int all = Math.toIntExact(values.getValueCount());
    if (hits.length < all / SPARSE) {
      countFew(values, hits, counts);
      return;
    }
    int[] byOrdinal = new int[all];
    for (int doc : hits) {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal[(int) values.nextOrd()]++;
        }
      }
    }
    for (int ordinal = 0; ordinal < all; ordinal++) {
      if (byOrdinal[ordinal] > 0) {
        add(values, ordinal, byOrdinal[ordinal], counts);
      }
    }
  }

  private static void countFew(SortedSetDocValues values, int[] hits, Map<String, Long> counts)
      throws IOException {
    Map<Long, Integer> byOrdinal = new TreeMap<>(); // ascending: neighbours share a block of values
    for (int doc : hits) {
      if (values.advanceExact(doc)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byOrdinal.merge(values.nextOrd(), 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<Long, Integer> entry : byOrdinal.entrySet()) {
      add(values, entry.getKey(), entry.getValue(), counts);
    }
  }

  private static void add(
      SortedSetDocValues values, long ordinal, int count, Map<String, Long> counts)
      throws IOException {
    counts.merge(values.lookupOrd(ordinal).utf8ToString(), (long) count, Long::sum);
  }
}
