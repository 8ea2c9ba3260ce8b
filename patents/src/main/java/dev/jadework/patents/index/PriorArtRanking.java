package dev.jadework.patents.index;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Closeness;
import dev.jadework.patents.similarity.Closeness.Close;
import dev.jadework.patents.similarity.Known;
import dev.jadework.patents.similarity.Passages;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.Reasons;
import dev.jadework.patents.similarity.TermWeights;
import dev.jadework.patents.similarity.TextTerms;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 现有技术排序. Prior art in two steps, the same for every index: which terms of the text to look for,
/// and how the documents that share the weightiest of them are ranked by all of them ([Closeness]).
public final class PriorArtRanking {
  /// Terms searched for; more cost time and hardly change the first hits.
  public static final int MOST_TERMS = 64;

  /// Documents that are read and ranked, or twice the hits asked for if that is more.
  private static final int READ = 200;

  /// Terms whose rarity is looked up, the most emphasised first; bounds the time for very long
  /// texts.
  private static final int MOST_CANDIDATES = 3000;

  /// A term found once or twice in the corpus is as likely a slip as a clue; it counts no more than
  /// one found in as many documents as this.
  private static final int RARE = 3;

  /// A term searched for.
  ///
  /// @param weight relative to the heaviest term's 1
  /// @param claim its weight in full
  public record Weighted(Candidate candidate, double weight, double claim) {}

  /// Tells in how many documents terms occur.
  @FunctionalInterface
  public interface Frequencies {
    /// The number for each term, at least for those that occur.
    Map<String, Long> of(Collection<String> terms) throws IOException;
  }

  private final PriorArtRequest request;
  private final TextTerms text;
  private final long documents;
  private final Frequencies frequencies;
  private final List<Weighted> terms;
  private final Map<Candidate, Double> rarity;

  /// @param documents of the corpus
  public PriorArtRanking(PriorArtRequest request, long documents, Frequencies frequencies)
      throws IOException {
    this.request = request;
    this.text = TextTerms.of(request.text());
    this.documents = documents;
    this.frequencies = frequencies;
    this.rarity = known(text.candidates());
    this.terms = weigh();
  }

  /// The terms searched for, heaviest first.
  public List<Weighted> terms() {
    return terms;
  }

  /// How many documents that hold the terms, the closest by them, are to be ranked.
  public int wanted() {
    return Math.max(READ, 2 * request.limit()) + request.except().size();
  }

  /// Ranks the documents found.
  public PriorArtResult rank(Collection<Patent> found) throws IOException {
    // In the order of publication numbers, in which equally close ones stay.
    List<Patent> candidates =
        found.stream()
            .filter(patent -> !request.except().contains(patent.publication().toString()))
            .sorted(Comparator.comparing(patent -> patent.publication().toString()))
            .toList();
    List<Closeness.Document> compared = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      compared.add(document(i, candidates.get(i)));
    }
    // Also of the terms that are not searched for.
    Map<Candidate, Double> all = known(text.passed());
    all.putAll(rarity);
    List<PriorArtResult.Hit> hits =
        new Closeness(text, all, request.known(), request.ingredients())
            .rank(compared).stream()
                .limit(request.limit())
                .map(close -> hit(close, candidates.get(close.document().key()), all.keySet()))
                .toList();
    return new PriorArtResult(
        hits,
        terms.stream()
            .map(term -> new PriorArtResult.Term(term.candidate().term(), term.weight()))
            .toList());
  }

  /// The symbol to which a request is limited, in the form of the index.
  ///
  /// @throws IllegalArgumentException if it is none
  public static String symbol(String ipc) {
    return ClassificationSymbol.parse(ipc)
        .map(ClassificationSymbol::toString)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + ipc + "' is not an IPC symbol; write H01M, H01M10 or H01M10/0525"));
  }

  private List<Weighted> weigh() {
    List<Map.Entry<Candidate, Double>> heaviest =
        TermWeights.of(text, rarity).entrySet().stream()
            .sorted(
                Map.Entry.<Candidate, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().term()))
            .limit(MOST_TERMS)
            .toList();
    return heaviest.stream()
        .map(
            term ->
                new Weighted(
                    term.getKey(),
                    term.getValue() / heaviest.getFirst().getValue(),
                    term.getValue()))
        .toList();
  }

  /// Inverse document frequency of those that the corpus has.
  private Map<Candidate, Double> known(Collection<Candidate> candidates) throws IOException {
    List<Candidate> asked =
        candidates.stream()
            .sorted(Comparator.comparingDouble(Candidate::emphasis).reversed())
            .limit(MOST_CANDIDATES)
            .toList();
    Map<String, Long> found = frequencies.of(asked.stream().map(Candidate::term).toList());
    Map<Candidate, Double> known = new LinkedHashMap<>();
    for (Candidate candidate : asked) {
      long with = found.getOrDefault(candidate.term(), 0L);
      if (with > 0) {
        known.put(candidate, Math.log(1 + (double) documents / Math.max(with, RARE)));
      }
    }
    return known;
  }

  private static Closeness.Document document(int key, Patent patent) {
    return new Closeness.Document(
        key,
        all(patent.titles()),
        all(patent.abstracts())
            + "\n"
            + patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n")),
        known(patent),
        withoutKind(patent.publication()),
        patent.citations().stream()
            .map(Citation::patent)
            .filter(Objects::nonNull)
            .map(PriorArtRanking::withoutKind)
            .collect(Collectors.toSet()));
  }

  /// A citation often leaves the kind out.
  private static String withoutKind(PublicationNumber number) {
    return number.office() + number.number();
  }

  private static String all(List<LocalizedText> texts) {
    return texts.stream().map(LocalizedText::text).collect(Collectors.joining("\n"));
  }

  /// What a document's record says beside its words.
  public static Known known(Patent patent) {
    return Known.of(
        patent.classifications().stream()
            .filter(c -> c.scheme().equals("IPC"))
            .map(Classification::symbol)
            .toList(),
        patent.inventors().stream().map(Party::name).toList());
  }

  private PriorArtResult.Hit hit(Close close, Patent patent, Set<Candidate> terms) {
    SearchResult.Hit hit = SearchResult.Hit.of(patent, close.score());
    String title = close.document().title();
    String body = close.document().body();
    return new PriorArtResult.Hit(
        hit.pn(),
        hit.title(),
        hit.applicants(),
        hit.ipc(),
        hit.pd(),
        hit.score(),
        Reasons.of(text, terms, close.parts(), title + "\n" + body),
        Passages.best(
            Stream.concat(
                    patent.abstracts().stream().map(LocalizedText::text),
                    patent.claims().stream().map(Claim::text))
                .toList(),
            close.parts()));
  }
}
