package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.lucene.PatentFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/// The peer in time: Lucene's own searcher with BM25 over the very files of a corpus, without what
/// the corpus does beside it.
final class PlainLucene implements AutoCloseable {
  private static final List<String> TEXTS = List.of("ti", "ab", "cl");

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Analyzer analyzer = PatentFields.analyzer();

  private PlainLucene(FSDirectory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
  }

  static PlainLucene open(Path corpus) throws IOException {
    return new PlainLucene(FSDirectory.open(corpus));
  }

  /// Some patents of the corpus, drawn by the seed; fewer if not so many are wanted ones.
  List<Patent> sample(int most, long seed, Predicate<Patent> wanted) throws IOException {
    Random random = new Random(seed);
    Bits live = MultiBits.getLiveDocs(reader);
    Set<Integer> drawn = new LinkedHashSet<>();
    List<Patent> sample = new ArrayList<>();
    long tries = Math.min(reader.maxDoc(), 20L * most) * 4;
    while (sample.size() < most && tries-- > 0) {
      int document = random.nextInt(reader.maxDoc());
      if ((live == null || live.get(document)) && drawn.add(document)) {
        BytesRef json = record(document);
        if (json != null) {
          Patent patent = PatentJson.read(BytesRef.deepCopyOf(json).bytes);
          if (wanted.test(patent)) {
            sample.add(patent);
          }
        }
      }
    }
    return sample;
  }

  /// The closest by any of these terms, with their records.
  void closest(Collection<String> terms, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms) {
      TEXTS.forEach(field -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    }
    best(any.build(), most);
  }

  /// The closest by any term of a text, with their records.
  void closest(String text, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    QueryBuilder builder = new QueryBuilder(analyzer);
    for (String field : TEXTS) {
      Query query = builder.createBooleanQuery(field, text);
      if (query != null) {
        any.add(query, Occur.SHOULD);
      }
    }
    best(any.build(), most);
  }

  /// The exact number of documents with a term, and the best with their records.
  long search(String field, String term, int most) {
    TermQuery query = new TermQuery(new Term(field, term));
    best(query, most);
    try {
      return searcher.count(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private void best(Query query, int most) {
    try {
      for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
        record(hit.doc);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BytesRef record(int document) throws IOException {
    return searcher
        .storedFields()
        .document(document, Set.of(PatentFields.RECORD))
        .getBinaryValue(PatentFields.RECORD);
  }
}
