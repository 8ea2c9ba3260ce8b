package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.index.PriorArtRanking.Weighted;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/// Finds documents close to a text: the text's weightiest terms, each scored by BM25F over title,
/// abstract and claims together, so that a term counts once however many of them name it, and
/// approaches its weight but never exceeds it: many distinct terms outdo one repeated.
/// [PriorArtRanking] ranks them then.
final class PriorArtSearch {
  /// Hits that are counted before documents are skipped that cannot come first.
  private static final int COUNTED = 1000;

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

  private final IndexReader reader;
  private final IndexSearcher searcher;

  PriorArtSearch(IndexReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SATURATION);
  }

  PriorArtResult find(PriorArtRequest request) throws IOException {
    PriorArtRanking ranking =
        new PriorArtRanking(request, RegisterDocuments.publications(reader), this::frequencies);
    return ranking.rank(
        ranking.terms().isEmpty() ? List.of() : candidates(ranking, query(ranking, request)));
  }

  private List<Patent> candidates(PriorArtRanking ranking, Query query) throws IOException {
    int most = Math.clamp(ranking.wanted(), 1, Math.max(1, reader.maxDoc()));
    TopFieldCollectorManager closest =
        new TopFieldCollectorManager(RankedHits.CLOSEST_FIRST, most, COUNTED);
    List<Patent> candidates = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query, closest).scoreDocs) {
      BytesRef json = searcher.storedFields().document(doc.doc).getBinaryValue(PatentFields.RECORD);
      candidates.add(PatentJson.readBrief(BytesRef.deepCopyOf(json).bytes));
    }
    return candidates;
  }

  private static Query query(PriorArtRanking ranking, PriorArtRequest request) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ranking.terms().forEach(term -> any.add(fields(term), Occur.SHOULD));
    BooleanQuery.Builder within = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    if (request.before() != null) {
      within.add(
          QueryTranslator.dates(QueryField.PD, null, request.before().minusDays(1)), Occur.FILTER);
    }
    if (request.ipc() != null) {
      Term symbol = new Term(PatentFields.IPC, PriorArtRanking.symbol(request.ipc()));
      within.add(new TermQuery(symbol), Occur.FILTER);
    }
    return within.build();
  }

  private static Query fields(Weighted term) {
    CombinedFieldQuery.Builder together = new CombinedFieldQuery.Builder(term.candidate().term());
    FIELD_WEIGHTS.forEach(field -> together.addField(field.field(), field.weight()));
    return new BoostQuery(together.build(), (float) term.claim());
  }

  /// At least as many; counting exactly would mean searching.
  private Map<String, Long> frequencies(Collection<String> terms) throws IOException {
    Map<String, Long> frequencies = new HashMap<>();
    for (String term : terms) {
      long most = 0;
      for (FieldWeight field : FIELD_WEIGHTS) {
        most = Math.max(most, reader.docFreq(new Term(field.field(), term)));
      }
      frequencies.put(term, most);
    }
    return frequencies;
  }
}
