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
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// 本机语料. The embedded corpus, opened for reading. Sees what others commit to the directory at
/// its next call.
public final class LucenePatentIndex implements PatentIndex {
  private final CommittedSearchers corpus;

  private LucenePatentIndex(CommittedSearchers corpus) {
    this.corpus = corpus;
  }

  /// Opens the corpus in a directory.
  ///
  /// @throws NoCorpusException if there is none, or one of another version
  /// @throws IOException if it cannot be read
  public static LucenePatentIndex open(Path path) throws IOException {
    return new LucenePatentIndex(CommittedSearchers.open(path));
  }

  @Override
  public CorpusSnapshot snapshot() {
    return corpus.reading(
        (searcher, state) -> {
          DirectoryReader reader = (DirectoryReader) searcher.getIndexReader();
          return new CorpusSnapshot(
              CommitData.of(reader).snapshot(), RegisterDocuments.publications(reader));
        });
  }

  @Override
  public Optional<Patent> find(PublicationNumber number) {
    return corpus.reading((searcher, state) -> PatentDocuments.find(searcher, number));
  }

  @Override
  public SearchResult search(SearchRequest request) {
    request.facets().forEach(FacetField::of);
    return corpus.reading((searcher, state) -> new FieldSearch(searcher, state).search(request));
  }

  @Override
  public CountTable count(CountRequest request) {
    request.axes().forEach(axis -> FacetField.of(axis.field()));
    return corpus.reading((searcher, state) -> new FieldSearch(searcher, state).count(request));
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    corpus.reading(
        (searcher, state) -> new FieldSearch(searcher, state).forEach(query, asOf, each));
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    corpus.reading(
        (searcher, state) -> new FieldSearch(searcher, state).forEachOutline(query, asOf, each));
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    List<BytesRef> ids =
        numbers.stream().map(PatentFields::id).distinct().map(BytesRef::new).toList();
    corpus.reading(
        (searcher, state) -> {
          int[] hits = HitUnits.hits(searcher, new TermInSetQuery(PatentFields.ID, ids));
          StoredRecords.forEach(searcher.getIndexReader(), hits, PatentJson::read, each);
          return hits.length;
        });
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    corpus.reading(
        (searcher, state) -> {
          StoredRecords.forEach(searcher.getIndexReader(), each);
          return true;
        });
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return corpus.reading(
        (searcher, state) -> {
          Optional<Patent> found = PatentDocuments.find(searcher, number);
          return found.isEmpty()
              ? Optional.empty()
              : Optional.of(FamilyLookup.of(searcher, state, found.get().publication(), unit));
        });
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return corpus.reading(
        (searcher, state) -> {
          Optional<Patent> found = PatentDocuments.find(searcher, number);
          if (found.isEmpty()) {
            return Optional.empty();
          }
          ApplicationNumber application = found.get().application();
          return Optional.of(
              application == null
                  ? ApplicationStatus.of(List.of(found.get()), null)
                  : ApplicationStatus.of(
                      PatentDocuments.ofApplication(searcher, application),
                      RegisterDocuments.find(searcher, FamilyKeys.key(application))));
        });
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    corpus.reading(
        (searcher, state) -> {
          StoredRecords.forEachRegisterEntry(searcher.getIndexReader(), each);
          return true;
        });
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    return corpus.reading(
        (searcher, state) ->
            PriorArtRanking.find(request, new PriorArtSearch(searcher.getIndexReader(), state)));
  }

  @Override
  public void checkStorage() {
    corpus.reading(
        (searcher, state) -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
          }
          return true;
        });
  }

  @Override
  public void close() {
    corpus.close();
  }
}
