package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import java.io.IOException;
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
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/// The peer in loading: Lucene used as its examples do, a field of words and a field of bigrams. It
// is
/// given documents that are already read and stores their number only.
final class PlainLucene {
  private static final int THREADS = 2;

  private PlainLucene() {}

  static void index(Path path, List<Patent> patents)
      throws IOException, InterruptedException, ExecutionException {
    Analyzer analyzer =
        new PerFieldAnalyzerWrapper(
            new SmartChineseAnalyzer(), Map.of("bigrams", new CJKAnalyzer()));
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(128);
    try (FSDirectory directory = FSDirectory.open(path);
        IndexWriter writer = new IndexWriter(directory, config);
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
