package dev.jadework.patents.index.memory;

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
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.index.SortOrder;
import dev.jadework.patents.index.memory.MemoryCorpus.State;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers by looking at every document. All hits are equally relevant to it.
public final class MemoryPatentIndex implements PatentIndex {
  private static final Comparator<Patent> BY_NUMBER =
      Comparator.comparing(patent -> MemoryCorpus.key(patent.publication()));

  private final MemoryCorpus corpus;

  MemoryPatentIndex(MemoryCorpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public CorpusSnapshot snapshot() {
    return corpus.committed().snapshot();
  }

  @Override
  public Optional<Patent> find(PublicationNumber number) {
    Map<String, Patent> state = corpus.committed().patents();
    Patent exact = state.get(MemoryCorpus.key(number));
    if (exact != null || number.kind() != null) {
      return Optional.ofNullable(exact);
    }
    List<Patent> ofAnyKind =
        state.values().stream()
            .filter(patent -> patent.publication().office().equals(number.office()))
            .filter(patent -> patent.publication().number().equals(number.number()))
            .toList();
    return ofAnyKind.size() == 1 ? Optional.of(ofAnyKind.getFirst()) : Optional.empty();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    State state = corpus.committed();
    MemoryUnits units = MemoryUnits.of(state.all(), request.unit());
    List<Patent> sorted =
        matching(state, request.query(), request.asOf()).stream()
            .sorted(order(request.sort()))
            .toList();
    Map<String, Patent> firsts = new LinkedHashMap<>();
    sorted.forEach(patent -> firsts.putIfAbsent(units.of(patent), patent));
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String facet : request.facets()) {
      facets.put(
          facet,
          MemoryTable.count(sorted, units, List.of(CountRequest.Axis.of(facet))).rows().stream()
              .map(row -> new FacetCount(row.values().getFirst(), row.count()))
              .toList());
    }
    double score = request.sort().key() == SortOrder.Key.RELEVANCE ? 1 : 0;
    return new SearchResult(
        firsts.size(),
        request.query().toString(),
        firsts.values().stream()
            .skip(request.offset())
            .limit(request.limit())
            .map(patent -> SearchResult.Hit.of(patent, score))
            .toList(),
        facets);
  }

  @Override
  public CountTable count(CountRequest request) {
    request.axes().forEach(axis -> FacetField.of(axis.field()));
    State state = corpus.committed();
    return MemoryTable.count(
        matching(state, request.query(), request.asOf()),
        MemoryUnits.of(state.all(), request.unit()),
        request.axes());
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    matching(corpus.committed(), query, asOf).forEach(each);
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    matching(corpus.committed(), query, asOf).forEach(patent -> each.accept(patent.outline()));
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    Map<String, Patent> state = corpus.committed().patents();
    numbers.stream()
        .distinct()
        .map(MemoryCorpus::key)
        .forEach(key -> Optional.ofNullable(state.get(key)).ifPresent(each));
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    corpus.committed().all().forEach(each);
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return find(number)
        .map(
            patent -> {
              Collection<Patent> all = corpus.committed().all();
              MemoryUnits units = MemoryUnits.of(all, unit);
              String own = units.of(patent);
              return Family.of(
                  unit, all.stream().filter(other -> units.of(other).equals(own)).toList());
            });
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return find(number).map(corpus.committed()::status);
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    corpus.committed().register().values().forEach(each);
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    try {
      return PriorArtRanking.find(request, new MemoryPriorArt(corpus.committed()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}

  static List<Patent> matching(State state, Query query, @Nullable LocalDate asOf) {
    QueryEvaluator evaluator = QueryEvaluator.asOf(asOf, patent -> state.status(patent).timeline());
    List<Patent> matching = new ArrayList<>();
    state
        .all()
        .forEach(
            patent -> {
              if (evaluator.matches(query, patent)) {
                matching.add(patent);
              }
            });
    return matching;
  }

  private static Comparator<Patent> order(SortOrder order) {
    return switch (order.key()) {
      case RELEVANCE -> BY_NUMBER;
      case PD -> by(Patent::published, order);
      case AD -> by(MemoryPatentIndex::filed, order);
      case PN -> order.descending() ? BY_NUMBER.reversed() : BY_NUMBER;
      case AN ->
          by(
              patent -> patent.application() == null ? null : FamilyKeys.key(patent.application()),
              order);
    };
  }

  private static <T extends Comparable<? super T>> Comparator<Patent> by(
      Function<Patent, @Nullable T> value, SortOrder order) {
    Comparator<T> natural = Comparator.naturalOrder();
    Comparator<@Nullable T> directed =
        Comparator.nullsLast(order.descending() ? natural.reversed() : natural);
    return Comparator.<Patent, @Nullable T>comparing(value, directed).thenComparing(BY_NUMBER);
  }

  private static @Nullable LocalDate filed(Patent patent) {
    return patent.filed() == null && patent.filingYear() != null
        ? LocalDate.of(patent.filingYear(), 1, 1)
        : patent.filed();
  }
}
