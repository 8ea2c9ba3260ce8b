package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.NoCorpusException;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is done to an index as a whole.
final class IndexSetup {
  private IndexSetup() {}

  /// Makes the index with its first state unless it is there.
  static void make(Cluster cluster, int shards) throws IOException {
    String index = cluster.address().index();
    cluster.now("GET", "/");
    if (!exists(cluster, "/" + index + "/_settings")) {
      create(cluster, shards);
    } else if (!exists(cluster, "/" + index + "/_alias/" + cluster.address().writing())) {
      throw NoCorpusException.otherIndex(cluster.address().toString(), 0, Mapping.SCHEMA);
    }
    requireWhole(cluster);
    CorpusState.found(cluster);
  }

  private static void create(Cluster cluster, int shards) throws IOException {
    OpenSearchAddress address = cluster.address();
    ObjectNode body = Mapping.json(shards);
    body.putObject("aliases").putObject(address.writing());
    try {
      cluster.send("PUT", "/" + address.index(), Cluster.JSON.writeValueAsBytes(body));
    } catch (OpenSearchException e) {
      // Made by an earlier request whose answer was lost, or by another process just now.
      if (!e.is("resource_already_exists")) {
        throw e;
      }
    }
  }

  static boolean exists(Cluster cluster, String path) throws IOException {
    try {
      cluster.now("GET", path);
      return true;
    } catch (OpenSearchException e) {
      if (e.status() != 404) {
        throw e;
      }
      return false;
    }
  }

  /// @throws OpenSearchException if a part of the index is on no running node
  static void requireWhole(Cluster cluster) throws IOException {
    JsonNode health;
    try {
      health =
          cluster.now(
              "GET",
              "/_cluster/health/"
                  + cluster.address().index()
                  + "?level=indices&wait_for_status=yellow&timeout=5s");
    } catch (OpenSearchException e) {
      if (e.status() == 408) {
        throw red(cluster);
      }
      throw e;
    }
    if (health.path("status").asString("").equals("red")) {
      throw red(cluster);
    }
  }

  private static OpenSearchException red(Cluster cluster) {
    return new OpenSearchException(
        503,
        "a part of %s is on no running node (its health is red), so every answer would miss documents; start the missing nodes, or delete the index and add the files again"
            .formatted(cluster.address()));
  }

  /// Makes all that was written so far visible to searches.
  static void refresh(Cluster cluster) throws IOException {
    Cluster.Patience patience = new Cluster.Patience();
    while (true) {
      JsonNode shards =
          cluster.post("/" + cluster.address().index() + "/_refresh", null).path("_shards");
      if (shards.path("failed").asInt(0) == 0) {
        return;
      }
      if (!patience.waited()) {
        throw new OpenSearchException(
            503,
            "%s cannot show what was written: %d of its shards fail"
                .formatted(cluster.address(), shards.path("failed").asInt()));
      }
    }
  }

  /// True if there is such a document, of whatever generation.
  static boolean has(Cluster cluster, ObjectNode query) throws IOException {
    ObjectNode body = Dsl.object().put("size", 0).put("track_total_hits", true);
    body.set("query", query);
    JsonNode answer = cluster.post("/" + cluster.address().index() + View.SEARCH, body);
    return new View(cluster, 0).whole(answer).path("hits").path("total").path("value").asLong() > 0;
  }

  /// Removes documents for good.
  static void remove(Cluster cluster, ObjectNode query) throws IOException {
    ObjectNode body = Dsl.object();
    body.set("query", query);
    cluster.post(
        "/"
            + cluster.address().index()
            + "/_delete_by_query?conflicts=proceed&refresh=true&timeout=5m",
        body);
  }
}
