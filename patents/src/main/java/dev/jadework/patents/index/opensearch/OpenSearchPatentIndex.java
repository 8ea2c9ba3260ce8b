package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
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
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// 集群语料. A corpus in a cluster, opened for reading.
public final class OpenSearchPatentIndex implements PatentIndex {
  private final Cluster cluster;
  private final DerivedMaps maps = new DerivedMaps();

  private OpenSearchPatentIndex(Cluster cluster) {
    this.cluster = cluster;
  }

  /// Opens the corpus at an address.
  ///
  /// @throws NoCorpusException if there is none, or one of another version
  /// @throws OpenSearchException if the cluster cannot be reached, refuses or misses data
  public static OpenSearchPatentIndex open(OpenSearchAddress address) throws IOException {
    Cluster cluster = new Cluster(address);
    try {
      cluster.now("GET", "/");
      if (!IndexSetup.exists(cluster, "/" + address.index() + "/_settings")) {
        throw NoCorpusException.missing(address.toString());
      }
      IndexSetup.requireWhole(cluster);
      CorpusState.read(cluster);
      return new OpenSearchPatentIndex(cluster);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  @Override
  public CorpusSnapshot snapshot() {
    return reading(
        view -> {
          CorpusState state = CorpusState.read(cluster);
          return new CorpusSnapshot(state.digest().toString(), state.documents());
        });
  }

  @Override
  public Optional<Patent> find(PublicationNumber number) {
    return reading(view -> StoredRecords.find(view, number));
  }

  @Override
  public SearchResult search(SearchRequest request) {
    request.facets().forEach(FacetField::of);
    return reading(view -> new FieldSearch(view, maps).search(request));
  }

  @Override
  public CountTable count(CountRequest request) {
    request.axes().forEach(axis -> FacetField.of(axis.field()));
    return reading(view -> new FieldSearch(view, maps).count(request));
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    walking(
        view -> {
          ObjectNode decided = new FieldSearch(view, maps).decided(query, asOf);
          Scan scan = new Scan(view, decided, RankedHits.byNumber());
          StoredRecords.forEach(scan.withRecords(), each);
        });
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    walking(
        view -> {
          ObjectNode decided = new FieldSearch(view, maps).decided(query, asOf);
          StoredRecords.forEach(Scan.unordered(view, decided).withOutlines(), each);
        });
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    walking(view -> StoredRecords.forEach(view, numbers, each));
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    walking(
        view -> StoredRecords.forEach(Scan.unordered(view, Dsl.everything()).withRecords(), each));
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return reading(
        view -> {
          Optional<Patent> found = StoredRecords.find(view, number);
          if (found.isEmpty() || unit == CountUnit.PUBLICATION) {
            return found.map(patent -> Family.of(unit, List.of(patent)));
          }
          long application = FamilyKeys.of(found.get()).application();
          List<String> together =
              maps.families(view).together(Set.of(application), unit).stream()
                  .map(String::valueOf)
                  .toList();
          return Optional.of(Family.of(unit, StoredRecords.all(view, "application", together)));
        });
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return reading(
        view -> {
          Optional<Patent> found = StoredRecords.find(view, number);
          if (found.isEmpty() || found.get().application() == null) {
            return found.map(patent -> ApplicationStatus.of(List.of(patent), null));
          }
          List<String> application = List.of(FamilyKeys.key(found.get().application()));
          return Optional.of(
              ApplicationStatus.of(
                  StoredRecords.all(view, "sort_an", application),
                  StoredRecords.register(view, application).get(application.getFirst())));
        });
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    walking(view -> StoredRecords.forEachEntry(view, Dsl.everything(), each));
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    return reading(
        view -> PriorArtRanking.find(request, new PriorArtSearch(new FieldSearch(view, maps))));
  }

  private interface Reading<T> {
    T of(View view) throws IOException;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return reading.of(new View(cluster, CorpusState.read(cluster).generation()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Walk {
    void over(View view) throws IOException;
  }

  private void walking(Walk walk) {
    reading(
        view -> {
          walk.over(view);
          return true;
        });
  }

  @Override
  public void close() {
    cluster.close();
  }
}
