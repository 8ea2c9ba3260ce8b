package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.PriorArtSource;
import dev.jadework.patents.index.PriorArtTerms.Weighted;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/// Finds documents close to a text: the text's weightiest terms, each scored by BM25F over title,
/// abstract and claims together, so that a term counts once however many of them name it, and
/// approaches its weight but never exceeds it: many distinct terms outdo one repeated.
/// [PriorArtRanking] ranks them then.
final class PriorArtSearch implements PriorArtSource {
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
  private final OpenReader state;

  PriorArtSearch(IndexReader reader, OpenReader state) {
    this.reader = reader;
    this.state = state;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(SATURATION);
  }

  @Override
  public long documents() throws IOException {
    return state.publications();
  }

  @Override
  public List<Patent> closest(List<Weighted> terms, PriorArtRequest request, int most)
      throws IOException {
    TopFieldCollectorManager closest =
        new TopFieldCollectorManager(
            RankedHits.CLOSEST_FIRST, Math.clamp(most, 1, Math.max(1, reader.maxDoc())), COUNTED);
    List<Patent> candidates = new ArrayList<>();
    for (ScoreDoc doc : searcher.search(query(terms, request), closest).scoreDocs) {
      candidates.add(PatentJson.readBrief(PatentDocuments.record(searcher, doc.doc)));
    }
    return candidates;
  }

  @Override
  public List<Patent> found(dev.jadework.patents.query.Query query) throws IOException {
    Query translated = new QueryTranslator(StatusClauses.withoutDay()).translate(query);
    List<Patent> found = new ArrayList<>();
    for (int document : HitUnits.hits(searcher, translated)) {
      found.add(PatentJson.readBrief(PatentDocuments.record(searcher, document)));
    }
    return found;
  }

  @Override
  public List<List<Patent>> families(Collection<Patent> documents, CountUnit unit)
      throws IOException {
    List<BytesRef> ids =
        documents.stream()
            .map(patent -> new BytesRef(PatentFields.id(patent.publication())))
            .toList();
    int[] own = HitUnits.hits(searcher, new TermInSetQuery(PatentFields.ID, ids));
    List<List<Patent>> families = new ArrayList<>();
    for (List<Integer> family : FamilyLookup.of(own, state, unit)) {
      List<Patent> members = new ArrayList<>();
      for (int member : family) {
        members.add(PatentJson.readOutline(PatentDocuments.record(searcher, member)));
      }
      families.add(members);
    }
    return families;
  }

  private static Query query(List<Weighted> terms, PriorArtRequest request) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(fields(term), Occur.SHOULD));
    BooleanQuery.Builder within = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
    if (request.before() != null) {
      within.add(
          Selections.dates(QueryField.PD, null, request.before().minusDays(1)), Occur.FILTER);
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
  @Override
  public Map<String, Long> frequencies(Collection<String> terms) throws IOException {
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
