package dev.jadework.patents.index.lucene;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.similarity.PriorArtRequest;
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
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// Finds documents close to a text: the text's weightiest terms ([TermWeights]), each scored by
/// BM25F over title, abstract and claims together, so that a term counts once however many of them
/// name it, and approaches its weight but never exceeds it: many distinct terms outdo one repeated.
/// Gives the documents that [PriorArtRanking] then ranks.
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

  /// What a title names is what the document is about.
  private static final List<FieldWeight> FIELD_WEIGHTS =
      List.of(
          new FieldWeight(PatentFields.TITLE, 2f),
          new FieldWeight(PatentFields.ABSTRACT, 1f),
          new FieldWeight(PatentFields.CLAIMS, 1f));

  /// Rarity is in the weights already, the same for all fields.
  private static final Similarity SATURATION =
      new BM25Similarity() {
        @Override
        protected float idf(long documentsWithTerm, long documents) {
          return 1;
        }
      };

  /// @param weight relative to the heaviest term's 1
  record Weighted(Candidate candidate, double weight, Query query) {}

  private final IndexSearcher searcher;
  private final int documents;
  private final TextTerms text;
  private final Map<Candidate, Double> rarity = new LinkedHashMap<>();
  private final List<Weighted> terms;

  PriorArtSearch(IndexReader reader, TextTerms text) throws IOException {
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SATURATION);
    this.documents = RegisterDocuments.publications(reader);
    this.text = text;
    this.terms = weigh();
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /// The terms searched for, heaviest first.
  List<Weighted> terms() {
    return terms;
  }

  /// Inverse document frequency of all terms of the text that the corpus has, also of those that
  /// are not searched for.
  Map<Candidate, Double> rarity() throws IOException {
    Map<Candidate, Double> all = new LinkedHashMap<>(known(text.passed()));
    all.putAll(rarity);
    return all;
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

  private List<Weighted> weigh() throws IOException {
    rarity.putAll(known(text.candidates()));
    Map<Candidate, Double> weights = TermWeights.of(text, rarity);
    List<Map.Entry<Candidate, Double>> heaviest =
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<Candidate, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().term()))
            .limit(MOST_TERMS)
            .toList();
    List<Weighted> weighted = new ArrayList<>();
    for (Map.Entry<Candidate, Double> term : heaviest) {
      double weight = term.getValue() / heaviest.getFirst().getValue();
      weighted.add(
          new Weighted(term.getKey(), weight, fields(term.getKey(), term.getValue().floatValue())));
    }
    return List.copyOf(weighted);
  }

  /// Rarity of those that the corpus has.
  private Map<Candidate, Double> known(Collection<Candidate> candidates) throws IOException {
    List<Candidate> asked =
        candidates.stream()
            .sorted(Comparator.comparingDouble(Candidate::emphasis).reversed())
            .limit(MOST_CANDIDATES)
            .toList();
    Map<Candidate, Double> known = new LinkedHashMap<>();
    for (Candidate candidate : asked) {
      int found = documentsWith(candidate.term());
      if (found > 0) {
        known.put(candidate, rarity(found));
      }
    }
    return known;
  }

  private double rarity(int found) {
    return Math.log(1 + (double) documents / Math.max(found, RARE));
  }

  /// At least as many; counting exactly would mean searching.
  private int documentsWith(String term) throws IOException {
    int most = 0;
    for (FieldWeight field : FIELD_WEIGHTS) {
      most = Math.max(most, searcher.getIndexReader().docFreq(new Term(field.field(), term)));
    }
    return most;
  }

  private static Query fields(Candidate candidate, float weight) {
    CombinedFieldQuery.Builder together = new CombinedFieldQuery.Builder(candidate.term());
    FIELD_WEIGHTS.forEach(field -> together.addField(field.field(), field.weight()));
    return new BoostQuery(together.build(), weight);
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
