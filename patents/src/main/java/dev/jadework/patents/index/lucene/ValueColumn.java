package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// 值列. The numbers of a field's values of every document, in memory: counting reads each document
/// in a nanosecond or two, ten times as fast as decoding the index. Takes 4 bytes per document, and
/// as many again per value where a document has several. Immutable.
final class ValueColumn {
  private final int @Nullable [] starts; // per document and one more; null if none has several
  private final int[] numbers; // from starts; else per document, -1 for none
  private final int[] empty; // documents without a value, ascending

  private ValueColumn(int @Nullable [] starts, int[] numbers, int[] empty) {
    this.starts = starts;
    this.numbers = numbers;
    this.empty = empty;
  }

  static ValueColumn of(List<LeafReaderContext> leaves, String field, GlobalValues values)
      throws IOException {
    int documents = 0;
    for (LeafReaderContext leaf : leaves) {
      documents = Math.max(documents, leaf.docBase + leaf.reader().maxDoc());
    }
    int[] starts = new int[documents + 1];
    int[] numbers = new int[documents];
    int size = 0;
    int next = 0; // document whose start is not yet known
    boolean several = false;
    for (LeafReaderContext leaf : leaves) {
      SortedSetDocValues stored = DocValues.getSortedSet(leaf.reader(), field);
      LongValues global = values.numbers(leaf.ord);
      for (int doc = stored.nextDoc();
          doc != SortedSetDocValues.NO_MORE_DOCS;
          doc = stored.nextDoc()) {
        Arrays.fill(starts, next, leaf.docBase + doc + 1, size);
        next = leaf.docBase + doc + 1;
        int count = stored.docValueCount();
        several |= count > 1;
        if (size + count > numbers.length) {
          numbers = Arrays.copyOf(numbers, Math.max(size + count, numbers.length * 3 / 2));
        }
        for (int i = 0; i < count; i++) {
          numbers[size++] = (int) global.get(stored.nextOrd());
        }
      }
    }
    Arrays.fill(starts, next, documents + 1, size);
    int[] empty =
        IntStream.range(0, documents).filter(doc -> starts[doc] == starts[doc + 1]).toArray();
    return several
        ? new ValueColumn(starts, Arrays.copyOf(numbers, size), empty)
        : new ValueColumn(null, perDocument(starts, numbers, documents), empty);
  }

  /// Where the values of a document begin; they are ascending.
  int from(int document) {
    return starts == null ? document : starts[document];
  }

  /// Where they end; equal to the beginning if there are none.
  int to(int document) {
    if (starts != null) {
      return starts[document + 1];
    }
    return numbers[document] < 0 ? document : document + 1;
  }

  int number(int at) {
    return numbers[at];
  }

  /// How many of some documents have no value.
  ///
  /// @param documents ascending
  long withoutAmong(int[] documents) {
    long count = 0;
    int at = 0;
    for (int document : empty) {
      if (at == documents.length) {
        break;
      }
      int found = Arrays.binarySearch(documents, at, documents.length, document);
      at = found < 0 ? -found - 1 : found + 1;
      count += found < 0 ? 0 : 1;
    }
    return count;
  }

  private static int[] perDocument(int[] starts, int[] numbers, int documents) {
    int[] of = new int[documents];
    for (int document = 0; document < documents; document++) {
      of[document] = starts[document] == starts[document + 1] ? -1 : numbers[starts[document]];
    }
    return of;
  }
}
