package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// 按代写入. Sends documents, each with the generation it is born in and the one it dies with. New
/// ones are born in the generation being written; one of an earlier generation that they replace
/// stays and is marked as dying with this one.
final class GenerationWriter implements AutoCloseable {
  private static final int BURIED_AT_ONCE = 100;

  private final Cluster cluster;
  private final BulkSender sender;
  private final DocumentJson json = new DocumentJson();
  private long generation;

  /// By key the birth of documents that die with this generation and are not marked yet.
  private final Map<String, Long> toBury = new LinkedHashMap<>();

  private boolean buried;

  /// @param firstVersion above all that earlier writers used
  GenerationWriter(Cluster cluster, long generation, long firstVersion) {
    this.cluster = cluster;
    this.generation = generation;
    this.sender = new BulkSender(cluster, firstVersion);
  }

  /// The one being written.
  long generation() {
    return generation;
  }

  /// Begins the next generation, this one being committed.
  ///
  /// @param last generation committed before it; calls that began before this commit still read it
  void next(long last) throws IOException {
    generation++;
    if (buried) {
      IndexSetup.remove(cluster, Dsl.range("died", Long.MIN_VALUE, last));
      buried = false;
    }
  }

  /// @param content of the patent, as [PatentJson#writeContent] gives it
  void add(Patent patent, byte[] content, ContentDigest digest) throws IOException {
    String id = id(DocumentJson.key(patent.publication()), generation);
    sender.index(id, json.write(patent, content, digest, generation, DocumentJson.ALIVE));
  }

  /// @param content of the entry, as [PatentJson#writeRegister] gives it
  void add(RegisterEntry entry, byte[] content, ContentDigest digest) throws IOException {
    String id = id(DocumentJson.registerKey(entry.application()), generation);
    sender.index(id, json.write(entry, content, digest, generation, DocumentJson.ALIVE));
  }

  /// Removes a document of this generation, which nobody saw.
  void remove(String key) throws IOException {
    sender.delete(id(key, generation));
  }

  /// Marks a document of an earlier generation as dying with this one.
  void bury(String key, long born) throws IOException {
    toBury.put(key, born);
    if (toBury.size() >= BURIED_AT_ONCE) {
      buryAll();
    }
  }

  private void buryAll() throws IOException {
    List<String> ids = new ArrayList<>();
    toBury.forEach((key, born) -> ids.add(id(key, born)));
    List<Long> born = List.copyOf(toBury.values());
    List<JsonNode> documents = new View(cluster, generation, View.Part.BOTH).documents(ids);
    for (int i = 0; i < ids.size(); i++) {
      rewrite(ids.get(i), documents.get(i), born.get(i), generation);
    }
    toBury.clear();
    buried |= !ids.isEmpty();
  }

  /// Lets a document live on that was marked as dying.
  void revive(String key, JsonNode document, long born) throws IOException {
    rewrite(id(key, born), document, born, DocumentJson.ALIVE);
  }

  /// The same document with another day of death.
  private void rewrite(String id, JsonNode document, long born, long died) throws IOException {
    if (document.path("_source").has("entry")) {
      RegisterEntry entry = View.entry(document);
      byte[] content = PatentJson.writeRegister(entry);
      sender.index(id, json.write(entry, content, ContentDigest.of(content), born, died));
      return;
    }
    Patent patent = PatentJson.read(View.record(document));
    byte[] content = PatentJson.writeContent(patent);
    sender.index(id, json.write(patent, content, ContentDigest.of(content), born, died));
  }

  /// Makes what was written durable and, to whoever looks at this generation, visible.
  void settle() throws IOException {
    buryAll();
    sender.finish();
    IndexSetup.refresh(cluster);
  }

  private static String id(String key, long born) {
    return key + "@" + born;
  }

  @Override
  public void close() {
    sender.close();
  }
}
