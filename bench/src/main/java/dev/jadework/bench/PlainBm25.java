package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Patent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/// The peer in retrieval quality: Lucene's BM25 over title, abstract and claims in one field, all
/// terms of the text asked for.
final class PlainBm25 implements AutoCloseable {
  private final Analyzer analyzer;
  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainBm25(Path path, Analyzer analyzer, List<Patent> patents) throws IOException {
    this.analyzer = analyzer;
    this.directory = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Patent patent : patents) {
        writer.addDocument(document(patent));
      }
      writer.commit();
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
  }

  /// Publication numbers of the closest documents.
  List<String> similar(Question question, int limit) {
    try {
      Set<String> except = question.except();
      LocalDate before = question.before();
      Query query = new QueryBuilder(analyzer).createBooleanQuery("text", question.text());
      if (query != null && before != null) {
        query =
            new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(
                    LongPoint.newRangeQuery("day", Long.MIN_VALUE, before.toEpochDay() - 1),
                    Occur.FILTER)
                .build();
      }
      List<String> numbers = new ArrayList<>();
      if (query != null) {
        for (ScoreDoc doc : searcher.search(query, limit + except.size()).scoreDocs) {
          String number = searcher.storedFields().document(doc.doc).get("pn");
          if (!except.contains(number) && numbers.size() < limit) {
            numbers.add(number);
          }
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

  private static Document document(Patent patent) {
    Document document = new Document();
    document.add(new StringField("pn", patent.publication().toString(), Field.Store.YES));
    if (patent.published() != null) {
      document.add(new LongPoint("day", patent.published().toEpochDay()));
    }
    String claims = patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n"));
    document.add(
        new TextField(
            "text", patent.title() + "\n" + patent.abstractText() + "\n" + claims, Field.Store.NO));
    return document;
  }
}
