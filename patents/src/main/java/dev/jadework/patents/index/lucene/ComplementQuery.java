package dev.jadework.patents.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// 非. Documents that a query does not find. Lucene's own exclusion goes from one excluded document
/// to the next; where a whole section of the classification is excluded, that are so many that the
/// rest of the query cannot be answered in blocks. As a set of bits it can.
final class ComplementQuery extends Query {
  /// From so many candidates per excluded document on, bits are made of all.
  private static final int DENSE = 8;

  private final Query excluded;

  ComplementQuery(Query excluded) {
    this.excluded = excluded;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = excluded.rewrite(searcher);
    return rewritten == excluded ? super.rewrite(searcher) : new ComplementQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight of = excluded.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        int documents = leaf.reader().maxDoc();
        ScorerSupplier supplier = of.scorerSupplier(leaf);
        return supplier == null
            ? ConstantScoreScorerSupplier.matchAll(score(), mode, documents)
            : new Rest(supplier, documents, score(), mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return of.isCacheable(leaf);
      }
    };
  }

  /// Of one segment.
  private static final class Rest extends ConstantScoreScorerSupplier {
    private final ScorerSupplier excluded;
    private final int documents;

    Rest(ScorerSupplier excluded, int documents, float score, ScoreMode mode) {
      super(score, mode, documents);
      this.excluded = excluded;
      this.documents = documents;
    }

    @Override
    public DocIdSetIterator iterator(long candidates) throws IOException {
      DocIdSetIterator without = excluded.get(candidates).iterator();
      return candidates * DENSE < without.cost() ? one(without) : all(without);
    }

    @Override
    public long cost() {
      return documents;
    }

    private DocIdSetIterator all(DocIdSetIterator without) throws IOException {
      FixedBitSet bits = new FixedBitSet(documents);
      without.nextDoc();
      without.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
      bits.flip(0, documents);
      return new BitSetIterator(bits, documents);
    }

    /// Looks at the candidates only.
    private DocIdSetIterator one(DocIdSetIterator without) {
      DocIdSetIterator every = DocIdSetIterator.all(documents);
      return TwoPhaseIterator.asDocIdSetIterator(
          new TwoPhaseIterator(every) {
            @Override
            public boolean matches() throws IOException {
              int doc = every.docID();
              return (without.docID() < doc ? without.advance(doc) : without.docID()) != doc;
            }

            @Override
            public float matchCost() {
              return 10; // a step in a list of documents
            }
          });
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "complement(" + excluded.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ComplementQuery query && excluded.equals(query.excluded);
  }

  @Override
  public int hashCode() {
    return classHash() * 31 + excluded.hashCode();
  }
}
