package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.TextTerms;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/// Finds documents close to a text: the text's weightiest terms, each scored by BM25 in title,
/// abstract and claims. A document's score is the sum over the terms, so that each term's part can
/// be told ([#contributions]).
final class PriorArtSearch {
  /// Terms searched for; more cost time and hardly change the first hits.
  static final int MOST_TERMS = 64;

  /// Terms whose rarity is looked up, the most emphasised first; bounds the time for very long
  /// texts.
  private static final int MOST_CANDIDATES = 3000;

  /// A term found once or twice in the corpus is as likely a slip as a clue; it counts no more than
  /// one found in as many documents as this.
  private static final int RARE = 3;

  private record FieldWeight(String field, float weight) {}

  /// What a title names is what the document is about; claims repeat themselves.
  private static final List<FieldWeight> FIELD_WEIGHTS =
      List.of(
          new FieldWeight(PatentFields.TITLE, 2f),
          new FieldWeight(PatentFields.ABSTRACT, 1f),
          new FieldWeight(PatentFields.CLAIMS, 0.5f));

  /// @param weight relative to the heaviest term's 1
  record Weighted(Candidate candidate, double weight, Query query) {}

  private final IndexSearcher searcher;
  private final List<Weighted> terms;

  /// One per term, made when first asked for: looking a term up costs more than scoring with it.
  private final List<Weight> weights = new ArrayList<>();

  PriorArtSearch(IndexSearcher searcher, TextTerms text) throws IOException {
    this.searcher = searcher;
    this.terms = weigh(text);
  }

  /// The terms searched for, heaviest first.
  List<Weighted> terms() {
    return terms;
  }

  Query query(PriorArtRequest request) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(term.query(), Occur.SHOULD));
    BooleanQuery.Builder within = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    if (request.before() != null) {
      within.add(
          QueryTranslator.dates(QueryField.PD, null, request.before().minusDays(1)), Occur.FILTER);
    }
    if (request.ipc() != null) {
      within.add(new TermQuery(new Term(PatentFields.IPC, symbol(request.ipc()))), Occur.FILTER);
    }
    return within.build();
  }

  /// What each term adds to the document's score; terms it lacks are left out. Computed by the
  /// scorers that ranked it.
  Map<String, Double> contributions(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int target = document - leaf.docBase;
    Map<String, Double> contributions = new LinkedHashMap<>();
    if (weights.isEmpty()) {
      for (Weighted term : terms) {
        weights.add(searcher.createWeight(searcher.rewrite(term.query()), ScoreMode.COMPLETE, 1));
      }
    }
    for (int i = 0; i < terms.size(); i++) {
      Scorer scorer = weights.get(i).scorer(leaf);
      if (scorer != null && scorer.iterator().advance(target) == target) {
        contributions.put(terms.get(i).candidate().term(), (double) scorer.score());
      }
    }
    return contributions;
  }

  private List<Weighted> weigh(TextTerms text) throws IOException {
    record Rated(Candidate candidate, double rating) {}
    List<Candidate> candidates =
        text.candidates().stream()
            .sorted(Comparator.comparingDouble(Candidate::emphasis).reversed())
            .limit(MOST_CANDIDATES)
            .toList();
    List<Rated> rated = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int found = documentsWith(candidate.term());
      if (found > 0) {
        rated.add(new Rated(candidate, candidate.emphasis() * rarity(found)));
      }
    }
    rated.sort(Comparator.comparingDouble(Rated::rating).reversed());
    List<Weighted> weighted = new ArrayList<>();
    for (Rated term : rated.subList(0, Math.min(MOST_TERMS, rated.size()))) {
      double weight = term.rating() / rated.getFirst().rating();
      weighted.add(new Weighted(term.candidate(), weight, fields(term.candidate())));
    }
    return List.copyOf(weighted);
  }

  private double rarity(int found) {
    double all = searcher.getIndexReader().numDocs();
    return Math.log(1 + all / Math.max(found, RARE));
  }

  private int documentsWith(String term) throws IOException {
    for (String field : List.of(PatentFields.ABSTRACT, PatentFields.TITLE, PatentFields.CLAIMS)) {
      int found = searcher.getIndexReader().docFreq(new Term(field, term));
      if (found > 0) {
        return found;
      }
    }
    return 0;
  }

  private static Query fields(Candidate candidate) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    FIELD_WEIGHTS.forEach(
        field ->
            any.add(
                new BoostQuery(
                    new TermQuery(new Term(field.field(), candidate.term())),
                    field.weight() * (float) candidate.emphasis()),
                Occur.SHOULD));
    return any.build();
  }

  private static String symbol(String ipc) {
    return ClassificationSymbol.parse(ipc)
        .map(ClassificationSymbol::toString)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + ipc + "' is not an IPC symbol; write H01M, H01M10 or H01M10/0525"));
  }
}
