package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.Reasons;
import dev.jadework.patents.similarity.TextTerms;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// The embedded corpus, opened for reading. Sees what others commit to the directory at its next
/// call.
public final class LucenePatentIndex implements PatentIndex {
  /// A query of 2000 terms over three fields, each a phrase, stays below it.
  private static final int MOST_CLAUSES = 1 << 20;

  /// Hits that prior-art search counts before it skips documents that cannot come first.
  private static final int COUNTED = 1000;

  private static final Sort BEST_FIRST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(PatentFields.PUBLICATION_ORDER, SortField.Type.STRING));

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Path path;
  private final Directory directory;
  private final SearcherManager searchers;

  private LucenePatentIndex(Path path, Directory directory, SearcherManager searchers) {
    this.path = path;
    this.directory = directory;
    this.searchers = searchers;
  }

  /// Opens the corpus in a directory.
  ///
  /// @throws NoCorpusException if there is none, or one of another version
  /// @throws IOException if it cannot be read
  public static LucenePatentIndex open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw NoCorpusException.missing(path);
    }
    Directory directory = FSDirectory.open(path);
    try {
      if (!DirectoryReader.indexExists(directory)) {
        throw NoCorpusException.missing(path);
      }
      LucenePatentIndex index =
          new LucenePatentIndex(
              path, directory, new SearcherManager(directory, new SearcherFactory()));
      index.checkVersion();
      return index;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public CorpusSnapshot snapshot() {
    return reading(LucenePatentIndex::snapshot);
  }

  @Override
  public Optional<Patent> find(PublicationNumber number) {
    return reading(
        searcher -> {
          Optional<Patent> exact =
              records(searcher, new Term(PatentFields.ID, PatentFields.id(number))).stream()
                  .findFirst();
          if (exact.isPresent() || number.kind() != null) {
            return exact;
          }
          String key = NumberKeys.typed(number.toString());
          List<Patent> ofAnyKind =
              records(searcher, new Term(PatentFields.PUBLICATION, key)).stream()
                  .filter(patent -> sameButKind(patent.publication(), number))
                  .toList();
          return ofAnyKind.size() == 1 ? Optional.of(ofAnyKind.getFirst()) : Optional.empty();
        });
  }

  @Override
  public SearchResult search(Query query, int limit, List<String> facets) {
    checkFacets(facets);
    // Translators hold caches that are not thread-safe.
    org.apache.lucene.search.Query translated = new QueryTranslator().translate(query);
    return reading(
        searcher -> {
          List<SearchResult.Hit> hits = new ArrayList<>();
          long total;
          if (limit == 0) {
            total = searcher.count(translated);
          } else {
            TopFieldDocs top = best(searcher, translated, limit, Integer.MAX_VALUE);
            total = top.totalHits.value();
            for (ScoreDoc doc : top.scoreDocs) {
              hits.add(hit(record(searcher, doc.doc), score(doc)));
            }
          }
          return new SearchResult(
              total, query.toString(), hits, FacetCounter.count(searcher, translated, facets));
        });
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    TextTerms text = TextTerms.of(request.text());
    return reading(
        searcher -> {
          PriorArtSearch search = new PriorArtSearch(searcher.getIndexReader(), text);
          List<Candidate> searched =
              search.terms().stream().map(PriorArtSearch.Weighted::candidate).toList();
          List<PriorArtResult.Hit> hits = new ArrayList<>();
          if (!searched.isEmpty()) {
            TopFieldDocs top =
                best(search.searcher(), search.query(request), request.limit(), COUNTED);
            Map<Integer, Map<String, Double>> contributions =
                search.contributions(Stream.of(top.scoreDocs).map(doc -> doc.doc).toList());
            for (ScoreDoc doc : top.scoreDocs) {
              SearchResult.Hit hit = hit(record(searcher, doc.doc), score(doc));
              hits.add(
                  new PriorArtResult.Hit(
                      hit.pn(),
                      hit.title(),
                      hit.applicants(),
                      hit.ipc(),
                      hit.pd(),
                      hit.score(),
                      Reasons.of(text, searched, contributions.getOrDefault(doc.doc, Map.of()))));
            }
          }
          List<PriorArtResult.Term> terms =
              search.terms().stream()
                  .map(term -> new PriorArtResult.Term(term.candidate().term(), term.weight()))
                  .toList();
          return new PriorArtResult(hits, terms);
        });
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

  private void checkVersion() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
      String form =
          reader.getIndexCommit().getUserData().getOrDefault(LuceneCorpusWriter.SCHEMA, "0");
      if (reader.maxDoc() > 0 && !form.equals(String.valueOf(PatentFields.SCHEMA))) {
        throw NoCorpusException.otherVersion(path, form, PatentFields.SCHEMA);
      }
    } finally {
      searchers.release(searcher);
    }
  }

  private static CorpusSnapshot snapshot(IndexSearcher searcher) throws IOException {
    DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
    String id =
        reader.getIndexCommit().getUserData().getOrDefault(LuceneCorpusWriter.SNAPSHOT, "empty");
    return new CorpusSnapshot(id, reader.numDocs());
  }

  private static TopFieldDocs best(
      IndexSearcher searcher, org.apache.lucene.search.Query query, int limit, int counted)
      throws IOException {
    int hits = Math.clamp(limit, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    return searcher.search(query, new TopFieldCollectorManager(BEST_FIRST, hits, counted));
  }

  private static double score(ScoreDoc doc) {
    return doc instanceof FieldDoc field && field.fields[0] instanceof Float score
        ? score
        : doc.score;
  }

  private static SearchResult.Hit hit(Patent patent, double score) {
    return new SearchResult.Hit(
        patent.publication().toString(),
        patent.application() == null ? null : patent.application().toString(),
        patent.title(),
        patent.applicants().stream().map(Party::name).toList(),
        patent.classifications().stream()
            .filter(c -> c.scheme().equals("IPC"))
            .map(Classification::symbol)
            .toList(),
        patent.published(),
        score);
  }

  private static List<Patent> records(IndexSearcher searcher, Term term) throws IOException {
    List<Patent> records = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(new TermQuery(term), 100).scoreDocs) {
      records.add(record(searcher, doc.doc));
    }
    return records;
  }

  private static Patent record(IndexSearcher searcher, int document) throws IOException {
    Document stored = searcher.storedFields().document(document);
    BytesRef json = stored.getBinaryValue(PatentFields.RECORD);
    return PatentJson.read(BytesRef.deepCopyOf(json).bytes);
  }

  private static boolean sameButKind(PublicationNumber a, PublicationNumber b) {
    return a.office().equals(b.office()) && a.number().equals(b.number());
  }

  private static void checkFacets(List<String> facets) {
    for (String facet : facets) {
      if (!PatentFields.FACETS.contains(facet)) {
        throw new IllegalArgumentException(
            "'" + facet + "' cannot be counted; fields that can: " + PatentFields.FACETS);
      }
    }
  }

  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      searchers.maybeRefresh();
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
