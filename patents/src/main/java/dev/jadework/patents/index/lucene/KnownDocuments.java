package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// 已知文档. Digest of the content of every document, by the digest of its key: an open hash table in
/// one array, 43 to 85 bytes per document; and their sum.
final class KnownDocuments {
  /// Doc values: digest of the key and digest of the content, 16 bytes each. Of publications, and
  /// of entries of the register.
  static final String PUBLICATIONS = "_digest";

  static final String REGISTER = "_digest.register";

  private static final int WORDS = 4;

  private long[] table = new long[WORDS * 1024];
  private int size;
  private ContentDigest sum = ContentDigest.ZERO;

  /// @param id of a document
  static ContentDigest key(String id) {
    return ContentDigest.of(id.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] entry(ContentDigest key, ContentDigest content) {
    return ByteBuffer.allocate(32)
        .putLong(key.high())
        .putLong(key.low())
        .putLong(content.high())
        .putLong(content.low())
        .array();
  }

  int size() {
    return size;
  }

  /// Of the digests of all contents.
  ContentDigest sum() {
    return sum;
  }

  boolean contains(ContentDigest key) {
    return !free(slot(table, key.high(), key.low()));
  }

  /// Takes over what an index holds.
  ///
  /// @param field of the documents wanted
  void load(DirectoryReader reader, String field) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
      Bits live = leaf.reader().getLiveDocs();
      if (values == null) {
        continue;
      }
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(values.docID())) {
          BytesRef ref = values.binaryValue();
          ByteBuffer bytes = ByteBuffer.wrap(ref.bytes, ref.offset, ref.length);
          ContentDigest key = new ContentDigest(bytes.getLong(), bytes.getLong());
          put(key, new ContentDigest(bytes.getLong(), bytes.getLong()));
        }
      }
    }
  }

  /// @return the digest known before, null if the key is new
  @Nullable ContentDigest put(ContentDigest key, ContentDigest content) {
    if ((size + 1) * 4L * WORDS > table.length * 3L) {
      grow();
    }
    int slot = slot(table, key.high(), key.low());
    ContentDigest before = null;
    if (free(slot)) {
      size++;
    } else {
      before = content(slot);
      sum = sum.minus(before);
    }
    sum = sum.plus(content);
    table[slot] = key.high();
    table[slot + 1] = key.low();
    table[slot + 2] = content.high();
    table[slot + 3] = content.low();
    return before;
  }

  /// Forgets a key.
  ///
  /// @return the digest known before, null if the key is not known
  @Nullable ContentDigest remove(ContentDigest key) {
    int slot = slot(table, key.high(), key.low());
    if (free(slot)) {
      return null;
    }
    ContentDigest before = content(slot);
    sum = sum.minus(before);
    size--;
    // What was put behind the place because it was taken moves up, so that it is found again.
    int gap = slot;
    for (int at = next(gap); !free(at); at = next(at)) {
      int home = home(table, table[at]);
      boolean stays = gap <= at ? gap < home && home <= at : gap < home || home <= at;
      if (!stays) {
        System.arraycopy(table, at, table, gap, WORDS);
        gap = at;
      }
    }
    table[gap] = 0;
    table[gap + 1] = 0;
    return before;
  }

  private ContentDigest content(int slot) {
    return new ContentDigest(table[slot + 2], table[slot + 3]);
  }

  private boolean free(int slot) {
    return table[slot] == 0 && table[slot + 1] == 0;
  }

  private int next(int slot) {
    return (slot + WORDS) % table.length;
  }

  private static int home(long[] table, long high) {
    return (int) Long.remainderUnsigned(high, table.length / WORDS) * WORDS;
  }

  /// The place of a key or the free place for it. A key of 128 zero bits does not occur.
  private static int slot(long[] table, long high, long low) {
    int slot = home(table, high);
    while ((table[slot] != 0 || table[slot + 1] != 0)
        && (table[slot] != high || table[slot + 1] != low)) {
      slot = (slot + WORDS) % table.length;
    }
    return slot;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (int i = 0; i < table.length; i += WORDS) {
      if (table[i] != 0 || table[i + 1] != 0) {
        System.arraycopy(table, i, larger, slot(larger, table[i], table[i + 1]), WORDS);
      }
    }
    table = larger;
  }
}
