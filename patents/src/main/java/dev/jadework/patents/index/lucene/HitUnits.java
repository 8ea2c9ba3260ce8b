package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.CountUnit;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// All documents that a query finds, and the units they belong to.
final class HitUnits {
  private final int @Nullable [] hits; // null for every publication of the corpus
  private final int documents;
  private final int @Nullable [] groups;
  private final @Nullable FixedBitSet several;
  private final long total;

  private HitUnits(
      int @Nullable [] hits,
      int documents,
      int @Nullable [] groups,
      @Nullable FixedBitSet several,
      long total) {
    this.hits = hits;
    this.documents = documents;
    this.groups = groups;
    this.several = several;
    this.total = total;
  }

  static HitUnits of(IndexSearcher searcher, Query query, OpenReader state, CountUnit unit)
      throws IOException {
    int[] hits = hits(searcher, query);
    int[] groups = state.groups(unit);
    boolean whole = hits.length == state.publications();
    if (groups == null) {
      int documents = whole ? searcher.getIndexReader().maxDoc() : hits.length;
      return new HitUnits(whole ? null : hits, documents, null, null, hits.length);
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
    return new HitUnits(hits, hits.length, groups, several, total);
  }

  /// Units found.
  long total() {
    return total;
  }

  /// Documents to look at: those found, or all there are, of which only publications have values.
  int documents() {
    return documents;
  }

  /// One of these documents; they are ascending.
  int document(int at) {
    return hits == null ? at : hits[at];
  }

  /// How many documents found have no value in a column.
  long without(ValueColumn column) {
    return hits == null ? total - column.filled() : column.withoutAmong(hits);
  }

  /// True if every publication of the corpus is found, and each is a unit of its own.
  boolean whole() {
    return hits == null;
  }

  /// True if several documents may be one unit.
  boolean grouped() {
    return groups != null;
  }

  /// A new tally of these units.
  UnitTally tally() {
    return new UnitTally(several == null ? null : new FixedBitSet(several.length()));
  }

  /// The unit of a document found.
  int unit(int hit) {
    return groups == null ? hit : groups[hit];
  }

  /// True if other documents found belong to the unit too.
  boolean several(int unit) {
    return several != null && several.get(unit);
  }

  /// All documents that a query finds, ascending.
  static int[] hits(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    Hits hits = new Hits();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer != null) {
        if (hits.size == 0 && scorer.cost() > leaf.reader().maxDoc() / 2) {
          // Most documents: growing step by step would copy and drop large arrays.
          hits.reserve(searcher.getIndexReader().maxDoc());
        }
        hits.base = leaf.docBase;
        scorer.score(hits, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
      }
    }
    return hits.size == hits.found.length ? hits.found : Arrays.copyOf(hits.found, hits.size);
  }

  /// Takes what is found, in whole ranges where Lucene knows them.
  private static final class Hits implements LeafCollector {
    private int[] found = new int[128];
    private int size;
    private int base;

    @Override
    public void setScorer(Scorable scorer) {
      // Scores are not asked for.
    }

    @Override
    public void collect(int doc) {
      reserve(1);
      found[size++] = base + doc;
    }

    @Override
    public void collectRange(int min, int max) {
      reserve(max - min);
      for (int doc = min; doc < max; doc++) {
        found[size++] = base + doc;
      }
    }

    private void reserve(int more) {
      if (size + more > found.length) {
        found = Arrays.copyOf(found, Math.max(size + more, found.length + found.length / 2));
      }
    }
  }
}
