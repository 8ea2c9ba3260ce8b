package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.PriorArtSource;
import dev.jadework.patents.index.PriorArtTerms.Weighted;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 现有技术检索. Finds documents close to a text in a cluster: those that hold the weightiest of its
/// terms. Each term adds its weight, once, wherever and however often it stands; a cluster has no
/// score over several fields like the embedded index's, so the documents ranked may differ at the
/// end of the list. [PriorArtRanking] ranks them then, as everywhere.
final class PriorArtSearch implements PriorArtSource {
  /// Terms counted by one request.
  private static final int COUNTED = 500;

  private static final List<QueryField> FIELDS =
      List.of(QueryField.TI, QueryField.AB, QueryField.CL);

  private final View view;
  private final FieldSearch fields;
  private long documents = -1;

  PriorArtSearch(FieldSearch fields) {
    this.view = fields.view();
    this.fields = fields;
  }

  @Override
  public long documents() throws IOException {
    if (documents < 0) {
      documents = view.count(Dsl.everything());
    }
    return documents;
  }

  @Override
  public List<Patent> closest(List<Weighted> terms, PriorArtRequest request, int most)
      throws IOException {
    List<ObjectNode> parts = new ArrayList<>();
    parts.add(Dsl.any(terms.stream().map(PriorArtSearch::weighted).toList()));
    if (request.before() != null) {
      long last = request.before().toEpochDay() - 1;
      ObjectNode earlier = Dsl.range(Mapping.name(QueryField.PD), Long.MIN_VALUE, last);
      parts.add(Dsl.selecting(earlier));
    }
    if (request.ipc() != null) {
      String symbol = PriorArtRanking.symbol(request.ipc());
      parts.add(Dsl.selecting(Dsl.term(Mapping.name(QueryField.IPC), symbol)));
    }
    ObjectNode body = Dsl.object().put("size", Math.min(most, RankedHits.WINDOW));
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

  @Override
  public List<Patent> found(Query query) throws IOException {
    List<Patent> found = new ArrayList<>();
    Scan.unordered(view, fields.decided(query, null))
        .withRecords()
        .run(hit -> found.add(PatentJson.readBrief(View.record(hit))));
    return found;
  }

  @Override
  public List<List<Patent>> families(Collection<Patent> documents, CountUnit unit)
      throws IOException {
    FamilyMap map = fields.maps().families(view, unit);
    Set<Long> own = new HashSet<>();
    documents.forEach(patent -> own.add(FamilyKeys.of(patent).application()));
    List<String> together = map.together(own, unit).stream().map(String::valueOf).toList();
    List<String> keys =
        documents.stream()
            .map(patent -> DocumentJson.cut(DocumentJson.key(patent.publication())))
            .toList();
    List<Patent> all = new ArrayList<>(documents);
    ObjectNode others =
        Dsl.all(List.of(Dsl.anyTerm("application", together)), List.of(Dsl.anyTerm("key", keys)));
    Scan.unordered(view, others)
        .withOutlines()
        .run(hit -> all.add(PatentJson.readOutline(View.record(hit))));
    Map<Object, List<Patent>> families = new LinkedHashMap<>();
    for (Patent patent : all) {
      families
          .computeIfAbsent(
              map.unit(FamilyKeys.of(patent).application(), unit), none -> new ArrayList<>())
          .add(patent);
    }
    families.values().removeIf(family -> family.size() == 1);
    return List.copyOf(families.values());
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
  @Override
  public Map<String, Long> frequencies(Collection<String> terms) throws IOException {
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
