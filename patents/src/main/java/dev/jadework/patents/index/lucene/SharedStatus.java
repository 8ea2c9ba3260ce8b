package dev.jadework.patents.index.lucene;

import dev.jadework.patents.status.StatusFacts;
import dev.jadework.patents.status.StatusTable;
import dev.jadework.patents.status.StatusTimeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// 同一申请的法律状态. The status of applications of which several documents speak: a published
/// application and its grant, or a publication and the register. What each says is joined when a
/// status is first asked for, so that loading never looks back. Immutable.
///
/// Takes about 70 bytes for each such application.
final class SharedStatus {
  private static final String FACTS = "status.facts";

  private final FixedBitSet documents;
  private final int[] shared; // documents, by application
  private final int[] ends; // per application, one past its last document there
  private final StatusTable table;

  private SharedStatus(FixedBitSet documents, int[] shared, int[] ends, StatusTable table) {
    this.documents = documents;
    this.shared = shared;
    this.ends = ends;
    this.table = table;
  }

  /// What a document says, for joining.
  static void add(Document document, StatusFacts facts) {
    document.add(new BinaryDocValuesField(FACTS, new BytesRef(facts.encode())));
  }

  /// One document of an application that has several.
  private record Part(long application, int document, byte[] facts) {}

  static SharedStatus of(IndexReader reader) throws IOException {
    List<Part> parts = parts(reader, several(reader));
    FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    int[] shared = new int[parts.size()];
    int[] ends = new int[parts.size()];
    StatusTable table = new StatusTable();
    List<StatusFacts> facts = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      Part part = parts.get(i);
      shared[i] = part.document();
      documents.set(part.document());
      facts.add(StatusFacts.decode(part.facts()));
      if (i + 1 == shared.length || parts.get(i + 1).application() != part.application()) {
        ends[table.size()] = i + 1;
        table.add(StatusTimeline.of(facts));
        facts.clear();
      }
    }
    return new SharedStatus(documents, shared, Arrays.copyOf(ends, table.size()), table);
  }

  /// Applications of several documents, ascending.
  private static long[] several(IndexReader reader) throws IOException {
    long[] all = new long[reader.maxDoc()];
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues application = DocValues.getNumeric(leaf.reader(), StoredKeys.BY_APPLICATION);
      for (int doc = application.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = application.nextDoc()) {
        if (live == null || live.get(doc)) {
          all[size++] = application.longValue();
        }
      }
    }
    Arrays.parallelSort(all, 0, size);
    int several = 0;
    for (int i = 1; i < size; i++) {
      boolean found = several > 0 && all[several - 1] == all[i];
      if (all[i] == all[i - 1] && !found) {
        all[several++] = all[i];
      }
    }
    return Arrays.copyOf(all, several);
  }

  private static List<Part> parts(IndexReader reader, long[] several) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues application = DocValues.getNumeric(leaf.reader(), StoredKeys.BY_APPLICATION);
      BinaryDocValues facts = DocValues.getBinary(leaf.reader(), FACTS);
      for (int doc = application.nextDoc();
          doc != NumericDocValues.NO_MORE_DOCS;
          doc = application.nextDoc()) {
        long key = application.longValue();
        if ((live == null || live.get(doc))
            && Arrays.binarySearch(several, key) >= 0
            && facts.advanceExact(doc)) {
          byte[] own = BytesRef.deepCopyOf(facts.binaryValue()).bytes;
          parts.add(new Part(key, leaf.docBase + doc, own));
        }
      }
    }
    parts.sort(
        (a, b) ->
            a.application() == b.application()
                ? Integer.compare(a.document(), b.document())
                : Long.compare(a.application(), b.application()));
    return parts;
  }

  /// The applications.
  StatusTable table() {
    return table;
  }

  /// Documents that a query finds among those that speak alone, and those of some applications.
  ///
  /// @param found numbers of applications in the table
  Query with(Query alone, BitSet found) {
    if (shared.length == 0) {
      return alone;
    }
    FixedBitSet together = new FixedBitSet(documents.length());
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      for (int at = i == 0 ? 0 : ends[i - 1]; at < ends[i]; at++) {
        together.set(shared[at]);
      }
    }
    BooleanQuery.Builder others = new BooleanQuery.Builder();
    others.add(alone, Occur.MUST);
    others.add(new DocumentsQuery(documents), Occur.MUST_NOT);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(others.build(), Occur.SHOULD);
    query.add(new DocumentsQuery(together), Occur.SHOULD);
    query.setMinimumNumberShouldMatch(1);
    query.add(RegisterDocuments.publications(), Occur.FILTER);
    return query.build();
  }
}
