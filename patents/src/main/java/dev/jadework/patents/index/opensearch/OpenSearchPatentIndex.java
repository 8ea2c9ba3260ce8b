package dev.jadework.patents.index.opensearch;

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
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A corpus in a cluster, opened for reading.
public final class OpenSearchPatentIndex implements PatentIndex {
  /// Numbers asked for at a time.
  private static final int ASKED = 1_000;

  private final Cluster cluster;
  private volatile @Nullable FamilyMap families;
  private volatile @Nullable StatusMap status;

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
    return reading(view -> find(view, number));
  }

  private static Optional<Patent> find(View view, PublicationNumber number) throws IOException {
    Optional<Patent> exact = one(view, "key", DocumentJson.key(number));
    return exact.isPresent() || number.kind() != null
        ? exact
        : one(view, "number", DocumentJson.number(number));
  }

  /// The one document of this value, empty if there are others too.
  private static Optional<Patent> one(View view, String field, String value) throws IOException {
    ObjectNode body = Dsl.object().put("size", 2);
    body.set("query", Dsl.selecting(Dsl.term(field, DocumentJson.cut(value))));
    var hits = view.search(body).path("hits").path("hits");
    return hits.size() == 1
        ? Optional.of(PatentJson.read(View.record(hits.get(0))))
        : Optional.empty();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    List<FacetField> facets = request.facets().stream().map(FacetField::of).toList();
    return reading(
        view -> {
          ObjectNode query = decided(view, request.query(), request.asOf());
          TableCounter counter = counter(view, query, request.unit());
          RankedHits ranked = new RankedHits(view, query, request.sort());
          Map<String, List<FacetCount>> counts = new LinkedHashMap<>();
          for (FacetField facet : facets) {
            counts.put(facet.name(), counter.facet(facet));
          }
          RankedHits.Page page =
              request.unit() == CountUnit.PUBLICATION
                  ? ranked.page(request.offset(), request.limit())
                  : new RankedHits.Page(
                      ranked.page(
                          request.offset(),
                          request.limit(),
                          units(view, request.unit(), request.limit())),
                      counter.total());
          return new SearchResult(page.total(), request.query().toString(), page.hits(), counts);
        });
  }

  @Override
  public CountTable count(CountRequest request) {
    request.axes().forEach(axis -> FacetField.of(axis.field()));
    return reading(
        view ->
            counter(view, decided(view, request.query(), request.asOf()), request.unit())
                .table(request.axes()));
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    reading(
        view ->
            all(
                new Scan(view, decided(view, query, asOf), RankedHits.byNumber()).withRecords(),
                each));
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    reading(view -> all(Scan.unordered(view, decided(view, query, asOf)).withOutlines(), each));
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    List<String> keys =
        numbers.stream().distinct().map(DocumentJson::key).map(DocumentJson::cut).toList();
    reading(
        view -> {
          for (int from = 0; from < keys.size(); from += ASKED) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + ASKED));
            all(Scan.unordered(view, Dsl.anyTerm("key", some)).withRecords(), each);
          }
          return keys.size();
        });
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    reading(view -> all(Scan.unordered(view, Dsl.everything()).withRecords(), each));
  }

  private static boolean all(Scan scan, Consumer<Patent> each) throws IOException {
    scan.run(
        hit -> {
          each.accept(PatentJson.read(View.record(hit)));
          return true;
        });
    return true;
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return reading(
        view -> {
          Optional<Patent> found = find(view, number);
          if (found.isEmpty() || unit == CountUnit.PUBLICATION) {
            return found.map(patent -> Family.of(unit, List.of(patent)));
          }
          long application = FamilyKeys.of(found.get()).application();
          List<String> together =
              families(view).together(Set.of(application), unit).stream()
                  .map(String::valueOf)
                  .toList();
          List<Patent> members = new ArrayList<>();
          all(
              Scan.unordered(view, Dsl.anyTerm("application", together)).withRecords(),
              members::add);
          return Optional.of(Family.of(unit, members));
        });
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return reading(
        view -> {
          Optional<Patent> found = find(view, number);
          if (found.isEmpty() || found.get().application() == null) {
            return found.map(patent -> ApplicationStatus.of(List.of(patent), null));
          }
          String application = FamilyKeys.key(found.get().application());
          List<Patent> publications = new ArrayList<>();
          all(
              Scan.unordered(view, Dsl.anyTerm("sort_an", List.of(application))).withRecords(),
              publications::add);
          List<RegisterEntry> register = new ArrayList<>();
          String key = DocumentJson.registerKey(application);
          register(view, Dsl.anyTerm("key", List.of(key)), register::add);
          return Optional.of(
              ApplicationStatus.of(publications, register.isEmpty() ? null : register.getFirst()));
        });
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    reading(view -> register(view, Dsl.everything(), each));
  }

  private static boolean register(View view, ObjectNode query, Consumer<RegisterEntry> each)
      throws IOException {
    Scan.unordered(view.of(View.Part.REGISTER), query)
        .withEntries()
        .run(
            hit -> {
              each.accept(View.entry(hit));
              return true;
            });
    return true;
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    return reading(view -> PriorArtRanking.find(request, new PriorArtSearch(view, this)));
  }

  ObjectNode decided(View view, Query query, @Nullable LocalDate asOf) throws IOException {
    return PlaceClauses.decided(view, query, new StatusOfDay(asOf, () -> status(view)));
  }

  private TableCounter counter(View view, ObjectNode query, CountUnit unit) throws IOException {
    return new TableCounter(view, query, unit, families(view, unit));
  }

  private RankedHits.Units units(View view, CountUnit unit, int limit) throws IOException {
    FamilyMap map = limit == 0 ? FamilyMap.NONE : families(view, unit);
    return application -> map.unit(application, unit);
  }

  FamilyMap families(View view, CountUnit unit) throws IOException {
    return switch (unit) {
      case PUBLICATION, APPLICATION -> FamilyMap.NONE;
      case SIMPLE_FAMILY, EXTENDED_FAMILY -> families(view);
    };
  }

  /// Read once per commit, when first asked for.
  private FamilyMap families(View view) throws IOException {
    FamilyMap known = families;
    if (known == null || !known.isOf(view)) {
      known = FamilyMap.load(view);
      families = known;
    }
    return known;
  }

  /// Read once per commit, when first asked for.
  private StatusMap status(View view) throws IOException {
    StatusMap known = status;
    if (known == null || !known.isOf(view)) {
      known = StatusMap.load(view);
      status = known;
    }
    return known;
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

  @Override
  public void close() {
    cluster.close();
  }
}
