package dev.jadework.patents.reference;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.index.ApplicationStatus;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.Family;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.similarity.PriorArtResult;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 带参考数据的索引. An index that also answers and counts the fields that depend on tables and on
/// the names of the corpus: TTC, SEIC, PILLAR, ANCS, ANTYPE, and IPC_LOW by the dots of the
/// scheme; and those of changes of rights ([QueryField#ofRights]), which cannot be counted. What
/// an answer goes by it says in [SearchResult#notes].
public final class ReferencedIndex implements PatentIndex {
  private record ApplicantsOf(String snapshot, ApplicantFields fields) {}

  private record LedgerOf(String snapshot, RightsLedger ledger) {}

  private final PatentIndex index;
  private final ReferenceTables tables;
  private final TranslatedFields fields;
  private final Translation translation;
  private final Notes notes;
  private volatile @Nullable ApplicantsOf applicants;
  private volatile @Nullable LedgerOf ledger;

  /// @param index is closed with this
  public ReferencedIndex(PatentIndex index, ReferenceTables tables) {
    this.index = index;
    this.tables = tables;
    DeclaredFields declared = new DeclaredFields(index, tables, this::applicants);
    this.fields = new TranslatedFields(tables, this::applicants, declared);
    FamilyClauses families = new FamilyClauses(index);
    RightsFields rights = new RightsFields(this::ledger);
    this.translation = new Translation(tables, fields, rights, families, declared);
    this.notes = new Notes(tables, translation, rights, families, declared);
  }

  /// @throws IllegalArgumentException naming the fields that can be counted
  public static void requireCountable(String code) {
    if (TranslatedFields.named(code).isEmpty()) {
      FacetField.of(code, TranslatedFields.CODES);
    }
  }

  /// What the answer to a query goes by, clause by clause, and the counts of these fields.
  ///
  /// @param asOf day of the request, null if it has none
  public List<String> notes(Query query, List<String> fields, @Nullable LocalDate asOf) {
    return notes.of(query, fields, asOf);
  }

  /// @throws IllegalArgumentException if a facet cannot be counted, or a value or its table is not
  ///     known
  @Override
  public SearchResult search(SearchRequest request) {
    Query query = translation.of(request.query(), request.asOf());
    Set<String> stored = new LinkedHashSet<>();
    for (String facet : request.facets()) {
      if (TranslatedFields.named(facet).isEmpty()) {
        stored.add(FacetField.of(facet, TranslatedFields.CODES).name());
      }
    }
    SearchResult found =
        index.search(
            new SearchRequest(
                query,
                request.offset(),
                request.limit(),
                request.sort(),
                List.copyOf(stored),
                request.unit(),
                request.asOf()));
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (String facet : request.facets()) {
      facets.put(
          facet,
          stored.contains(facet)
              ? found.facets().getOrDefault(facet, List.of())
              : translated(request, facet));
    }
    return new SearchResult(
        found.total(),
        request.query().toString(),
        found.hits(),
        facets,
        notes.of(request.query(), request.facets(), request.asOf()));
  }

  private List<FacetCount> translated(SearchRequest request, String facet) {
    CountRequest counted =
        new CountRequest(
            request.query(), List.of(CountRequest.Axis.of(facet)), request.unit(), request.asOf());
    return count(counted).rows().stream()
        .map(row -> new FacetCount(row.values().getFirst(), row.count()))
        .toList();
  }

  /// @throws IllegalArgumentException if a field cannot be counted, or a value or its table is not
  ///     known
  @Override
  public CountTable count(CountRequest request) {
    CountRequest translated =
        new CountRequest(
            translation.of(request.query(), request.asOf()),
            request.axes(),
            request.unit(),
            request.asOf());
    return TranslatedCounts.count(index, translated, fields);
  }

  @Override
  public void forEach(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    index.forEach(translation.of(query, asOf), asOf, each);
  }

  @Override
  public void forEachOutline(Query query, @Nullable LocalDate asOf, Consumer<Patent> each) {
    index.forEachOutline(translation.of(query, asOf), asOf, each);
  }

  @Override
  public void forEach(Collection<PublicationNumber> numbers, Consumer<Patent> each) {
    index.forEach(numbers, each);
  }

  @Override
  public Optional<ApplicationStatus> status(PublicationNumber number) {
    return index.status(number);
  }

  @Override
  public void forEachRegisterEntry(Consumer<RegisterEntry> each) {
    index.forEachRegisterEntry(each);
  }

  @Override
  public CorpusSnapshot snapshot() {
    return index.snapshot();
  }

  @Override
  public Optional<Patent> find(PublicationNumber number) {
    return index.find(number);
  }

  @Override
  public Optional<Family> family(PublicationNumber number, CountUnit unit) {
    return index.family(number, unit);
  }

  @Override
  public PriorArtResult similar(PriorArtRequest request) {
    return index.similar(request);
  }

  @Override
  public void forEach(Consumer<Patent> each) {
    index.forEach(each);
  }

  @Override
  public void checkStorage() {
    index.checkStorage();
  }

  @Override
  public void close() {
    index.close();
  }

  /// Worked out again when the corpus has changed.
  private ApplicantFields applicants() {
    String snapshot = index.snapshot().id();
    ApplicantsOf known = applicants;
    if (known == null || !known.snapshot().equals(snapshot)) {
      Map<String, Long> documents = index.count(CountRequest.of(Query.ALL, "PA")).byValue();
      known = new ApplicantsOf(snapshot, new ApplicantFields(documents, tables.universities()));
      applicants = known;
    }
    return known.fields();
  }

  /// Read again when the corpus has changed; once, however many ask.
  private synchronized RightsLedger ledger() {
    String snapshot = index.snapshot().id();
    LedgerOf known = ledger;
    if (known == null || !known.snapshot().equals(snapshot)) {
      known = new LedgerOf(snapshot, RightsLedger.of(index));
      ledger = known;
    }
    return known.ledger();
  }
}
