package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Documents in which something stands at least so many times in several fields together. Exact
/// where Lucene's own interval queries keep only the shortest of nested intervals.
final class PlacesQuery extends Query {
  /// Reading the positions of a document costs about as much as so many comparisons (an estimate).
  private static final float COST = 200;

  private final List<String> fields;
  private final Places places;
  private final int least;

  PlacesQuery(List<String> fields, Places places, int least) {
    this.fields = List.copyOf(fields);
    this.places = places;
    this.least = least;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    fields.forEach(field -> any.add(Places.candidates(field, places), Occur.SHOULD));
    Weight candidates =
        searcher.createWeight(searcher.rewrite(any.build()), ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        ScorerSupplier supplier = candidates.scorerSupplier(context);
        return supplier == null ? null : supplier(supplier, context, score(), mode);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private ScorerSupplier supplier(
      ScorerSupplier candidates, LeafReaderContext context, float score, ScoreMode mode) {
    return new ScorerSupplier() {
      @Override
      public Scorer get(long leadCost) throws IOException {
        List<PlaceFinder> finders = new ArrayList<>();
        for (String field : fields) {
          finders.add(PlaceFinder.of(context.reader(), field, places));
        }
        Scorer all = candidates.get(leadCost);
        TwoPhaseIterator checked =
            new TwoPhaseIterator(all.iterator()) {
              @Override
              public boolean matches() throws IOException {
                return enough(finders, approximation.docID());
              }

              @Override
              public float matchCost() {
                return COST;
              }
            };
        return new ConstantScoreScorer(score, mode, checked);
      }

      @Override
      public long cost() {
        return candidates.cost();
      }
    };
  }

  private boolean enough(List<PlaceFinder> finders, int document) throws IOException {
    int found = 0;
    for (PlaceFinder finder : finders) {
      found += finder.in(document).length;
      if (found >= least) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return fields + ":" + places + ">=" + least;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlacesQuery that
        && fields.equals(that.fields)
        && places.equals(that.places)
        && least == that.least;
  }

  @Override
  public int hashCode() {
    return Objects.hash(fields, places, least);
  }
}
