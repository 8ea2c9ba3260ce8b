package dev.jadework.patents.index.opensearch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP side: sends requests to the nodes in turn and reads what they answer. A node that does
/// not answer is passed over; a request that cannot be done now (429, 503, no node at all) is sent
/// again, later and later. So every request must be one that may be done twice. Thread-safe.
final class Cluster implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.shared();

  /// A node that was lost is replaced by the others within this time.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final long LONGEST_WAIT_MILLIS = 2000;

  private final OpenSearchAddress address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final AtomicInteger next = new AtomicInteger();

  Cluster(OpenSearchAddress address) {
    this.address = address;
  }

  OpenSearchAddress address() {
    return address;
  }

  /// Asks every node once and does not wait: for the first request of a command.
  JsonNode now(String method, String path) throws IOException {
    return once(method, path, null);
  }

  JsonNode sendOnce(String method, String path, JsonNode body) throws IOException {
    return once(method, path, JSON.writeValueAsBytes(body));
  }

  JsonNode get(String path) throws IOException {
    return send("GET", path, null);
  }

  JsonNode post(String path, @Nullable JsonNode body) throws IOException {
    return send("POST", path, body == null ? null : JSON.writeValueAsBytes(body));
  }

  /// Sends until it is done, refused, or patience is at its end.
  ///
  /// @param path below the host, with parameters
  /// @param body JSON, or lines of it; null for none
  JsonNode send(String method, String path, byte @Nullable [] body) throws IOException {
    Patience patience = new Patience();
    while (true) {
      try {
        return once(method, path, body);
      } catch (OpenSearchException e) {
        if (!e.passing() || !patience.waited()) {
          throw e;
        }
      }
    }
  }

  /// How long to go on, and the growing pauses between.
  static final class Patience {
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private long pause = FIRST_WAIT_MILLIS;

    /// Waits; false if it has waited long enough.
    boolean waited() throws IOException {
      if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause) > end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for the cluster", e);
      }
      pause = Math.min(LONGEST_WAIT_MILLIS, pause * 2);
      return true;
    }
  }

  private JsonNode once(String method, String path, byte @Nullable [] body) throws IOException {
    IOException last = new IOException("no host");
    for (int tried = 0; tried < address.hosts().size(); tried++) {
      int turn = Math.floorMod(next.get(), address.hosts().size());
      URI host = address.hosts().get(turn);
      try {
        return answer(http.send(request(host, method, path, body), BodyHandlers.ofByteArray()));
      } catch (OpenSearchException e) {
        throw e;
      } catch (IOException e) {
        last = e;
        next.compareAndSet(turn, (turn + 1) % address.hosts().size());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for the cluster", e);
      }
    }
    throw new OpenSearchException(
        OpenSearchException.UNREACHABLE,
        "no node of %s answers (%s); is OpenSearch running there, and is it http or https?"
            .formatted(address, last));
  }

  private HttpRequest request(URI host, String method, String path, byte @Nullable [] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(host.resolve(path))
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (address.authorization() != null) {
      request.header("Authorization", address.authorization());
    }
    return request.build();
  }

  private JsonNode answer(HttpResponse<byte[]> response) throws OpenSearchException {
    int status = response.statusCode();
    JsonNode answer;
    try {
      answer = JSON.readTree(response.body());
    } catch (JacksonException e) {
      throw new OpenSearchException(
          status < 400 ? 502 : status,
          "%s answers with status %d and no JSON; is it OpenSearch?".formatted(address, status));
    }
    if (status < 300) {
      return answer;
    }
    throw new OpenSearchException(status, refusal(status, answer.path("error")));
  }

  private String refusal(int status, JsonNode error) {
    JsonNode cause = error.path("root_cause").path(0);
    String reason =
        error.isObject()
            ? cause.path("type").asString(error.path("type").asString(""))
                + ": "
                + cause.path("reason").asString(error.path("reason").asString(""))
            : error.asString("");
    return switch (status) {
      case 401, 403 ->
          "%s refuses (status %d): write the user and the password into the address, or ask for the right to read and write the index. It says: %s"
              .formatted(address, status, reason);
      default -> "%s refuses (status %d): %s".formatted(address, status, reason);
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
