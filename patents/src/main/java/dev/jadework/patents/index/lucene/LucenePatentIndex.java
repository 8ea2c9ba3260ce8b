package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.ApplicationStatus;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.Family;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The embedded corpus, opened for reading. Sees what others commit to the directory at its next
/// call.
public final class LucenePatentIndex implements PatentIndex {
  /// A query of 2000 terms over three fields, each a phrase, stays below it.
  private static final int MOST_CLAUSES = 1 << 20;

  static {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  private final Path path;
  private final Directory directory;
  private final SearcherManager searchers;
  private volatile @Nullable OpenReader state;

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
    return reading(searcher -> records(searcher, number).stream().findFirst());
  }

  @Override
  public SearchResult search(SearchRequest request) {
    request.facets().forEach(FacetField::of);
    return reading(
        searcher -> {
          org.apache.lucene.search.Query query =
              translated(searcher, request.query(), request.asOf());
          Map<String, List<SearchResult.FacetCount>> facets = new LinkedHashMap<>();
          List<ScoreDoc> page;
          long total;
          boolean publications = request.unit() == CountUnit.PUBLICATION;
          if (publications && request.facets().isEmpty()) {
            RankedHits.Page ranked = RankedHits.publications(searcher, query, request);
            page = ranked.hits();
            total = ranked.total();
          } else {
            OpenReader open = state(searcher);
            HitUnits units = HitUnits.of(searcher, query, open, request.unit());
            total = units.total();
            page =
                publications
                    ? RankedHits.publications(searcher, query, request).hits()
                    : RankedHits.units(
                        searcher, query, request, units, open.groupCount(request.unit()));
            TableCounter counter = new TableCounter(open, units, request.unit());
            for (String facet : request.facets()) {
              facets.put(facet, counter.facet(facet));
            }
          }
          List<SearchResult.Hit> hits = new ArrayList<>();
          for (ScoreDoc doc : page) {
            hits.add(SearchResult.Hit.of(record(searcher, doc.doc), RankedHits.score(doc)));
          }
          return new SearchResult(total, request.query().toString(), hits, facets);
        });
  }

  @Override
  public CountTable count(CountRequest request) {
    request.axes().forEach(axis -> FacetField.of(axis.field()));
    return reading(
        searcher -> {
          org.apache.lucene.search.Query query =
              translated(searcher, request.query(), request.asOf());
          OpenReader open = state(searcher);
          HitUnits units = HitUnits.of(searcher, query, open, request.unit());
          return new TableCounter(open, units, request.unit()).table(request);
        });
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    reading(
        searcher -> {
          org.apache.lucene.search.Query translated = translated(searcher, query, asOf);
          int[] hits = HitUnits.hits(searcher, translated);
          NumberOrder.forEach(searcher, hits, document -> each.accept(record(searcher, document)));
          return hits.length;
        });
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    reading(
        searcher -> {
          org.apache.lucene.search.Query translated = translated(searcher, query, asOf);
          int[] hits = HitUnits.hits(searcher, translated);
          StoredRecords.forEach(searcher.getIndexReader(), hits, PatentJson::readOutline, each);
          return hits.length;
        });
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    List<BytesRef> ids =
        numbers.stream().map(PatentFields::id).distinct().map(BytesRef::new).toList();
    reading(
        searcher -> {
          int[] hits = HitUnits.hits(searcher, new TermInSetQuery(PatentFields.ID, ids));
          StoredRecords.forEach(searcher.getIndexReader(), hits, PatentJson::read, each);
          return hits.length;
        });
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return reading(
        searcher -> {
          Optional<Patent> patent = records(searcher, number).stream().findFirst();
          if (patent.isEmpty()) {
            return Optional.empty();
          }
          return Optional.of(
              FamilyLookup.of(searcher, state(searcher), patent.get().publication(), unit));
        });
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return reading(
        searcher -> {
          Optional<Patent> found = records(searcher, number).stream().findFirst();
          if (found.isEmpty()) {
            return Optional.empty();
          }
          ApplicationNumber application = found.get().application();
          return Optional.of(
              application == null
                  ? ApplicationStatus.of(List.of(found.get()), null)
                  : ApplicationStatus.of(
                      ofApplication(searcher, application),
                      RegisterDocuments.find(searcher, FamilyKeys.key(application))));
        });
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    reading(
        searcher -> {
          StoredRecords.forEachRegisterEntry(searcher.getIndexReader(), each);
          return true;
        });
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    return reading(
        searcher ->
            PriorArtRanking.find(
                request, new PriorArtSearch(searcher.getIndexReader(), state(searcher))));
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    reading(
        searcher -> {
          StoredRecords.forEach(searcher.getIndexReader(), each);
          return true;
        });
  }

