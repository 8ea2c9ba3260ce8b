package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads records in the order of storage, each compressed block once.
final class StoredRecords {
  /// Documents that one thread reads at a time.
  private static final int PART = 256;

  /// Parts that all threads together read before they are given on.
  private static final int PARTS = 16;

  private StoredRecords() {}

  static void forEach(IndexReader reader, Consumer<Patent> each) throws IOException {
    forEach(reader, PatentFields.RECORD, json -> each.accept(PatentJson.read(json)));
  }

  static void forEachRegisterEntry(IndexReader reader, Consumer<RegisterEntry> each)
      throws IOException {
    forEach(reader, RegisterDocuments.ENTRY, json -> each.accept(PatentJson.readRegister(json)));
  }

  private static void forEach(IndexReader reader, String field, Consumer<byte[]> each)
      throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      CodecReader codec = codec(leaf);
      Bits live = codec.getLiveDocs();
      // Shares its files with the segment, which closes them.
      StoredFieldsReader records = codec.getFieldsReader().getMergeInstance();
      for (int document = 0; document < codec.maxDoc(); document++) {
        if (live == null || live.get(document)) {
          byte[] json = read(records, document, field);
          if (json != null) {
            each.accept(json);
          }
        }
      }
    }
  }

  /// Read by all processors, given by the calling thread, in order; at no time are more than a few
  /// thousand in memory.
  ///
  /// @param documents ascending
  /// @param reading of a record's bytes, whole or in part
  static void forEach(
      IndexReader reader, int[] documents, Function<byte[], Patent> reading, Consumer<Patent> each)
      throws IOException {
    List<Part> parts = parts(reader.leaves(), documents);
    try {
      for (int from = 0; from < parts.size(); from += PARTS) {
        parts.subList(from, Math.min(parts.size(), from + PARTS)).parallelStream()
            .map(part -> part.patents(documents, reading))
            .toList()
            .forEach(patents -> patents.forEach(each));
      }
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  /// Some documents of one segment, by their places among those asked for.
  private record Part(LeafReaderContext leaf, int from, int to) {
    List<Patent> patents(int[] documents, Function<byte[], Patent> reading) {
      try {
        // Only the thread that made it may use it.
        StoredFieldsReader records = codec(leaf).getFieldsReader().clone().getMergeInstance();
        List<Patent> patents = new ArrayList<>(to - from);
        for (int at = from; at < to; at++) {
          byte[] json = read(records, documents[at] - leaf.docBase, PatentFields.RECORD);
          if (json != null) {
            patents.add(reading.apply(json));
          }
        }
        return patents;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Part> parts(List<LeafReaderContext> leaves, int[] documents) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      while (at < documents.length && documents[at] < end) {
        int from = at;
        while (at < documents.length && at - from < PART && documents[at] < end) {
          at++;
        }
        parts.add(new Part(leaf, from, at));
      }
    }
    return parts;
  }

  private static CodecReader codec(LeafReaderContext leaf) {
    if (leaf.reader() instanceof CodecReader codec) {
      return codec;
    }
    throw new IllegalStateException("not a stored segment: " + leaf.reader());
  }

  /// Null if the document has no such field.
  private static byte @Nullable [] read(StoredFieldsReader records, int document, String field)
      throws IOException {
    DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor(Set.of(field));
    records.document(document, visitor);
    BytesRef json = visitor.getDocument().getBinaryValue(field);
    return json == null ? null : BytesRef.deepCopyOf(json).bytes;
  }
}
