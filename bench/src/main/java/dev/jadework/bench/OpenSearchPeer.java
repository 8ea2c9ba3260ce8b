package dev.jadework.bench;

import dev.jadework.opensearch.node.LocalCluster;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.text.Folding;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The peer: an OpenSearch node as one would set it up for Chinese, the `cjk` analyzer of its own,
/// one shard, the source stored, no refresh while loading. Bulk requests of some 5 MB from two
/// threads.
final class OpenSearchPeer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BULK = 5 << 20;
  private static final int THREADS = 2;

  /// Refusals of one request, a second apart.
  private static final int PATIENCE = 60;

  private final LocalCluster cluster;
  private final String address;
  private final HttpClient http = HttpClient.newHttpClient();

  private OpenSearchPeer(LocalCluster cluster) {
    this.cluster = cluster;
    this.address = "http://" + cluster.hosts() + "/";
  }

  /// @param heap of the node, as `1g`
  static OpenSearchPeer start(String heap) throws IOException {
    Path libraries =
        Path.of(System.getProperty("jadework.root", ".")).resolve("opensearch-node/target");
    return new OpenSearchPeer(LocalCluster.start(libraries, 1, "-Xmx" + heap, "-Xms" + heap));
  }

  void load(Iterable<Patent> patents) throws IOException {
    send(
        "PUT",
        "patents",
        """
        {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
         "mappings": {"dynamic": "strict", "properties": {
           "pn": {"type": "keyword"}, "numbers": {"type": "keyword"},
           "ti": {"type": "text", "analyzer": "cjk"}, "ab": {"type": "text", "analyzer": "cjk"},
           "pa": {"type": "text", "analyzer": "cjk", "fields": {"name": {"type": "keyword"}}},
           "in": {"type": "keyword"}, "ipc": {"type": "keyword"}, "pd": {"type": "date"},
           "ad": {"type": "integer"}, "type": {"type": "keyword"}}}}""");
    AtomicReference<IOException> failure = new AtomicReference<>();
    Semaphore room = new Semaphore(THREADS);
    try (ExecutorService senders = Executors.newFixedThreadPool(THREADS)) {
      StringBuilder bulk = new StringBuilder();
      for (Patent patent : patents) {
        bulk.append("{\"index\":{\"_id\":\"").append(patent.publication()).append("\"}}\n");
        bulk.append(JSON.writeValueAsString(document(patent))).append('\n');
        if (bulk.length() > BULK / 2) {
          submit(senders, room, bulk.toString(), failure);
          bulk.setLength(0);
        }
      }
      if (!bulk.isEmpty()) {
        submit(senders, room, bulk.toString(), failure);
      }
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    send("POST", "patents/_refresh", "");
    send("POST", "patents/_flush", "");
  }

  /// Address of the node: `127.0.0.1:40001`.
  String hosts() {
    return cluster.hosts();
  }

  long bytes() throws IOException {
    return bytes("patents");
  }

  /// Of an index that somebody else made.
  long bytes(String index) throws IOException {
    return send("GET", index + "/_stats/store", "")
        .at("/_all/primaries/store/size_in_bytes")
        .asLong();
  }

  /// The exact number of hits, with the ten best.
  long search(Query query) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 10);
    body.put("track_total_hits", true);
    body.put("_source", List.of("pn", "ti", "pa", "ipc", "pd"));
    body.put("query", translate(query));
    try {
      return send("POST", "patents/_search", JSON.writeValueAsString(body))
          .at("/hits/total/value")
          .asLong();
    } catch (IOException e) {
      throw new IllegalStateException(query.toString(), e);
    }
  }

  @Override
  public void close() {
    http.close();
    cluster.close();
  }

  private void submit(
      ExecutorService senders, Semaphore room, String bulk, AtomicReference<IOException> failure) {
    room.acquireUninterruptibly();
    senders.execute(
        () -> {
          try {
            JsonNode answer = bulk(bulk);
            if (answer.get("errors").asBoolean()) {
              throw new IOException("a document of the bulk was refused");
            }
          } catch (IOException e) {
            failure.compareAndSet(null, e);
          } finally {
            room.release();
          }
        });
  }

  /// A node short of memory refuses the whole request with 429 and takes it some moments later.
  private JsonNode bulk(String lines) throws IOException {
    for (int refused = 0; ; refused++) {
      try {
        return send("POST", "patents/_bulk", lines);
      } catch (IOException e) {
        boolean busy = String.valueOf(e.getMessage()).startsWith("OpenSearch answered 429");
        if (!busy || refused == PATIENCE) {
          throw e;
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
  }

  private static Map<String, Object> document(Patent patent) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("pn", patent.publication().toString());
    document.put(
        "numbers", List.of(patent.publication().toString(), patent.publication().number()));
    document.put("ti", patent.title());
    document.put("ab", patent.abstractText());
    document.put("pa", patent.applicants().stream().map(Party::name).toList());
    document.put("in", patent.inventors().stream().map(Party::name).toList());
    Set<String> levels = new LinkedHashSet<>();
    for (Classification classification : patent.classifications()) {
      levels.addAll(PostgresPeer.levels(classification.symbol()));
    }
    document.put("ipc", levels);
    if (patent.published() != null) {
      document.put("pd", patent.published().toString());
    }
    if (patent.filingYear() != null) {
      document.put("ad", patent.filingYear());
    }
    document.put("type", patent.type().name());
    return document;
  }

  private static Map<String, Object> translate(Query query) {
    return switch (query) {
      case Query.And and -> bool("must", and.parts());
      case Query.Or or -> bool("should", or.parts());
      case Query.Not not -> bool("must_not", List.of(not.part()));
      case Query.Dates dates -> dates(dates);
      case Query.Wildcard wildcard ->
          Map.of(
              "wildcard",
              Map.of("pa.name", Map.of("value", wildcard.pattern(), "case_insensitive", true)));
      case Query.Match match -> match(match);
      default -> throw new IllegalArgumentException("not asked of this peer: " + query);
    };
  }

  private static Map<String, Object> bool(String occurrence, List<Query> parts) {
    return Map.of(
        "bool", Map.of(occurrence, parts.stream().map(OpenSearchPeer::translate).toList()));
  }

  private static Map<String, Object> dates(Query.Dates dates) {
    boolean published = dates.field() == QueryField.PD;
    Map<String, Object> limits = new LinkedHashMap<>();
    if (dates.from() != null) {
      limits.put("gte", published ? dates.from().toString() : dates.from().getYear());
    }
    if (dates.to() != null) {
      limits.put("lte", published ? dates.to().toString() : dates.to().getYear());
    }
    return Map.of("range", Map.of(published ? "pd" : "ad", limits));
  }

  private static Map<String, Object> match(Query.Match match) {
    return switch (match.field().kind()) {
      case TEXT ->
          Map.of(
              "multi_match",
              Map.of(
                  "query",
                  match.text(),
                  "type",
                  "phrase",
                  "fields",
                  switch (match.field()) {
                    case TI -> List.of("ti");
                    case AB -> List.of("ab");
                    default -> List.of("ti^2", "ab");
                  }));
      case NAME -> Map.of("match_phrase", Map.of("pa", match.text()));
      case CLASS -> Map.of("term", Map.of("ipc", match.text()));
      case NUMBER ->
          Map.of(
              "term",
              Map.of(
                  "numbers",
                  Folding.fold(match.text())
                      .replaceAll("[^0-9A-Za-z]", "")
                      .toUpperCase(Locale.ROOT)));
      default -> throw new IllegalArgumentException("not asked of this peer: " + match);
    };
  }

  private JsonNode send(String method, String path, String body) throws IOException {
    String type = path.endsWith("_bulk") ? "application/x-ndjson" : "application/json";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        String told = answer.body();
        throw new IOException(
            "OpenSearch answered %d: %s"
                .formatted(answer.statusCode(), told.substring(0, Math.min(500, told.length()))));
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
