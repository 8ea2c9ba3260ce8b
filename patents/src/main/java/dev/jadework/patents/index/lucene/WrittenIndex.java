package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.index.CorpusSnapshot;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// 写入中的索引. Documents on their way into an index, made and analysed on threads of their own,
/// and a look at what was written, committed or not. A document is known by its key, the digest of
/// its id.
final class WrittenIndex implements Closeable {
  private final Directory directory;
  private final IndexWriter writer;
  private final IndexingThreads threads;

  private @Nullable DirectoryReader reader;

  /// Keys of what was written after the reader was opened.
  private final Set<ContentDigest> unseen = new HashSet<>();

  private WrittenIndex(Directory directory, IndexWriter writer) {
    this.directory = directory;
    this.writer = writer;
    this.threads = new IndexingThreads(2, writer::getTragicException);
  }

  /// @throws CorpusLockedException if another process writes to it
  /// @throws IOException if the directory cannot be written
  static WrittenIndex open(Path path, Directory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(PatentFields.analyzer());
    config.setRAMBufferSizeMB(LuceneCorpusWriter.RAM_BUFFER_MB);
    config.setCommitOnClose(false);
    try {
      return new WrittenIndex(directory, new IndexWriter(directory, config));
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new CorpusLockedException(path, e);
    }
  }

  /// What was committed before, null if nothing was. The caller closes it.
  @Nullable DirectoryReader committed() throws IOException {
    return DirectoryReader.indexExists(directory) ? DirectoryReader.open(writer) : null;
  }

  /// @param document made on another thread
  void add(ContentDigest key, Supplier<Document> document) throws IOException {
    note(key);
    threads.submit(key.low(), () -> writer.addDocument(document.get()));
  }

  /// @param document made on another thread
  void replace(ContentDigest key, String id, Supplier<Document> document) throws IOException {
    note(key);
    threads.submit(key.low(), () -> writer.updateDocument(term(id), document.get()));
  }

  void delete(ContentDigest key, String id) throws IOException {
    note(key);
    threads.submit(key.low(), () -> writer.deleteDocuments(term(id)));
  }

  private void note(ContentDigest key) {
    if (reader != null) {
      unseen.add(key);
    }
  }

  private static Term term(String id) {
    return new Term(PatentFields.ID, id);
  }

  /// A searcher that sees a document as it was written last. Opening a reader costs as much as a
  /// small commit, so one serves until something is asked for that was written after it.
  IndexSearcher seeing(ContentDigest key) throws IOException {
    DirectoryReader open = reader;
    return open == null || unseen.contains(key) ? seeingAll() : new IndexSearcher(open);
  }

  /// A searcher that sees all that was written.
  IndexSearcher seeingAll() throws IOException {
    threads.await();
    DirectoryReader fresh = DirectoryReader.open(writer);
    if (reader != null) {
      reader.close();
    }
    reader = fresh;
    unseen.clear();
    return new IndexSearcher(fresh);
  }

  /// @param snapshot of the corpus with all that was written
  void commit(Supplier<CorpusSnapshot> snapshot) throws IOException {
    threads.await();
    if (!writer.hasUncommittedChanges()) {
      return;
    }
    // A commit writes the buffers one after the other; here every thread writes its own.
    threads.onEach(writer::flushNextBuffer);
    writer.setLiveCommitData(CommitData.entries(snapshot.get()));
    writer.commit();
  }

  /// Forgets what was not committed.
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
