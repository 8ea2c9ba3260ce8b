package dev.jadework.patents.index.opensearch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 遍历. Goes through all hits of a query in a total order, page by page, from one point in time. A
/// page that fails because a node was lost is asked again from where it stood.
final class Scan {
  private static final String KEEP = "5m";

  private final View view;
  private final ObjectNode query;
  private final ArrayNode sort;
  private int page = 5_000;
  private List<String> fields = List.of();
  private @Nullable JsonNode source;

  /// @param sort ends with a field no two hits share
  Scan(View view, ObjectNode query, ArrayNode sort) {
    this.view = view;
    this.query = view.within(query);
    this.sort = sort;
  }

  /// In no order that means anything.
  static Scan unordered(View view, ObjectNode query) {
    ArrayNode byKey = Cluster.JSON.createArrayNode();
    byKey.add("key");
    return new Scan(view, query, byKey);
  }

  /// Gives these doc values with every hit.
  Scan with(List<String> docValues) {
    fields = docValues;
    return this;
  }

  /// Gives the stored record with every hit.
  Scan withRecords() {
    source = Cluster.JSON.createArrayNode().add("record");
    page = 200;
    return this;
  }

  /// Gives all that is stored with every hit, of publications and of the register.
  Scan withStored() {
    source = Cluster.JSON.createArrayNode().add("record").add("entry");
    page = 200;
    return this;
  }

  /// Gives the register's entry with every hit.
  Scan withEntries() {
    source = Cluster.JSON.createArrayNode().add("entry");
    page = 1_000;
    return this;
  }

  /// Gives the stored record without its texts with every hit.
  Scan withOutlines() {
    ObjectNode parts = Dsl.object();
    parts.putArray("includes").add("record");
    ArrayNode texts = parts.putArray("excludes");
    List.of("abstracts", "claims", "description").forEach(text -> texts.add("record." + text));
    source = parts;
    page = 1_000;
    return this;
  }

  /// Takes hits in order.
  @FunctionalInterface
  interface Sink {
    /// @return false to stop
    boolean hit(JsonNode hit) throws IOException;
  }

  void run(Sink sink) throws IOException {
    if (!isOnePage(sink)) {
      runByPages(sink);
    }
  }

  /// One search is of one point in time by itself.
  ///
  /// @return false if there is more than one page; nothing was given then
  private boolean isOnePage(Sink sink) throws IOException {
    JsonNode hits = search("/" + view.cluster().address().index(), body());
    if (hits.size() == page) {
      return false;
    }
    for (JsonNode hit : hits) {
      if (!sink.hit(hit)) {
        break;
      }
    }
    return true;
  }

  private void runByPages(Sink sink) throws IOException {
    Cluster.Patience patience = new Cluster.Patience();
    String point = "";
    JsonNode after = null;
    try {
      while (true) {
        JsonNode hits;
        try {
          if (point.isEmpty()) {
            point = open();
          }
          hits = page(point, after);
        } catch (OpenSearchException e) {
          // The point in time was kept by a node that is gone.
          boolean lost = e.status() == 404 && !e.is("index_not_found");
          if (!(lost || e.passing()) || !patience.waited()) {
            throw e;
          }
          point = "";
          continue;
        }
        for (JsonNode hit : hits) {
          if (!sink.hit(hit)) {
            return;
          }
          after = hit.path("sort");
        }
        if (hits.size() < page) {
          return;
        }
      }
    } finally {
      close(point);
    }
  }

  private JsonNode page(String point, @Nullable JsonNode after) throws IOException {
    ObjectNode body = body();
    body.putObject("pit").put("id", point).put("keep_alive", KEEP);
    if (after != null) {
      body.set("search_after", after);
    }
    return search("", body);
  }

  private ObjectNode body() {
    ObjectNode body = Dsl.object().put("size", page).put("track_total_hits", false);
    body.set("query", query);
    body.set("sort", sort);
    if (source == null) {
      body.put("_source", false);
    } else {
      body.set("_source", source);
    }
    ArrayNode values = body.putArray("docvalue_fields");
    fields.forEach(values::add);
    return body;
  }

  private JsonNode search(String index, ObjectNode body) throws IOException {
    return view.whole(view.cluster().post(index + View.SEARCH, body)).path("hits").path("hits");
  }

  private String open() throws IOException {
    return view.cluster()
        .post(
            "/"
                + view.cluster().address().index()
                + "/_search/point_in_time?allow_partial_pit_creation=false&keep_alive="
                + KEEP,
            null)
        .path("pit_id")
        .asString();
  }

  private void close(String point) {
    if (point.isEmpty()) {
      return;
    }
    try {
      ObjectNode body = Dsl.object();
      body.putArray("pit_id").add(point);
      view.cluster().sendOnce("DELETE", "/_search/point_in_time", body);
    } catch (IOException e) {
      // It ends by itself after a while.
    }
  }
}
