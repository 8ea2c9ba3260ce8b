package dev.jadework.patents.index.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 桶. All combinations of the values of fields over the hits of a query, with how many documents
/// carry each: by composite aggregation, page by page, since the plain one is an estimate.
final class Buckets {
  /// Buckets of a page: the most that a cluster gives unless told otherwise (`search.max_buckets`).
  private static final int PAGE = 60_000;

  private Buckets() {}

  /// Takes combinations.
  @FunctionalInterface
  interface Sink {
    /// @param values in the order of the fields
    void bucket(List<JsonNode> values, long documents);
  }

  /// @param fields one or more, with doc values; documents that lack one are left out
  static void forEach(View view, ObjectNode query, List<String> fields, Sink sink)
      throws IOException {
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", false);
    body.set("query", query);
    ObjectNode composite =
        body.putObject("aggs").putObject("all").putObject("composite").put("size", PAGE);
    ArrayNode sources = composite.putArray("sources");
    for (int i = 0; i < fields.size(); i++) {
      sources.addObject().putObject("f" + i).putObject("terms").put("field", fields.get(i));
    }
    while (true) {
      JsonNode all = view.search(body.deepCopy()).path("aggregations").path("all");
      for (JsonNode bucket : all.path("buckets")) {
        List<JsonNode> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
          values.add(bucket.path("key").path("f" + i));
        }
        sink.bucket(values, bucket.path("doc_count").asLong());
      }
      JsonNode after = all.path("after_key");
      if (after.isMissingNode()) {
        return;
      }
      composite.set("after", after);
    }
  }
}
