package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.opensearch.Cluster.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// 批量写入. Sends changes in batches of a few megabytes, one after the other, while the next is being
/// made. What the cluster says of every single change is read: those that it cannot do now are sent
/// again, anything else it refuses is an error. Each change carries a version that grows, so that
/// one sent twice, or delivered late, changes nothing that came after it.
final class BulkSender implements AutoCloseable {
  private static final int BATCH_BYTES = 4 << 20;
  private static final int BATCH_CHANGES = 5000;

  private static final byte[] NEW_LINE = {'\n'};

  private final Cluster cluster;
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
  private List<byte[]> batch = new ArrayList<>();
  private int bytes;
  private long version;
  private Future<?> sent = CompletableFuture.completedFuture(true);

  /// @param firstVersion above all that earlier writers used
  BulkSender(Cluster cluster, long firstVersion) {
    this.cluster = cluster;
    this.version = firstVersion;
  }

  /// Adds or replaces a document.
  void index(String id, byte[] document) throws IOException {
    change("index", id, document);
  }

  void delete(String id) throws IOException {
    change("delete", id, null);
  }

  private void change(String action, String id, byte @Nullable [] document) throws IOException {
    var line = Cluster.JSON.createObjectNode();
    line.putObject(action)
        .put("_id", id)
        .put("version", version++)
        .put("version_type", "external_gte");
    byte[] head = line.toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream lines =
        new ByteArrayOutputStream(head.length + 2 + (document == null ? 0 : document.length));
    lines.writeBytes(head);
    lines.writeBytes(NEW_LINE);
    if (document != null) {
      lines.writeBytes(document);
      lines.writeBytes(NEW_LINE);
    }
    batch.add(lines.toByteArray());
    bytes += lines.size();
    if (bytes >= BATCH_BYTES || batch.size() >= BATCH_CHANGES) {
      flush();
    }
  }

  /// Hands the batch over for sending; waits for the one before.
  private void flush() throws IOException {
    await(sent);
    List<byte[]> changes = batch;
    batch = new ArrayList<>();
    bytes = 0;
    sent =
        sending.submit(
            () -> {
              send(changes);
              return true;
            });
  }

  /// Waits until all changes are durable in the cluster.
  void finish() throws IOException {
    if (!batch.isEmpty()) {
      flush();
    }
    await(sent);
  }

  private static void await(Future<?> sent) throws IOException {
    try {
      sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing to the cluster", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw new IOException(failed.getMessage(), failed);
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private void send(List<byte[]> changes) throws IOException {
    List<byte[]> open = changes;
    Patience patience = new Patience();
    while (!open.isEmpty()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      open.forEach(body::writeBytes);
      JsonNode answer =
          cluster.send(
              "POST",
              "/" + cluster.address().writing() + "/_bulk?require_alias=true",
              body.toByteArray());
      open = toSendAgain(open, answer.path("items"));
      if (!open.isEmpty() && !patience.waited()) {
        throw new OpenSearchException(
            503,
            "%s did not take %d changes for so long that the writing stops; is a node missing or its disk full?"
                .formatted(cluster.address(), open.size()));
      }
    }
  }

  /// The changes that the cluster could not do now.
  private List<byte[]> toSendAgain(List<byte[]> changes, JsonNode items) throws IOException {
    if (items.size() != changes.size()) {
      throw new OpenSearchException(
          502,
          "%s answers to %d changes with %d results"
              .formatted(cluster.address(), changes.size(), items.size()));
    }
    List<byte[]> again = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      JsonNode result = items.get(i).iterator().next();
      int status = result.path("status").asInt();
      if (status == 429 || status == 503) {
        again.add(changes.get(i));
      } else if (status == 409) {
        throw new OpenSearchException(409, CorpusState.takenOver(cluster.address()));
      } else if (status >= 300 && !(status == 404 && result.path("error").isMissingNode())) {
        throw new OpenSearchException(status, refused(result));
      }
    }
    return again;
  }

  private String refused(JsonNode result) {
    JsonNode error = result.path("error");
    String reason =
        "%s does not take the document '%s' (status %d): %s: %s"
            .formatted(
                cluster.address(),
                result.path("_id").asString(""),
                result.path("status").asInt(),
                error.path("type").asString(""),
                error.path("reason").asString(""));
    JsonNode cause = error.path("caused_by").path("reason");
    return cause.isMissingNode() ? reason : reason + " (" + cause.asString("") + ")";
  }

  /// Lets a batch under way end, so that it does not reach the cluster later.
  @Override
  public void close() {
    sending.shutdown();
    try {
      if (!sending.awaitTermination(10, TimeUnit.SECONDS)) {
        sending.shutdownNow();
      }
    } catch (InterruptedException e) {
      sending.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
