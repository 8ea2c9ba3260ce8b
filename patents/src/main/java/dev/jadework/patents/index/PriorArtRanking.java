package dev.jadework.patents.index;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.similarity.Closeness;
import dev.jadework.patents.similarity.Closeness.Close;
import dev.jadework.patents.similarity.Known;
import dev.jadework.patents.similarity.Known.Member;
import dev.jadework.patents.similarity.Passages;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.Reasons;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 现有技术排序. Prior art in two steps, the same for every index: the documents that share the
/// weightiest terms of the text, and those that the family of its patent cites or is cited by, are
/// ranked by all terms and more ([Closeness]); of each family the closest is a hit.
public final class PriorArtRanking {
  /// Documents that are read and ranked, or twice the hits asked for if that is more.
  private static final int READ = 200;

  private final PriorArtRequest request;
  private final PriorArtSource corpus;
  private final PriorArtTerms terms;

  private PriorArtRanking(PriorArtRequest request, PriorArtSource corpus) throws IOException {
    this.request = request;
    this.corpus = corpus;
    this.terms =
        PriorArtTerms.of(
            Stream.concat(
                    Stream.of(request.text()),
                    request.known().family().stream().map(Member::text).filter(t -> !t.isEmpty()))
                .collect(Collectors.joining("\n")),
            corpus);
  }

  /// The closest documents, and why.
  public static PriorArtResult find(PriorArtRequest request, PriorArtSource corpus)
      throws IOException {
    PriorArtRanking ranking = new PriorArtRanking(request, corpus);
    return new PriorArtResult(
        ranking.hits(),
        ranking.terms.searched().stream()
            .map(term -> new PriorArtResult.Term(term.candidate().term(), term.weight()))
            .toList());
  }

  private List<PriorArtResult.Hit> hits() throws IOException {
    List<Patent> candidates = candidates();
    PriorArtFamilies families = families(candidates, CountUnit.SIMPLE_FAMILY);
    PriorArtFamilies counted =
        request.unit() == CountUnit.SIMPLE_FAMILY ? families : families(candidates, request.unit());
    List<Closeness.Document> compared = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Patent patent = candidates.get(i);
      List<Patent> family =
          request.ingredients().family() > 0 ? families.of(patent) : List.of(patent);
      compared.add(document(i, patent, family));
    }
    List<PriorArtResult.Hit> hits = new ArrayList<>();
    Set<String> given = new HashSet<>();
    for (Close close :
        new Closeness(terms.text(), terms.rarity(), request.known(), request.ingredients())
            .rank(compared)) {
      Patent patent = candidates.get(close.document().key());
      if (hits.size() < request.limit() && close.score() > 0 && given.add(number(patent))) {
        List<String> others =
            counted.of(patent).stream().map(PriorArtRanking::number).filter(given::add).toList();
        hits.add(hit(close, patent, others));
      }
    }
    return hits;
  }

  private PriorArtFamilies families(List<Patent> candidates, CountUnit unit) throws IOException {
    boolean asked = unit == request.unit() || request.ingredients().family() > 0;
    return PriorArtFamilies.of(corpus, asked ? candidates : List.of(), unit, request);
  }

  /// In the order of publication numbers, in which equally close ones stay.
  private List<Patent> candidates() throws IOException {
    int most = Math.max(READ, 2 * request.limit()) + request.except().size();
    List<Patent> found = new ArrayList<>();
    if (!terms.searched().isEmpty()) {
      found.addAll(corpus.closest(terms.searched(), request, most));
    }
    if (request.ingredients().citations() > 0) {
      found.addAll(new LinkedPriorArt(request).in(corpus));
    }
    Map<String, Patent> candidates = new TreeMap<>();
    for (Patent patent : found) {
      if (!request.except().contains(number(patent))) {
        candidates.putIfAbsent(number(patent) + "\n" + patent.publication().kind(), patent);
      }
    }
    return List.copyOf(candidates.values());
  }

  private static String number(Patent patent) {
    return patent.publication().toString();
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

  private static Closeness.Document document(int key, Patent patent, List<Patent> family) {
    return new Closeness.Document(
        key,
        all(patent.titles()),
        all(patent.abstracts())
            + "\n"
            + patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n")),
        known(List.of(patent)).withFamily(PriorArtFamilies.linked(patent, family)));
  }

  private static String all(List<LocalizedText> texts) {
    return texts.stream().map(LocalizedText::text).collect(Collectors.joining("\n"));
  }

  /// Classes and inventors of a document, or of the members of a family together.
  public static Known known(Collection<Patent> publications) {
    return Known.of(
        publications.stream()
            .flatMap(patent -> patent.classifications().stream())
            .filter(c -> c.scheme().equals("IPC"))
            .map(Classification::symbol)
            .toList(),
        publications.stream()
            .flatMap(patent -> patent.inventors().stream())
            .map(Party::name)
            .toList());
  }

  private PriorArtResult.Hit hit(Close close, Patent patent, List<String> family) {
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
        Reasons.naming(
            request.known().family(),
            request.text(),
            Reasons.of(terms.text(), terms.rarity().keySet(), close.parts(), title + "\n" + body)),
        Passages.best(
            Stream.concat(
                    patent.abstracts().stream().map(LocalizedText::text),
                    patent.claims().stream().map(Claim::text))
                .toList(),
            close.parts()),
        family);
  }
}
