package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.NoCorpusException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// 已提交状态. The corpus of a directory as at its last commit, whoever made it; looked for at each
/// reading. Thread-safe.
final class CommittedSearchers implements Closeable {
  /// A query of 2000 terms over three fields, each a phrase, stays below it.
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  interface Reading<T> {
    /// @param state what is derived from what the searcher sees
    T read(IndexSearcher searcher, OpenReader state) throws IOException;
  }

  private final Directory directory;
  private final SearcherManager searchers;
  private volatile @Nullable OpenReader state;

  private CommittedSearchers(Directory directory) throws IOException {
    this.directory = directory;
    this.searchers = new SearcherManager(directory, new SearcherFactory());
  }

  /// @throws NoCorpusException if there is no corpus, or one of another version
  /// @throws IOException if it cannot be read
  static CommittedSearchers open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw NoCorpusException.missing(path);
    }
    Directory directory = FSDirectory.open(path);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw NoCorpusException.missing(path);
      }
      CommittedSearchers corpus = new CommittedSearchers(directory);
      corpus.checkVersion(path);
      return corpus;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void checkVersion(Path path) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      CommitData.requireOwnForm(path, (DirectoryReader) searcher.getIndexReader());
    } finally {
      searchers.release(searcher);
    }
  }

  /// @throws UncheckedIOException if the corpus cannot be read
  <T> T reading(Reading<T> reading) {
    try {
      IndexSearcher searcher = newest();
      try {
        return reading.read(searcher, state(searcher));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// To see by the files' names that the last commit is the one already open takes a tenth of the
  /// time of reading what the commit says.
  private IndexSearcher newest() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    DirectoryReader open = (DirectoryReader) searcher.getIndexReader();
    long last = SegmentInfos.getLastCommitGeneration(directory.listAll());
    if (open.getIndexCommit().getGeneration() == last) {
      return searcher;
    }
    searchers.release(searcher);
    searchers.maybeRefreshBlocking();
    return searchers.acquire();
  }

  private OpenReader state(IndexSearcher searcher) {
    OpenReader known = state;
    if (known == null || !known.isOf(searcher.getIndexReader())) {
      known = new OpenReader(searcher.getIndexReader());
      state = known;
    }
    return known;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
