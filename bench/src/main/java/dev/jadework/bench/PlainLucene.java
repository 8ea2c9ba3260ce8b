package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// The peer: Lucene used as its examples do, a field of words and a field of bigrams, BM25 over all
/// bigrams of a text. It is given documents that are already read and stores their number only.
final class PlainLucene implements AutoCloseable {
  private static final int THREADS = 2;

  private final Analyzer bigrams = new CJKAnalyzer();
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainLucene(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
  }

  static PlainLucene index(Path path, List<Patent> patents)
      throws IOException, InterruptedException, ExecutionException {
    FSDirectory directory = FSDirectory.open(path);
    Analyzer analyzer =
        new PerFieldAnalyzerWrapper(
            new SmartChineseAnalyzer(), Map.of("bigrams", new CJKAnalyzer()));
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(128);
    try (IndexWriter writer = new IndexWriter(directory, config);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < patents.size();
                      at = next.getAndIncrement()) {
                    writer.addDocument(document(patents.get(at)));
                  }
                  return at(next);
                }));
      }
      for (Future<?> thread : running) {
        thread.get();
      }
      writer.commit();
    }
    return new PlainLucene(directory);
  }

  /// Publication numbers of the closest documents.
  List<String> similar(String text, int limit) {
    try {
      Query query = new QueryBuilder(bigrams).createBooleanQuery("bigrams", text);
      List<String> numbers = new ArrayList<>();
      if (query != null) {
        for (ScoreDoc doc : searcher.search(query, limit).scoreDocs) {
          numbers.add(searcher.storedFields().document(doc.doc).get("pn"));
        }
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static int at(AtomicInteger next) {
    return next.get();
  }

  private static Document document(Patent patent) {
    Document document = new Document();
    document.add(new StringField("pn", patent.publication().toString(), Field.Store.YES));
    String text = patent.title() + "\n" + patent.abstractText();
    document.add(new TextField("words", text, Field.Store.NO));
    document.add(new TextField("bigrams", text, Field.Store.NO));
    patent.applicants().forEach(a -> document.add(new StringField("pa", a.name(), Field.Store.NO)));
    patent
        .classifications()
        .forEach(c -> document.add(new StringField("ipc", c.symbol(), Field.Store.NO)));
    return document;
  }
}
