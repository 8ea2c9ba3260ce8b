package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.similarity.PriorArtResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 现有技术检索. Retrieves the closest documents and what the corpus knows of the rights behind them.
final class PriorArtSearch {
  private static final int MOST_PUBLICATIONS = 20;

  private final PatentIndex index;
  private final LocalDate asOf;

  PriorArtSearch(PatentIndex index, LocalDate asOf) {
    this.index = index;
    this.asOf = asOf;
  }

  /// @param art the document as it is listed
  /// @param patent its record
  record Hit(PriorArt art, Patent patent) {}

  /// @param hits closest documents, closest first
  /// @param terms what was searched for
  /// @param unread hits whose record could not be read again
  record Found(List<Hit> hits, List<Method.Term> terms, List<String> unread) {}

  Found closest(String text, int count) {
    PriorArtResult result =
        index.similar(new PriorArtRequest(text, asOf, null, count).by(CountUnit.PUBLICATION));
    List<Hit> hits = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (PriorArtResult.Hit hit : result.hits()) {
      patent(hit.pn())
          .ifPresentOrElse(
              patent -> hits.add(new Hit(described(hit, patent), patent)),
              () -> unread.add(hit.pn()));
    }
    List<Method.Term> terms =
        result.query().stream()
            .map(term -> new Method.Term(term.term(), FeatureComparer.rounded(term.weight())))
            .toList();
    return new Found(hits, terms, unread);
  }

  Optional<Patent> patent(String pn) {
    try {
      return index.find(PublicationNumber.parse(pn));
    } catch (UnreadableNumberException e) {
      return Optional.empty();
    }
  }

  private PriorArt described(PriorArtResult.Hit hit, Patent patent) {
    List<Patent> application = application(patent);
    return new PriorArt(
        hit.pn(),
        hit.title(),
        hit.applicants(),
        hit.ipc(),
        hit.pd(),
        patent.application() == null ? null : patent.application().toString(),
        patent.filed(),
        patent.filingYear(),
        patent.type(),
        RightStatuses.of(application, asOf),
        FeatureComparer.rounded(hit.score()),
        hit.reasons().stream()
            .map(r -> new PriorArt.Reason(r.term(), FeatureComparer.rounded(r.share())))
            .toList(),
        Stream.concat(
                application.stream().map(other -> other.publication().toString()),
                hit.family().stream())
            .filter(pn -> !pn.equals(hit.pn()))
            .distinct()
            .toList());
  }

  /// All publications of the document's application up to the day, the document itself first.
  private List<Patent> application(Patent patent) {
    List<Patent> all = new ArrayList<>(List.of(patent));
    if (patent.application() != null && patent.application().office().equals("CN")) {
      String number = patent.application().office() + patent.application().number();
      index
          .search(SearchRequest.of(QueryParser.parse("AN=" + number)).first(MOST_PUBLICATIONS))
          .hits()
          .stream()
          .filter(hit -> !hit.pn().equals(patent.publication().toString()))
          .filter(hit -> hit.pd() == null || hit.pd().isBefore(asOf))
          .map(SearchResult.Hit::pn)
          .sorted()
          .forEach(pn -> patent(pn).ifPresent(all::add));
    }
    return all;
  }
}
