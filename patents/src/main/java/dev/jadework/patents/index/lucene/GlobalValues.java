package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/// The values of a facet field numbered across all segments, in their order. Thread-safe.
final class GlobalValues {
  private final List<LeafReaderContext> leaves;
  private final String field;
  private final @Nullable OrdinalMap map;
  private final int count;
  private SoftReference<@Nullable ValueColumn> column = new SoftReference<>(null);

  private GlobalValues(
      List<LeafReaderContext> leaves, String field, @Nullable OrdinalMap map, int count) {
    this.leaves = leaves;
    this.field = field;
    this.map = map;
    this.count = count;
  }

  static GlobalValues of(IndexReader reader, String field) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    if (leaves.size() <= 1) {
      long count = leaves.isEmpty() ? 0 : open(leaves.getFirst(), field).getValueCount();
      return new GlobalValues(leaves, field, null, Math.toIntExact(count));
    }
    SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = open(leaves.get(i), field);
    }
    OrdinalMap map = OrdinalMap.build(null, values, PackedInts.DEFAULT);
    return new GlobalValues(leaves, field, map, Math.toIntExact(map.getValueCount()));
  }

  /// Numbers are from 0 to below this.
  int count() {
    return count;
  }

  /// The numbers of a segment's own numbers.
  LongValues numbers(int segment) {
    return map == null ? LongValues.IDENTITY : map.getGlobalOrds(segment);
  }

  /// The numbers by document. Made when first asked for, and again after memory was short.
  synchronized ValueColumn column() throws IOException {
    ValueColumn known = column.get();
    if (known == null) {
      known = ValueColumn.of(leaves, field, this);
      column = new SoftReference<>(known);
    }
    return known;
  }

  /// The texts of values; faster in ascending order of their numbers.
  ///
  /// @param numbers ascending
  List<String> texts(int[] numbers) throws IOException {
    SortedSetDocValues[] opened = new SortedSetDocValues[leaves.size()];
    List<String> texts = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      int segment = map == null ? 0 : map.getFirstSegmentNumber(number);
      long local = map == null ? number : map.getFirstSegmentOrd(number);
      SortedSetDocValues values = opened[segment];
      if (values == null) {
        values = open(leaves.get(segment), field);
        opened[segment] = values;
      }
      texts.add(values.lookupOrd(local).utf8ToString());
    }
    return texts;
  }

  private static SortedSetDocValues open(LeafReaderContext leaf, String field) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), field);
  }
}
