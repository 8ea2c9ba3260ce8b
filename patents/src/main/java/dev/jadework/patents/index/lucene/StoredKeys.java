package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.Families;
import dev.jadework.patents.family.FamilyKeys;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// 归族与排序键. What is kept per document to group and to sort, and how it is read back.
final class StoredKeys {
  static final String PUBLISHED = "sort.pd";
  static final String FILED = "sort.ad";
  static final String APPLICATION = "sort.an";

  static final String BY_APPLICATION = "group.application";
  private static final String PRIORITIES = "group.priorities";
  private static final String RELATED = "group.related";
  private static final String SIMPLE = "group.simple";
  private static final String EXTENDED = "group.extended";

  private StoredKeys() {}

  static void add(Document document, Patent patent) {
    FamilyKeys keys = FamilyKeys.of(patent);
    document.add(new NumericDocValuesField(BY_APPLICATION, keys.application()));
    for (long priority : keys.priorities()) {
      document.add(new SortedNumericDocValuesField(PRIORITIES, priority));
    }
    for (long earlier : keys.related()) {
      document.add(new SortedNumericDocValuesField(RELATED, earlier));
    }
    optional(document, SIMPLE, keys.simple());
    optional(document, EXTENDED, keys.extended());
    if (patent.published() != null) {
      document.add(new NumericDocValuesField(PUBLISHED, patent.published().toEpochDay()));
    }
    if (patent.filed() != null) {
      document.add(new NumericDocValuesField(FILED, patent.filed().toEpochDay()));
    } else if (patent.filingYear() != null) {
      long first = LocalDate.of(patent.filingYear(), 1, 1).toEpochDay();
      document.add(new NumericDocValuesField(FILED, first));
    }
    if (patent.application() != null) {
      document.add(
          new SortedDocValuesField(
              APPLICATION, new BytesRef(FamilyKeys.key(patent.application()))));
    }
  }

  private static void optional(Document document, String field, long key) {
    if (key != 0) {
      document.add(new NumericDocValuesField(field, key));
    }
  }

  /// The groups of all live documents.
  static Families families(IndexReader reader) throws IOException {
    Families.Builder families = new Families.Builder(reader.maxDoc());
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues application = DocValues.getNumeric(leaf.reader(), BY_APPLICATION);
      SortedNumericDocValues priorities = DocValues.getSortedNumeric(leaf.reader(), PRIORITIES);
      SortedNumericDocValues related = DocValues.getSortedNumeric(leaf.reader(), RELATED);
      NumericDocValues simple = DocValues.getNumeric(leaf.reader(), SIMPLE);
      NumericDocValues extended = DocValues.getNumeric(leaf.reader(), EXTENDED);
      Bits live = leaf.reader().getLiveDocs();
      long[] keys = new long[8];
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live != null && !live.get(doc)
            || !application.advanceExact(doc)
            || !priorities.advanceExact(doc)) {
          continue;
        }
        int count = priorities.docValueCount();
        if (count > keys.length) {
          keys = new long[count];
        }
        for (int i = 0; i < count; i++) {
          keys[i] = priorities.nextValue();
        }
        families.add(
            leaf.docBase + doc,
            application.longValue(),
            keys,
            count,
            value(simple, doc),
            value(extended, doc));
        for (int i = related.advanceExact(doc) ? related.docValueCount() : 0; i > 0; i--) {
          families.relate(application.longValue(), related.nextValue());
        }
      }
    }
    return families.build();
  }

  private static long value(NumericDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.longValue() : 0;
  }
}
