package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// 按公开号顺序. Documents in the order of their publication numbers: each segment's sorted by the
/// number's place in it, then the segments merged. Takes 12 bytes per document.
final class NumberOrder {
  interface Each {
    void document(int document) throws IOException;
  }

  /// The documents of one segment, at the one whose turn it is.
  private static final class Run implements Comparable<Run> {
    private final long[] ordered; // place in the segment, document
    private final SortedDocValues numbers;
    private int at;
    private BytesRef number = new BytesRef();

    Run(long[] ordered, SortedDocValues numbers) throws IOException {
      this.ordered = ordered;
      this.numbers = numbers;
      look();
    }

    int document() {
      return (int) ordered[at];
    }

    boolean advance() throws IOException {
      at++;
      if (at == ordered.length) {
        return false;
      }
      look();
      return true;
    }

    private void look() throws IOException {
      number = BytesRef.deepCopyOf(numbers.lookupOrd((int) (ordered[at] >>> 32)));
    }

    @Override
    public int compareTo(Run other) {
      return number.compareTo(other.number);
    }
  }

  private NumberOrder() {}

  /// @param hits documents, ascending
  static void forEach(IndexSearcher searcher, int[] hits, Each each) throws IOException {
    PriorityQueue<Run> runs = new PriorityQueue<>();
    int at = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = at;
      while (end < hits.length && hits[end] < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      if (end > at) {
        runs.add(run(leaf, Arrays.copyOfRange(hits, at, end)));
        at = end;
      }
    }
    while (!runs.isEmpty()) {
      Run first = runs.remove();
      each.document(first.document());
      if (first.advance()) {
        runs.add(first);
      }
    }
  }

  private static Run run(LeafReaderContext leaf, int[] hits) throws IOException {
    SortedDocValues numbers = DocValues.getSorted(leaf.reader(), PatentFields.PUBLICATION_ORDER);
    long[] ordered = new long[hits.length];
    for (int i = 0; i < hits.length; i++) {
      boolean known = numbers.advanceExact(hits[i] - leaf.docBase);
      ordered[i] = (known ? (long) numbers.ordValue() : 0) << 32 | hits[i];
    }
    Arrays.sort(ordered);
    return new Run(ordered, numbers);
  }
}
