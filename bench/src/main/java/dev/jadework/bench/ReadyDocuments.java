package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.PatentDocuments;
import dev.jadework.patents.index.lucene.PatentFields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// The peer of loading: plain Lucene, fed by two threads with documents that lie ready in memory:
/// the same fields, analyzers, stored bytes and doc values as the corpus has. The clock runs while
/// documents are indexed and committed, not while they are made.
final class ReadyDocuments implements AutoCloseable {
  private static final int THREADS = 2;

  /// Documents in memory at a time.
  private static final int PORTION = 25_000;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final List<Document> ready = new ArrayList<>(PORTION);
  private long nanos;
  private double processor;

  ReadyDocuments(Path path) throws IOException {
    directory = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig(PatentFields.analyzer());
    config.setRAMBufferSizeMB(LuceneCorpusWriter.RAM_BUFFER_MB);
    writer = new IndexWriter(directory, config);
  }

  void add(Patent patent) throws IOException {
    ready.add(PatentDocuments.document(patent));
    if (ready.size() == PORTION) {
      index();
    }
  }

  /// @return seconds on the clock
  double finish() throws IOException {
    index();
    long start = System.nanoTime();
    double before = Machine.processorSeconds();
    writer.commit();
    nanos += System.nanoTime() - start;
    processor += Machine.processorSeconds() - before;
    return nanos / 1e9;
  }

  /// Processor time while the clock ran.
  double processorSeconds() {
    return processor;
  }

  @Override
  public void close() throws IOException {
    threads.close();
    writer.close();
    directory.close();
  }

  private void index() throws IOException {
    long start = System.nanoTime();
    double before = Machine.processorSeconds();
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(() -> indexing(next)));
    }
    try {
      for (Future<?> thread : running) {
        thread.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
    nanos += System.nanoTime() - start;
    processor += Machine.processorSeconds() - before;
    ready.clear();
  }

  private int indexing(AtomicInteger next) throws IOException {
    int done = 0;
    for (int at = next.getAndIncrement(); at < ready.size(); at = next.getAndIncrement()) {
      writer.addDocument(ready.get(at));
      done++;
    }
    return done;
  }
}
