package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The corpus as of one generation: what a call answers from. Every search is exact or fails: an
/// answer that misses a shard is an error.
///
/// @param generation documents born later, or dead by it, are not part of it
record View(Cluster cluster, long generation, Part part) {
  static final String SEARCH =
      "/_search?search_type=dfs_query_then_fetch&allow_partial_search_results=false";

  private static final int FETCHED = 200;

  /// Which documents are looked at.
  enum Part {
    PUBLICATIONS,
    REGISTER,
    BOTH
  }

  /// Of the publications.
  View(Cluster cluster, long generation) {
    this(cluster, generation, Part.PUBLICATIONS);
  }

  View of(Part other) {
    return new View(cluster, generation, other);
  }

  /// @param query in the language of OpenSearch
  ObjectNode within(ObjectNode query) {
    ObjectNode all = Dsl.object();
    ObjectNode bool = all.putObject("bool");
    bool.putArray("must").add(query);
    ArrayNode filter = bool.putArray("filter");
    filter.addObject().putObject("range").putObject("born").put("lte", generation);
    filter.addObject().putObject("range").putObject("died").put("gt", generation);
    switch (part) {
      case PUBLICATIONS -> bool.putArray("must_not").add(Dsl.term("register", "true"));
      case REGISTER -> filter.add(Dsl.term("register", "true"));
      case BOTH -> {}
    }
    return all;
  }

  /// Searches once.
  ///
  /// @param body with its query; only what is within this view is found
  JsonNode search(ObjectNode body) throws IOException {
    body.set("query", within((ObjectNode) body.get("query")));
    return whole(cluster.post("/" + cluster.address().index() + SEARCH, body));
  }

  long count(ObjectNode query) throws IOException {
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", true);
    body.set("query", query);
    return search(body).path("hits").path("total").path("value").asLong();
  }

  JsonNode whole(JsonNode answer) throws OpenSearchException {
    JsonNode shards = answer.path("_shards");
    if (answer.path("timed_out").asBoolean(false) || shards.path("failed").asInt(0) > 0) {
      throw new OpenSearchException(
          503,
          "%s answers from %d of %d shards; look at GET _cluster/health, then ask again"
              .formatted(
                  cluster.address(),
                  shards.path("successful").asInt(),
                  shards.path("total").asInt()));
    }
    return answer;
  }

  /// Documents found before with what is stored of them, in their order.
  ///
  /// @param ids of documents of this view
  List<JsonNode> documents(Collection<String> ids) throws IOException {
    List<String> all = List.copyOf(ids);
    List<JsonNode> documents = new ArrayList<>(all.size());
    for (int from = 0; from < all.size(); from += FETCHED) {
      ObjectNode body = Dsl.object();
      ArrayNode asked = body.putArray("ids");
      all.subList(from, Math.min(all.size(), from + FETCHED)).forEach(asked::add);
      JsonNode answer =
          cluster.post(
              "/" + cluster.address().index() + "/_mget?_source_includes=record,entry", body);
      for (JsonNode doc : answer.path("docs")) {
        if (!doc.path("found").asBoolean(false)) {
          throw new OpenSearchException(
              404,
              "%s has no document '%s' any more; the corpus was changed meanwhile, ask again"
                  .formatted(cluster.address(), doc.path("_id").asString("")));
        }
        documents.add(doc);
      }
    }
    return documents;
  }

  /// The record of a hit or a document fetched.
  static byte[] record(JsonNode document) {
    return Cluster.JSON.writeValueAsBytes(document.path("_source").path("record"));
  }

  /// The register's entry of a hit or a document fetched.
  static RegisterEntry entry(JsonNode document) {
    return PatentJson.readRegister(
        Cluster.JSON.writeValueAsBytes(document.path("_source").path("entry")));
  }

  /// A doc value given with a hit that has it.
  static String string(JsonNode hit, String field) {
    return hit.path("fields").path(field).path(0).asString();
  }

  static long number(JsonNode hit, String field) {
    return hit.path("fields").path(field).path(0).asLong();
  }

  static long[] numbers(JsonNode hit, String field) {
    JsonNode values = hit.path("fields").path(field);
    long[] numbers = new long[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values.get(i).asLong();
    }
    return numbers;
  }
}
