package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Closeness;
import dev.jadework.patents.similarity.Closeness.Close;
import dev.jadework.patents.similarity.Passages;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.Reasons;
import dev.jadework.patents.similarity.TextTerms;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/// Prior art in two steps: the documents that share the text's weightiest terms ([PriorArtSearch])
/// are read and ranked by all of them ([Closeness]).
final class PriorArtRanking {
  /// Documents that are read and ranked, or twice the hits asked for if that is more.
  private static final int READ = 200;

  /// Hits that are counted before documents are skipped that cannot come first.
  private static final int COUNTED = 1000;

  private final IndexSearcher searcher;

  PriorArtRanking(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  PriorArtResult find(PriorArtRequest request) throws IOException {
    TextTerms text = TextTerms.of(request.text());
    PriorArtSearch search = new PriorArtSearch(searcher.getIndexReader(), text);
    List<Patent> candidates = search.terms().isEmpty() ? List.of() : candidates(search, request);
    List<Closeness.Document> documents = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      documents.add(document(i, candidates.get(i)));
    }
    Map<Candidate, Double> rarity = search.rarity();
    Closeness closeness = new Closeness(text, rarity, request.ingredients());
    List<PriorArtResult.Hit> hits =
        closeness.rank(documents).stream()
            .limit(request.limit())
            .map(close -> hit(close, candidates.get(close.document().key()), text, rarity.keySet()))
            .toList();
    List<PriorArtResult.Term> terms =
        search.terms().stream()
            .map(term -> new PriorArtResult.Term(term.candidate().term(), term.weight()))
            .toList();
    return new PriorArtResult(hits, terms);
  }

  /// By publication number, in which order equally close ones stay.
  private List<Patent> candidates(PriorArtSearch search, PriorArtRequest request)
      throws IOException {
    int wanted = Math.max(READ, 2 * request.limit()) + request.except().size();
    int most = Math.clamp(wanted, 1, Math.max(1, searcher.getIndexReader().maxDoc()));
    ScoreDoc[] found =
        search
            .searcher()
            .search(
                search.query(request),
                new TopFieldCollectorManager(RankedHits.CLOSEST_FIRST, most, COUNTED))
            .scoreDocs;
    List<Patent> candidates = new ArrayList<>();
    for (ScoreDoc doc : found) {
      Patent patent = brief(doc.doc);
      if (!request.except().contains(patent.publication().toString())) {
        candidates.add(patent);
      }
    }
    candidates.sort(Comparator.comparing(patent -> patent.publication().toString()));
    return candidates;
  }

  private Patent brief(int document) throws IOException {
    BytesRef json = searcher.storedFields().document(document).getBinaryValue(PatentFields.RECORD);
    return PatentJson.readBrief(BytesRef.deepCopyOf(json).bytes);
  }

  private static Closeness.Document document(int key, Patent patent) {
    return new Closeness.Document(
        key,
        all(patent.titles()),
        all(patent.abstracts())
            + "\n"
            + patent.claims().stream().map(Claim::text).collect(Collectors.joining("\n")),
        subclasses(patent),
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

  private static Set<String> subclasses(Patent patent) {
    return patent.classifications().stream()
        .filter(c -> c.scheme().equals("IPC"))
        .map(Classification::symbol)
        .map(symbol -> symbol.substring(0, Math.min(4, symbol.length())))
        .collect(Collectors.toSet());
  }

  private static PriorArtResult.Hit hit(
      Close close, Patent patent, TextTerms text, Set<Candidate> terms) {
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
