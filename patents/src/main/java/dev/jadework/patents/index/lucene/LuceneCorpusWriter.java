package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.document.Supplement;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Writes a corpus in a directory; the analysis runs on threads of its own.
public final class LuceneCorpusWriter implements PatentIndexWriter {
  /// Keys of the commit's user data.
  static final String SNAPSHOT = "snapshot";

  static final String DOCUMENTS = "documents";
  static final String SCHEMA = "schema";

  /// Two threads fill their buffers; with the digests and 16 MiB records this fits 1 GiB.
  public static final double RAM_BUFFER_MB = 160;

  private final Directory directory;
  private final IndexWriter writer;
  private final IndexingThreads threads;
  private final KnownDocuments known = new KnownDocuments();
  private final KnownDocuments register = new KnownDocuments();
  private ContentDigest sum = ContentDigest.ZERO;

  /// Of what is stored, and the keys of what was written after it was opened.
  private @Nullable DirectoryReader reader;

  private final Set<ContentDigest> written = new HashSet<>();

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
      sum =
          known
              .load(reader, KnownDocuments.PUBLICATIONS)
              .plus(register.load(reader, KnownDocuments.REGISTER));
    }
  }

  @Override
  public Outcome put(Patent patent) throws IOException {
    byte[] content = PatentJson.writeContent(patent);
    String id = PatentFields.id(patent.publication());
    ContentDigest key = key(id);
    ContentDigest digest = ContentDigest.of(content);
    ContentDigest before = known.get(key);
    if (digest.equals(before)) {
      return Outcome.UNCHANGED;
    }
    known.put(key, digest);
    noteWritten(key);
    sum = sum.plus(digest);
    if (before == null) {
      threads.submit(key.low(), () -> writer.addDocument(document(patent, content, key, digest)));
      return Outcome.ADDED;
    }
    sum = sum.minus(before);
    Term term = new Term(PatentFields.ID, id);
    threads.submit(
        key.low(), () -> writer.updateDocument(term, document(patent, content, key, digest)));
    return Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) throws IOException {
    String id = PatentFields.id(part.publication());
    ContentDigest key = key(id);
    return known.contains(key) ? put(Supplement.of(stored(id, key), part)) : put(part);
  }

  private void noteWritten(ContentDigest key) {
    if (reader != null) {
      written.add(key);
    }
  }

  /// The record there is, committed or not.
  private Patent stored(String id, ContentDigest key) throws IOException {
    IndexSearcher searcher = new IndexSearcher(readerWith(key));
    return LucenePatentIndex.records(searcher, new Term(PatentFields.ID, id)).getFirst();
  }

  /// Opening a reader costs as much as a small commit, so one serves until something is asked for
  /// that was written after it.
  private DirectoryReader readerWith(ContentDigest key) throws IOException {
    DirectoryReader open = reader;
    return open == null || written.contains(key) ? fresh() : open;
  }

  private DirectoryReader fresh() throws IOException {
    threads.await();
    DirectoryReader fresh = DirectoryReader.open(writer);
    if (reader != null) {
      reader.close();
    }
    reader = fresh;
    written.clear();
    return fresh;
  }

  @Override
  public boolean delete(PublicationNumber number) throws IOException {
    String id = PatentFields.id(number);
    ContentDigest key = key(id);
    ContentDigest before = known.remove(key);
    if (before == null) {
      return false;
    }
    noteWritten(key);
    sum = sum.minus(before);
    threads.submit(key.low(), () -> writer.deleteDocuments(new Term(PatentFields.ID, id)));
    return true;
  }

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(fresh());
    long updated = 0;
    long unchanged = 0;
    for (RegisterEntry told : RegisterEntry.of(events)) {
      if (enter(searcher, told)) {
        updated++;
      } else {
        unchanged++;
      }
    }
    Set<ApplicationNumber> unknown = new LinkedHashSet<>();
    for (ApplicationNumber application : events.keySet()) {
      if (!RegisterDocuments.hasPublication(searcher, application)) {
        unknown.add(application);
      }
    }
    return new EventOutcome(updated, unchanged, unknown);
  }

  /// @return false if all was there already
  private boolean enter(IndexSearcher searcher, RegisterEntry told) throws IOException {
    String id = RegisterDocuments.id(told.application());
    ContentDigest key = key(id);
    RegisterEntry stored =
        register.contains(key) ? RegisterDocuments.find(searcher, told.application()) : null;
    RegisterEntry entry = stored == null ? told : stored.plus(told.events());
    byte[] content = PatentJson.writeRegister(entry);
    ContentDigest digest = ContentDigest.of(content);
    ContentDigest before = register.put(key, digest);
    if (digest.equals(before)) {
      return false;
    }
    noteWritten(key);
    sum = before == null ? sum.plus(digest) : sum.plus(digest).minus(before);
    Term term = new Term(PatentFields.ID, id);
    threads.submit(
        key.low(),
        () -> writer.updateDocument(term, RegisterDocuments.document(entry, content, key, digest)));
    return true;
  }

  /// A patent as it is stored: searchable fields, record and digest. For whoever writes an index of
  /// the same fields without this writer.
  public static Document document(Patent patent) {
    byte[] content = PatentJson.writeContent(patent);
    ContentDigest key = key(PatentFields.id(patent.publication()));
    return document(patent, content, key, ContentDigest.of(content));
  }

  private static ContentDigest key(String id) {
    return ContentDigest.of(id.getBytes(StandardCharsets.UTF_8));
  }

  private static Document document(
      Patent patent, byte[] content, ContentDigest key, ContentDigest digest) {
    Document document = PatentFields.document(patent);
    document.add(new StoredField(PatentFields.RECORD, PatentJson.withSources(content, patent)));
    document.add(
        new BinaryDocValuesField(
            KnownDocuments.PUBLICATIONS, new BytesRef(KnownDocuments.entry(key, digest))));
    return document;
  }

  @Override
  public void commit() throws IOException {
    threads.await();
    if (!writer.hasUncommittedChanges()) {
      return;
    }
    // A commit writes the buffers one after the other; here every thread writes its own.
    threads.onEach(writer::flushNextBuffer);
    CorpusSnapshot snapshot = snapshot();
    writer.setLiveCommitData(
        Map.of(
                SNAPSHOT, snapshot.id(),
                DOCUMENTS, String.valueOf(snapshot.documents()),
                SCHEMA, String.valueOf(PatentFields.SCHEMA))
            .entrySet());
    writer.commit();
  }

  @Override
  public CorpusSnapshot snapshot() {
    return new CorpusSnapshot(sum.toString(), known.size());
  }

  @Override
  public void close() throws IOException {
    threads.close();
    if (reader != null) {
      reader.close();
    }
    try {
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
