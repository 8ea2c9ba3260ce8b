package dev.jadework.patents.index.opensearch;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 现有技术检索. Finds documents close to a text in a cluster: those that hold the weightiest of its
/// terms. Each term adds its weight, once, wherever and however often it stands; a cluster has no
/// score over several fields like the embedded index's, so the documents ranked may differ at the
/// end of the list. [PriorArtRanking] ranks them then, as everywhere.
final class PriorArtSearch {
  /// Terms counted by one request.
  private static final int COUNTED = 500;

  private static final List<QueryField> FIELDS =
      List.of(QueryField.TI, QueryField.AB, QueryField.CL);

  private final View view;

  PriorArtSearch(View view) {
    this.view = view;
  }

  PriorArtResult find(PriorArtRequest request) throws IOException {
    PriorArtRanking ranking =
        new PriorArtRanking(request, view.count(Dsl.everything()), this::frequencies);
    return ranking.rank(ranking.terms().isEmpty() ? List.of() : candidates(ranking, request));
  }

  private List<Patent> candidates(PriorArtRanking ranking, PriorArtRequest request)
      throws IOException {
    List<ObjectNode> parts = new ArrayList<>();
    parts.add(Dsl.any(ranking.terms().stream().map(PriorArtSearch::weighted).toList()));
    if (request.before() != null) {
      long last = request.before().toEpochDay() - 1;
      ObjectNode earlier = Dsl.range(Mapping.name(QueryField.PD), Long.MIN_VALUE, last);
      parts.add(Dsl.selecting(earlier));
    }
    if (request.ipc() != null) {
      String symbol = PriorArtRanking.symbol(request.ipc());
      parts.add(Dsl.selecting(Dsl.term(Mapping.name(QueryField.IPC), symbol)));
    }
    ObjectNode body = Dsl.object().put("size", Math.min(ranking.wanted(), RankedHits.WINDOW));
    body.put("track_total_hits", false);
    body.set("query", Dsl.all(parts, List.of()));
    ArrayNode sort = body.putArray("sort").add("_score");
    sort.addAll(RankedHits.byNumber());
    body.putArray("_source").add("record");
    List<Patent> found = new ArrayList<>();
    for (JsonNode hit : view.search(body).path("hits").path("hits")) {
      found.add(PatentJson.readBrief(View.record(hit)));
    }
    return found;
  }

  private static ObjectNode weighted(Weighted term) {
    ObjectNode query = Dsl.selecting(holding(term.candidate().term()));
    ((ObjectNode) query.get("constant_score")).put("boost", term.claim());
    return query;
  }

  private static ObjectNode holding(String term) {
    return Dsl.any(FIELDS.stream().map(field -> Dsl.term(Mapping.name(field), term)).toList());
  }

  /// Exact: of the three fields the one in which it occurs in most documents.
  private Map<String, Long> frequencies(Collection<String> terms) throws IOException {
    List<String> all = terms.stream().distinct().toList();
    Map<String, Long> frequencies = new HashMap<>();
    for (int from = 0; from < all.size(); from += COUNTED) {
      count(all.subList(from, Math.min(all.size(), from + COUNTED)), frequencies);
    }
    return frequencies;
  }

  private void count(List<String> terms, Map<String, Long> frequencies) throws IOException {
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
    body.set("query", Dsl.everything());
    ObjectNode aggregations = body.putObject("aggs");
    for (QueryField field : FIELDS) {
      ArrayNode filters =
          aggregations.putObject(field.name()).putObject("filters").putArray("filters");
      terms.forEach(term -> filters.add(Dsl.term(Mapping.name(field), term)));
    }
    JsonNode counted = view.search(body).path("aggregations");
    for (QueryField field : FIELDS) {
      JsonNode buckets = counted.path(field.name()).path("buckets");
      for (int i = 0; i < terms.size(); i++) {
        long found = buckets.path(i).path("doc_count").asLong();
        frequencies.merge(terms.get(i), found, Math::max);
      }
    }
  }
}
