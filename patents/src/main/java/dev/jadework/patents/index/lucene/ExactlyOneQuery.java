package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// 异或. Documents that exactly one of two queries finds. Written with AND, OR and NOT a chain of
/// them would double with every link.
final class ExactlyOneQuery extends Query {
  private final Query left;
  private final Query right;

  ExactlyOneQuery(Query left, Query right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query first = left.rewrite(searcher);
    Query second = right.rewrite(searcher);
    return first == left && second == right ? this : new ExactlyOneQuery(first, second);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight first = searcher.createWeight(left, ScoreMode.COMPLETE_NO_SCORES, 1);
    Weight second = searcher.createWeight(right, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        int size = context.reader().maxDoc();
        FixedBitSet found = bits(first, context, size);
        found.xor(bits(second, context, size));
        return ConstantScoreScorerSupplier.fromIterator(
            new BitSetIterator(found, found.cardinality()), score(), mode, size);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return first.isCacheable(context) && second.isCacheable(context);
      }
    };
  }

  private static FixedBitSet bits(Weight weight, LeafReaderContext context, int size)
      throws IOException {
    FixedBitSet bits = new FixedBitSet(size);
    Scorer scorer = weight.scorer(context);
    if (scorer != null) {
      bits.or(scorer.iterator());
    }
    return bits;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "(" + left + " XOR " + right + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactlyOneQuery that
        && left.equals(that.left)
        && right.equals(that.right);
  }

  @Override
  public int hashCode() {
    return Objects.hash(left, right, ExactlyOneQuery.class);
  }
}
