package dev.jadework.patents.index.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.PatentIndexWriter.Outcome;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What goes wrong in a cluster, and what is said then.
class ClusterTroubleTest {
  private static final Query ALL = QueryParser.parse("NOT PN=0");

  private final OpenSearchAddress address = OneNode.newIndex();

  @Test
  void anIndexDeletedMeanwhileIsAnErrorAndNotMadeAnew() throws IOException {
    try (PatentIndexWriter writer = open();
        PatentIndex index = OpenSearchPatentIndex.open(address)) {
      writer.put(patent("CN100000001A"));
      raw("DELETE", "", "");
      assertThatThrownBy(writer::commit).isInstanceOf(IOException.class);
      assertThatThrownBy(index::snapshot).isInstanceOf(NoCorpusException.class);
    }
    assertThatThrownBy(() -> raw("GET", "", ""))
        .isInstanceOfSatisfying(
            OpenSearchException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  void anIndexThatIsNoCorpusIsLeftAlone() throws IOException {
    raw("PUT", "", "{}");
    assertThatThrownBy(this::open)
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining("is no patent corpus");
    assertThatThrownBy(() -> OpenSearchPatentIndex.open(address))
        .isInstanceOf(NoCorpusException.class);
  }

  @Test
  void aCorpusOfAnotherVersionIsRefused() throws IOException {
    open().close();
    raw("PUT", "/_doc/corpus", "{\"corpus\":{\"schema\":99}}");
    assertThatThrownBy(this::open)
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining("form 99");
    assertThatThrownBy(() -> OpenSearchPatentIndex.open(address))
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining("form 99");
  }

  @Test
  void aRedIndexIsNotAsked() throws IOException {
    raw(
        "PUT",
        "?wait_for_active_shards=0",
        "{\"settings\":{\"index.routing.allocation.require._name\":\"nobody\"}}");
    assertThatThrownBy(() -> OpenSearchPatentIndex.open(address))
        .isInstanceOf(OpenSearchException.class)
        .hasMessageContaining("red");
  }

  @Test
  void aLaterWriterEndsAnEarlierOne() throws IOException {
    Patent late = patent("CN100000002A");
    try (PatentIndexWriter earlier = open()) {
      earlier.put(patent("CN100000001A"));
      try (PatentIndexWriter later = open()) {
        later.put(late);
        assertThatThrownBy(earlier::commit)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("another process");
        later.commit();
      }
    }
    assertThat(exported()).containsExactly(late);
  }

  @Test
  void whatAKilledWriterLeftIsRemovedByTheNext() throws IOException {
    Patent kept = patent("CN100000001A");
    try (PatentIndexWriter writer = open()) {
      writer.put(kept);
      writer.commit();
    }
    PatentIndexWriter killed = open();
    killed.put(kept.with().applicants(List.of()).build());
    killed.put(patent("CN100000002A"));
    killed.addEvents(Map.of()); // all of it is in the index now
    assertThat(stored()).isEqualTo(3);
    assertThat(exported()).containsExactly(kept);
    try (PatentIndexWriter next = open()) {
      assertThat(stored()).isEqualTo(1);
      assertThat(next.put(kept)).isEqualTo(Outcome.UNCHANGED);
      next.commit();
    }
    assertThat(exported()).containsExactly(kept);
    killed.close();
  }

  @Test
  void namesLongerThanATermMayBeAreKeptAndFoundByTheirBeginning() throws IOException {
    Patent patent =
        patent("CN100000001A").with().applicants(List.of(Party.named("电".repeat(40_000)))).build();
    try (PatentIndexWriter writer = open()) {
      writer.put(patent);
      writer.commit();
    }
    assertThat(exported()).containsExactly(patent);
    try (PatentIndex index = OpenSearchPatentIndex.open(address)) {
      SearchRequest request = SearchRequest.of(QueryParser.parse("PA=电电电*"));
      var result = index.search(request.counting(List.of("PA")));
      assertThat(result.total()).isEqualTo(1);
      assertThat(result.facets().get("PA").getFirst().value()).isEqualTo("电".repeat(1000));
    }
  }

  @Test
  void onlyChangesThatCannotBeDoneNowAreSentAgain() throws IOException {
    List<String> bodies = new ArrayList<>();
    Deque<String> answers =
        new ArrayDeque<>(List.of(items(201, 429, 503), items(429, 201), items(201)));
    try (StubCluster stub = new StubCluster(answers, bodies);
        Cluster cluster = new Cluster(stub.address());
        BulkSender sender = new BulkSender(cluster, 7)) {
      for (String id : List.of("a", "b", "c")) {
        sender.index(id, "{}".getBytes(StandardCharsets.UTF_8));
      }
      sender.finish();
    }
    assertThat(bodies).hasSize(3);
    assertThat(bodies.getFirst()).contains("\"a\"", "\"b\"", "\"c\"");
    assertThat(bodies.get(1)).contains("\"b\"", "\"c\"").doesNotContain("\"a\"");
    assertThat(bodies.get(2)).contains("\"b\"").doesNotContain("\"c\"");
  }

  @Test
  void aChangeThatIsRefusedStopsTheWritingAndIsNamed() {
    Deque<String> answers = new ArrayDeque<>(List.of(items(201, 400)));
    assertThatThrownBy(
            () -> {
              try (StubCluster stub = new StubCluster(answers, new ArrayList<>());
                  Cluster cluster = new Cluster(stub.address());
                  BulkSender sender = new BulkSender(cluster, 0)) {
                sender.index("a", "{}".getBytes(StandardCharsets.UTF_8));
                sender.index("b", "{}".getBytes(StandardCharsets.UTF_8));
                sender.finish();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'id1'")
        .hasMessageContaining("mapper_parsing_exception");
  }

  private static String items(int... statuses) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < statuses.length; i++) {
      String error =
          statuses[i] < 300
              ? ""
              : ",\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"as told\"}";
      items.add("{\"index\":{\"_id\":\"id%d\",\"status\":%d%s}}".formatted(i, statuses[i], error));
    }
    return "{\"errors\":true,\"items\":[" + String.join(",", items) + "]}";
  }

  /// Answers what it was told to, and keeps what it was asked.
  private record StubCluster(HttpServer server) implements AutoCloseable {
    StubCluster(Deque<String> answers, List<String> bodies) throws IOException {
      this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      server.createContext(
          "/",
          exchange -> {
            bodies.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
    }

    OpenSearchAddress address() {
      return OpenSearchAddress.parse(
          "opensearch://127.0.0.1:" + server.getAddress().getPort() + "/stub");
    }

    @Override
    public void close() {
      server.stop(0);
    }
  }

  private PatentIndexWriter open() throws IOException {
    return OpenSearchCorpusWriter.open(address, 1);
  }

  private List<Patent> exported() throws IOException {
    List<Patent> all = new ArrayList<>();
    try (PatentIndex index = OpenSearchPatentIndex.open(address)) {
      index.forEach(ALL, null, all::add);
    }
    return all;
  }

  /// Documents of patents in the index, whether part of the corpus or not.
  private long stored() throws IOException {
    try (Cluster cluster = new Cluster(address)) {
      return cluster.get("/" + address.index() + "/_count?q=_exists_:born").path("count").asLong();
    }
  }

  private void raw(String method, String path, String body) throws IOException {
    try (Cluster cluster = new Cluster(address)) {
      byte[] bytes = body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8);
      cluster.send(method, "/" + address.index() + path, bytes);
    }
  }

  private static Patent patent(String number) {
    return Patent.of(PublicationNumber.parse(number))
        .title("zh", "一种电池")
        .applicants(List.of(Party.named("甲公司")))
        .build();
  }
}
