package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.index.NoCorpusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// 提交点. What was committed last: one document of the index, replaced at once by each commit. A
/// patent is part of the corpus if it was born up to this generation and did not die by it.
///
/// @param generation counts commits
/// @param writer number of the writer that was opened last; an earlier one can commit no more
/// @param digest sum of the digests of all patents
/// @param documents how many patents there are
/// @param place version of the document in the index, for replacing exactly this one
record CorpusState(
    long generation, long writer, ContentDigest digest, long documents, Place place) {
  private static final String ID = "corpus";

  /// @param sequence number of the change that wrote it, and the term in which it was made
  record Place(long sequence, long term) {}

  /// Reads the state of a corpus.
  ///
  /// @throws NoCorpusException if there is no index, or one not ours or of another version
  static CorpusState read(Cluster cluster) throws IOException {
    String index = cluster.address().index();
    try {
      JsonNode found = cluster.get("/" + index + "/_doc/" + ID);
      JsonNode corpus = found.path("_source").path("corpus");
      int schema = corpus.path("schema").asInt(0);
      if (schema != Mapping.SCHEMA) {
        throw NoCorpusException.otherIndex(cluster.address().toString(), schema, Mapping.SCHEMA);
      }
      return new CorpusState(
          corpus.path("generation").asLong(),
          corpus.path("writer").asLong(),
          ContentDigest.parse(corpus.path("digest").asString()),
          corpus.path("documents").asLong(),
          new Place(found.path("_seq_no").asLong(), found.path("_primary_term").asLong()));
    } catch (OpenSearchException e) {
      if (e.status() == 404) {
        throw NoCorpusException.missing(cluster.address().toString());
      }
      throw e;
    }
  }

  /// Writes the first state of an index just made; leaves one that is there alone.
  static void found(Cluster cluster) throws IOException {
    CorpusState first = new CorpusState(0, 0, ContentDigest.ZERO, 0, new Place(0, 0));
    try {
      first.put(cluster, "op_type=create");
    } catch (OpenSearchException e) {
      if (e.status() != 409) {
        throw e;
      }
    }
  }

  /// Takes the corpus over for a new writer; an earlier one can commit no more.
  CorpusState takeOver(Cluster cluster) throws IOException {
    return replaceBy(cluster, new CorpusState(generation, writer + 1, digest, documents, place));
  }

  /// Makes what this writer has written the corpus.
  ///
  /// @return the state as it is stored
  /// @throws OpenSearchException if another writer has taken it over
  CorpusState commit(Cluster cluster, long next, ContentDigest sum, long count) throws IOException {
    return replaceBy(cluster, new CorpusState(next, writer, sum, count, place));
  }

  /// Replaces this state by the next.
  ///
  /// @return the next as it is stored
  /// @throws OpenSearchException if another writer has replaced it before
  private CorpusState replaceBy(Cluster cluster, CorpusState next) throws IOException {
    try {
      JsonNode written =
          next.put(cluster, "if_seq_no=" + place.sequence() + "&if_primary_term=" + place.term());
      return next.at(
          new Place(written.path("_seq_no").asLong(), written.path("_primary_term").asLong()));
    } catch (OpenSearchException e) {
      if (e.status() != 409) {
        throw e;
      }
      // A request whose answer was lost is sent again: then what is stored is what was to be.
      CorpusState stored = read(cluster);
      if (stored.generation() == next.generation() && stored.writer() == next.writer()) {
        return stored;
      }
      throw new OpenSearchException(409, takenOver(cluster.address()));
    }
  }

  static String takenOver(OpenSearchAddress address) {
    return "another process has begun to write to "
        + address
        + ", so this one stops; what it had not committed is undone. Run one at a time";
  }

  CorpusState at(Place stored) {
    return new CorpusState(generation, writer, digest, documents, stored);
  }

  private JsonNode put(Cluster cluster, String condition) throws IOException {
    ObjectNode document = Cluster.JSON.createObjectNode();
    document
        .putObject("corpus")
        .put("schema", Mapping.SCHEMA)
        .put("generation", generation)
        .put("writer", writer)
        .put("digest", digest.toString())
        .put("documents", documents);
    return cluster.send(
        "PUT",
        "/" + cluster.address().writing() + "/_doc/" + ID + "?require_alias=true&" + condition,
        document.toString().getBytes(StandardCharsets.UTF_8));
  }
}
