package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.index.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 排序与翻页. The page of hits asked for, in the order asked for, however deep.
final class RankedHits {
  /// Hits a cluster gives at once (`index.max_result_window`).
  static final int WINDOW = 10_000;

  /// Tells the unit of an application.
  @FunctionalInterface
  interface Units {
    Object of(long application);
  }

  /// @param total of all publications that the query finds
  record Page(List<Hit> hits, long total) {}

  private record Ranked(String id, double score) {}

  private final View view;
  private final ObjectNode query;
  private final SortOrder order;

  RankedHits(View view, ObjectNode query, SortOrder order) {
    this.view = view;
    this.query = query;
    this.order = order;
  }

  /// A page of publications.
  Page page(int offset, int limit) throws IOException {
    if (limit == 0) {
      return new Page(List.of(), view.count(query));
    }
    if (offset + limit > WINDOW) {
      int[] at = {0};
      return new Page(page(offset, limit, application -> at[0]++), view.count(query));
    }
    ObjectNode body =
        Dsl.object().put("from", offset).put("size", limit).put("track_total_hits", true);
    body.set("query", query);
    body.set("sort", sort());
    body.putArray("_source").add("record");
    List<Hit> hits = new ArrayList<>();
    JsonNode found = view.search(body).path("hits");
    for (JsonNode hit : found.path("hits")) {
      hits.add(Hit.of(PatentJson.read(View.record(hit)), score(hit)));
    }
    return new Page(hits, found.path("total").path("value").asLong());
  }

  /// A page of units, each by its first document.
  List<Hit> page(int offset, int limit, Units units) throws IOException {
    if (limit == 0) {
      return List.of();
    }
    Set<Object> seen = new HashSet<>();
    List<Ranked> ranked = new ArrayList<>();
    new Scan(view, query, sort())
        .with(List.of("application"))
        .run(
            hit -> {
              if (seen.add(units.of(View.number(hit, "application"))) && seen.size() > offset) {
                ranked.add(new Ranked(hit.path("_id").asString(), score(hit)));
              }
              return ranked.size() < limit;
            });
    List<JsonNode> found = view.documents(ranked.stream().map(Ranked::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      hits.add(Hit.of(PatentJson.read(View.record(found.get(i))), ranked.get(i).score()));
    }
    return hits;
  }

  private double score(JsonNode hit) {
    return order.key() == SortOrder.Key.RELEVANCE ? hit.path("sort").path(0).asDouble() : 0;
  }

  /// By publication number, and by kind where two are printed alike.
  static ArrayNode byNumber() {
    ArrayNode sort = Cluster.JSON.createArrayNode();
    sort.add("sort_pn");
    sort.add("key");
    return sort;
  }

  private ArrayNode sort() {
    ArrayNode sort = Cluster.JSON.createArrayNode();
    switch (order.key()) {
      case RELEVANCE -> directed(sort, "_score");
      case PD -> directed(sort, "sort_pd");
      case AD -> directed(sort, "sort_ad");
      case PN -> directed(sort, "sort_pn");
      case AN -> directed(sort, "sort_an");
    }
    sort.addAll(byNumber());
    return sort;
  }

  /// Documents without a value come last, which is what a cluster does unless told otherwise.
  private void directed(ArrayNode sort, String field) {
    sort.addObject().putObject(field).put("order", order.descending() ? "desc" : "asc");
  }
}
