package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Reads all records one after the other, each compressed block once.
final class StoredRecords {
  private StoredRecords() {}

  static void forEach(IndexReader reader, Consumer<Patent> each) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!(leaf.reader() instanceof CodecReader codec)) {
        throw new IllegalStateException("not a stored segment: " + leaf.reader());
      }
      Bits live = codec.getLiveDocs();
      // Shares its files with the segment, which closes them.
      StoredFieldsReader records = codec.getFieldsReader().getMergeInstance();
      for (int document = 0; document < codec.maxDoc(); document++) {
        if (live == null || live.get(document)) {
          each.accept(read(records, document));
        }
      }
    }
  }

  private static Patent read(StoredFieldsReader records, int document) throws IOException {
    DocumentStoredFieldVisitor visitor =
        new DocumentStoredFieldVisitor(Set.of(PatentFields.RECORD));
    records.document(document, visitor);
    BytesRef json = visitor.getDocument().getBinaryValue(PatentFields.RECORD);
    return PatentJson.read(BytesRef.deepCopyOf(json).bytes);
  }
}
