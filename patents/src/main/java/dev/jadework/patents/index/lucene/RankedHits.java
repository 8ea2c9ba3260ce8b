package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;

/// 排序与翻页. The page of hits asked for, in the order asked for.
final class RankedHits {
  private static final SortField BY_NUMBER =
      new SortField(PatentFields.PUBLICATION_ORDER, SortField.Type.STRING);

  /// Closest first, ties by publication number.
  static final Sort CLOSEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_NUMBER);

  /// Up to so many hits are counted while the best are found. Of more hits most can be passed over
  /// when the best are looked for, and counting them without their scores takes less time than
  /// scoring them all.
  private static final int COUNTED_AT_ONCE = 10_000;

  private RankedHits() {}

  /// @param total documents found if the page counts publications and that is known, else -1
  record Page(List<ScoreDoc> hits, long total) {}

  /// A page of publications.
  static Page publications(IndexSearcher searcher, Query query, SearchRequest request)
      throws IOException {
    if (request.limit() == 0) {
      return new Page(List.of(), searcher.count(query));
    }
    TopFieldDocs top = top(searcher, query, request.sort(), request.offset() + request.limit());
    boolean counted = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
    long total = counted ? top.totalHits.value() : searcher.count(query);
    return new Page(page(List.of(top.scoreDocs), request), total);
  }

  /// A page of units, each by its first document.
  static List<ScoreDoc> units(
      IndexSearcher searcher, Query query, SearchRequest request, HitUnits units, int unitCount)
      throws IOException {
    long wanted = Math.min(units.total(), (long) request.offset() + request.limit());
    if (request.limit() == 0 || wanted <= request.offset()) {
      return List.of();
    }
    int documents = units.documents();
    for (long most = wanted * 2; ; most *= 4) {
      int fetched = (int) Math.min(most, documents);
      List<ScoreDoc> firsts = new ArrayList<>();
      FixedBitSet seen = new FixedBitSet(unitCount);
      for (ScoreDoc hit : top(searcher, query, request.sort(), fetched).scoreDocs) {
        if (!seen.getAndSet(units.unit(hit.doc))) {
          firsts.add(hit);
        }
      }
      if (firsts.size() >= wanted || fetched == documents) {
        return page(firsts, request);
      }
    }
  }

  private static List<ScoreDoc> page(List<ScoreDoc> hits, SearchRequest request) {
    int from = Math.min(request.offset(), hits.size());
    return hits.subList(from, Math.min(hits.size(), from + request.limit()));
  }

  private static TopFieldDocs top(IndexSearcher searcher, Query query, SortOrder order, int most)
      throws IOException {
    int hits = Math.clamp(most, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    int counted = Math.max(hits, COUNTED_AT_ONCE);
    return searcher.search(query, new TopFieldCollectorManager(sort(order), hits, counted));
  }

  /// The score of a hit, 0 if it was not sorted by score.
  static double score(ScoreDoc hit) {
    return hit instanceof FieldDoc field && field.fields[0] instanceof Float score ? score : 0;
  }

  private static Sort sort(SortOrder order) {
    boolean descending = order.descending();
    return switch (order.key()) {
      case RELEVANCE ->
          descending
              ? CLOSEST_FIRST
              : new Sort(new SortField(null, SortField.Type.SCORE, true), BY_NUMBER);
      case PD -> new Sort(day(StoredKeys.PUBLISHED, descending), BY_NUMBER);
      case AD -> new Sort(day(StoredKeys.FILED, descending), BY_NUMBER);
      case PN ->
          new Sort(
              new SortField(PatentFields.PUBLICATION_ORDER, SortField.Type.STRING, descending));
      case AN -> new Sort(text(StoredKeys.APPLICATION, descending), BY_NUMBER);
    };
  }

  /// A missing value is compared as the farthest one in the direction, hence comes last.
  private static SortField day(String field, boolean descending) {
    return new SortField(
        field, SortField.Type.LONG, descending, descending ? Long.MIN_VALUE : Long.MAX_VALUE);
  }

  private static SortField text(String field, boolean descending) {
    return new SortField(
        field,
        SortField.Type.STRING,
        descending,
        descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
  }
}
