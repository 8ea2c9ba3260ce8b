package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.CountUnit;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// All documents that a query finds, and the units they belong to.
final class HitUnits {
  private final int[] hits;
  private final int @Nullable [] groups;
  private final @Nullable FixedBitSet several;
  private final long total;

  private HitUnits(int[] hits, int @Nullable [] groups, @Nullable FixedBitSet several, long total) {
    this.hits = hits;
    this.groups = groups;
    this.several = several;
    this.total = total;
  }

  static HitUnits of(IndexSearcher searcher, Query query, OpenReader state, CountUnit unit)
      throws IOException {
    int[] hits = hits(searcher, query);
    int[] groups = state.groups(unit);
    if (groups == null) {
      return new HitUnits(hits, null, null, hits.length);
    }
    FixedBitSet once = new FixedBitSet(state.groupCount(unit));
    FixedBitSet several = new FixedBitSet(state.groupCount(unit));
    long total = 0;
    for (int hit : hits) {
      if (once.getAndSet(groups[hit])) {
        several.set(groups[hit]);
      } else {
        total++;
      }
    }
    return new HitUnits(hits, groups, several, total);
  }

  /// Units found.
  long total() {
    return total;
  }

  /// Documents found, ascending.
  int[] hits() {
    return hits;
  }

  /// The unit of a document found.
  int unit(int hit) {
    return groups == null ? hit : groups[hit];
  }

  /// True if other documents found belong to the unit too.
  boolean several(int unit) {
    return several != null && several.get(unit);
  }

  private static int[] hits(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int[] hits = new int[128];
    int size = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = scorer.iterator();
      for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
        if (live == null || live.get(doc)) {
          if (size == hits.length) {
            hits = Arrays.copyOf(hits, size * 2);
          }
          hits[size++] = leaf.docBase + doc;
        }
      }
    }
    return Arrays.copyOf(hits, size);
  }
}