  @Override
  public void checkStorage() {
    reading(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
          }
          return searcher;
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
    return new CorpusSnapshot(id, RegisterDocuments.publications(reader));
  }

  /// The publication; without a kind in the number, the one of the office and number if there is
  /// exactly one.
  private static List<Patent> records(IndexSearcher searcher, PublicationNumber number)
      throws IOException {
    List<Patent> exact = records(searcher, new Term(PatentFields.ID, PatentFields.id(number)));
    if (!exact.isEmpty() || number.kind() != null) {
      return exact;
    }
    String key = NumberKeys.typed(number.toString());
    List<Patent> ofAnyKind =
        records(searcher, new Term(PatentFields.PUBLICATION, key)).stream()
            .filter(patent -> sameButKind(patent.publication(), number))
            .toList();
    return ofAnyKind.size() == 1 ? ofAnyKind : List.of();
  }

  static List<Patent> records(IndexSearcher searcher, Term term) throws IOException {
    List<Patent> records = new ArrayList<>();
    int most = Math.max(1, searcher.getIndexReader().docFreq(term));
    for (ScoreDoc doc : searcher.search(new TermQuery(term), most).scoreDocs) {
      records.add(record(searcher, doc.doc));
    }
    return records;
  }

  /// All publications of an application.
  static List<Patent> ofApplication(IndexSearcher searcher, ApplicationNumber number)
      throws IOException {
    Term key = new Term(PatentFields.APPLICATION, NumberKeys.of(number).iterator().next());
    return records(searcher, key).stream()
        .filter(
            patent ->
                patent.application() != null
                    && FamilyKeys.key(patent.application()).equals(FamilyKeys.key(number)))
        .toList();
  }

  static Patent record(IndexSearcher searcher, int document) throws IOException {
    Document stored = searcher.storedFields().document(document);
    BytesRef json = stored.getBinaryValue(PatentFields.RECORD);
    return PatentJson.read(BytesRef.deepCopyOf(json).bytes);
  }

  private static boolean sameButKind(PublicationNumber a, PublicationNumber b) {
    return a.office().equals(b.office()) && a.number().equals(b.number());
  }

  /// Translators hold caches that are not thread-safe, so each query has its own.
  private org.apache.lucene.search.Query translated(
      IndexSearcher searcher, Query query, @Nullable LocalDate asOf) {
    OpenReader open = state(searcher);
    return new QueryTranslator(
            asOf == null ? StatusClauses.withoutDay() : new StatusOfDay(asOf, open))
        .translate(query);
  }

  /// What is derived from the state of the corpus that a searcher sees.
  private OpenReader state(IndexSearcher searcher) {
    OpenReader known = state;
    if (known == null || !known.isOf(searcher.getIndexReader())) {
      known = new OpenReader(searcher.getIndexReader());
      state = known;
    }
    return known;
  }

  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  /// Of the last commit. To see by the files' names that it is the one already open takes a tenth
  /// of the time of reading what the commit says.
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

  private <T> T reading(Reading<T> reading) {
    try {
      IndexSearcher searcher = newest();
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
