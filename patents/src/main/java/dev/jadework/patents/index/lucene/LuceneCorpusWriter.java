package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.CorpusSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;

/// Writes a corpus. One writer per directory, one thread calls it; the analysis runs on threads of
/// its own. What is not committed is as if it had never been added.
public final class LuceneCorpusWriter implements AutoCloseable {
  /// What a document did to the corpus.
  public enum Outcome {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  /// Keys of the commit's user data.
  static final String SNAPSHOT = "snapshot";

  static final String DOCUMENTS = "documents";
  static final String SCHEMA = "schema";

  /// Two threads fill their buffers; with the digests and 16 MiB records this fits 1 GiB.
  private static final double RAM_BUFFER_MB = 160;

  private final Directory directory;
  private final IndexWriter writer;
  private final IndexingThreads threads;
  private final KnownDocuments known = new KnownDocuments();
  private ContentDigest sum = ContentDigest.ZERO;

  private LuceneCorpusWriter(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
    this.threads = new IndexingThreads(2, writer::getTragicException);
  }

  /// Opens a corpus for writing, an empty one if there is none.
  ///
  /// @throws CorpusLockedException if another process writes to it
  /// @throws IOException if the directory cannot be written or holds a corpus of another version
  public static LuceneCorpusWriter open(Path path) throws IOException {
    Files.createDirectories(path);
    return open(path, FSDirectory.open(path));
  }

  static LuceneCorpusWriter open(Path path, Directory directory) throws IOException {
    IndexWriter writer;
    try {
      writer = new IndexWriter(directory, config());
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new CorpusLockedException(path, e);
    }
    LuceneCorpusWriter corpus = new LuceneCorpusWriter(directory, writer);
    try {
      corpus.load(path);
      return corpus;
    } catch (IOException e) {
      corpus.close();
      throw e;
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig(PatentFields.analyzer());
    config.setRAMBufferSizeMB(RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    return config;
  }

  /// What the corpus holds, as the digests of its documents.
  private void load(Path path) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return;
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Map<String, String> data = reader.getIndexCommit().getUserData();
      String schema = data.getOrDefault(SCHEMA, "0");
      if (reader.maxDoc() > 0 && !schema.equals(String.valueOf(PatentFields.SCHEMA))) {
        throw new IOException(
            "the corpus in %s was built by another version of Jadework (form %s, needed %d); remove the directory and add the files again"
                .formatted(path, schema, PatentFields.SCHEMA));
      }
      sum = known.load(reader);
    }
  }

  /// Adds a publication, replaces the one stored under its number, or leaves it as it is if nothing
  /// but its source differs.
  ///
  /// @throws IOException if the index cannot be written; what was added since the last commit is
  ///     lost then
  public Outcome put(Patent patent) throws IOException {
    String id = PatentFields.id(patent.publication());
    ContentDigest key = ContentDigest.of(id.getBytes(StandardCharsets.UTF_8));
    ContentDigest content = ContentDigest.of(patent);
    ContentDigest before = known.put(key, content);
    if (content.equals(before)) {
      return Outcome.UNCHANGED;
    }
    sum = sum.plus(content);
    if (before == null) {
      threads.submit(key.low(), () -> writer.addDocument(document(patent, key, content)));
      return Outcome.ADDED;
    }
    sum = sum.minus(before);
    Term term = new Term(PatentFields.ID, id);
    threads.submit(key.low(), () -> writer.updateDocument(term, document(patent, key, content)));
    return Outcome.UPDATED;
  }

  private static Document document(Patent patent, ContentDigest key, ContentDigest content) {
    Document document = PatentFields.document(patent);
    document.add(new StoredField(PatentFields.RECORD, PatentJson.write(patent)));
    document.add(
        new BinaryDocValuesField(
            KnownDocuments.FIELD, new BytesRef(KnownDocuments.entry(key, content))));
    return document;
  }

  /// Makes everything put so far durable.
  ///
  /// @throws IOException if the disk is full or fails; the corpus stays as at the last commit
  public void commit() throws IOException {
    threads.await();
    if (!writer.hasUncommittedChanges()) {
      return;
    }
    CorpusSnapshot snapshot = snapshot();
    writer.setLiveCommitData(
        Map.of(
                SNAPSHOT, snapshot.id(),
                DOCUMENTS, String.valueOf(snapshot.documents()),
                SCHEMA, String.valueOf(PatentFields.SCHEMA))
            .entrySet());
    writer.commit();
  }

  /// The state including what is not committed yet.
  public CorpusSnapshot snapshot() {
    return new CorpusSnapshot(sum.toString(), known.size());
  }

  /// Forgets what was not committed and gives the directory free.
  @Override
  public void close() throws IOException {
    threads.close();
    try {
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
