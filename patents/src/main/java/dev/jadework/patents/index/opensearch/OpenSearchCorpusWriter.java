package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.document.Supplement;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a corpus in a cluster. A patent is added as a document of the generation being written,
/// which nobody sees; the one it replaces stays and is marked as dying with that generation. A
/// commit makes the generation the current one by replacing one document, so that it is done
/// entirely or not at all, whatever fails meanwhile.
///
/// Keeps the digest of every document in memory, about 200 bytes each.
public final class OpenSearchCorpusWriter implements PatentIndexWriter {
  /// Commits per writer and changes per writer are below these.
  private static final int COMMIT_BITS = 24;

  private static final int CHANGE_BITS = 36;

  private static final int BURIED_AT_ONCE = 100;

  /// What is stored under a key, and in which generation it was added.
  private record Known(ContentDigest digest, long born) {}

  private final Cluster cluster;
  private final BulkSender sender;
  private final DocumentJson json = new DocumentJson();
  /// By key, entries of the register among them.
  private final Map<String, Known> known = new HashMap<>();

  private int entries;

  /// By key the generation of documents that die with the next commit and are not marked yet.
  private final Map<String, Long> toBury = new LinkedHashMap<>();

  private CorpusState state;
  private long generation;
  private ContentDigest sum = ContentDigest.ZERO;
  private boolean changed;
  private boolean buried;

  private OpenSearchCorpusWriter(Cluster cluster, CorpusState state) {
    this.cluster = cluster;
    this.state = state;
    this.generation = state.writer() << COMMIT_BITS;
    this.sender = new BulkSender(cluster, state.writer() << CHANGE_BITS);
  }

  /// Opens a corpus for writing, an empty one in an index of its own if there is none. A writer
  /// that is open elsewhere can commit no more.
  ///
  /// @param shards parts of a new index
  /// @throws OpenSearchException if the cluster cannot be reached, refuses or misses data
  public static OpenSearchCorpusWriter open(OpenSearchAddress address, int shards)
      throws IOException {
    Cluster cluster = new Cluster(address);
    try {
      IndexSetup.make(cluster, shards);
      CorpusState before = CorpusState.read(cluster);
      CorpusState own =
          before.replaceBy(
              cluster,
              new CorpusState(
                  before.generation(),
                  before.writer() + 1,
                  before.digest(),
                  before.documents(),
                  before.place()));
      OpenSearchCorpusWriter writer = new OpenSearchCorpusWriter(cluster, own);
      if (before.writer() > 0) {
        writer.undo();
        writer.load();
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// What the last commit holds.
  private void load() throws IOException {
    Scan.unordered(committed(), Dsl.everything())
        .with(List.of("key", "digest", "born"))
        .run(
            hit -> {
              ContentDigest digest = ContentDigest.parse(View.string(hit, "digest"));
              String key = View.string(hit, "key");
              known.put(key, new Known(digest, View.number(hit, "born")));
              entries += key.startsWith(DocumentJson.REGISTER) ? 1 : 0;
              sum = sum.plus(digest);
              return true;
            });
    if (!sum.equals(state.digest()) || documents() != state.documents()) {
      throw new IOException(
          "%s has other documents than its last commit says (%d, not %d); it was changed by something else. Delete the index and add the files again"
              .formatted(cluster.address(), documents(), state.documents()));
    }
  }

  private View committed() {
    return new View(cluster, state.generation(), View.Part.BOTH);
  }

  private int documents() {
    return known.size() - entries;
  }

  @Override
  public Outcome put(Patent patent) throws IOException {
    byte[] content = PatentJson.writeContent(patent);
    ContentDigest digest = ContentDigest.of(content);
    return store(
        DocumentJson.key(patent.publication()),
        digest,
        () -> json.write(patent, content, digest, generation, DocumentJson.ALIVE));
  }

  private Outcome store(String key, ContentDigest digest, Supplier<byte[]> document)
      throws IOException {
    Known before = known.get(key);
    if (before != null && before.digest().equals(digest)) {
      return Outcome.UNCHANGED;
    }
    sender.index(id(key, generation), document.get());
    known.put(key, new Known(digest, generation));
    sum = sum.plus(digest);
    changed = true;
    if (before == null) {
      return Outcome.ADDED;
    }
    sum = sum.minus(before.digest());
    bury(key, before);
    return Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) throws IOException {
    String key = DocumentJson.key(part.publication());
    if (!known.containsKey(key)) {
      return put(part);
    }
    settle();
    List<Patent> stored = new ArrayList<>();
    Scan.unordered(new View(cluster, generation), Dsl.anyTerm("key", List.of(key)))
        .withRecords()
        .run(hit -> stored.add(PatentJson.read(View.record(hit))));
    return put(Supplement.of(stored.getFirst(), part));
  }

  @Override
  public boolean delete(PublicationNumber number) throws IOException {
    String key = DocumentJson.key(number);
    Known before = known.remove(key);
    if (before == null) {
      return false;
    }
    sum = sum.minus(before.digest());
    changed = true;
    if (before.born() == generation) {
      sender.delete(id(key, generation));
    } else {
      bury(key, before);
    }
    return true;
  }

  /// A document of the last commit stays until the next.
  private void bury(String key, Known before) throws IOException {
    if (before.born() != generation) {
      toBury.put(key, before.born());
      if (toBury.size() >= BURIED_AT_ONCE) {
        buryAll();
      }
    }
  }

  private void buryAll() throws IOException {
    List<String> ids = new ArrayList<>();
    toBury.forEach((key, born) -> ids.add(id(key, born)));
    List<Long> born = List.copyOf(toBury.values());
    List<JsonNode> documents = committed().documents(ids);
    for (int i = 0; i < ids.size(); i++) {
      rewrite(ids.get(i), documents.get(i), born.get(i), generation);
    }
    toBury.clear();
    buried |= !ids.isEmpty();
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

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events)
      throws IOException {
    settle();
    List<RegisterEntry> told = RegisterEntry.of(events);
    Map<String, RegisterEntry> stored = stored(told);
    long updated = 0;
    for (RegisterEntry entry : told) {
      RegisterEntry before = stored.get(entry.application());
      updated += enter(before == null ? entry : before.plus(entry.events())) ? 1 : 0;
    }
    Set<String> there = applications(events.keySet());
    Set<ApplicationNumber> unknown = new LinkedHashSet<>(events.keySet());
    unknown.removeIf(application -> there.contains(FamilyKeys.key(application)));
    return new EventOutcome(updated, told.size() - updated, unknown);
  }

  /// @return false if all was there already
  private boolean enter(RegisterEntry entry) throws IOException {
    byte[] content = PatentJson.writeRegister(entry);
    ContentDigest digest = ContentDigest.of(content);
    Outcome outcome =
        store(
            DocumentJson.registerKey(entry.application()),
            digest,
            () -> json.write(entry, content, digest, generation, DocumentJson.ALIVE));
    entries += outcome == Outcome.ADDED ? 1 : 0;
    return outcome != Outcome.UNCHANGED;
  }

  /// What the register says now of the same applications.
  private Map<String, RegisterEntry> stored(List<RegisterEntry> told) throws IOException {
    Map<String, RegisterEntry> stored = new HashMap<>();
    List<String> keys =
        told.stream().map(entry -> DocumentJson.registerKey(entry.application())).toList();
    Scan.unordered(new View(cluster, generation, View.Part.REGISTER), Dsl.anyTerm("key", keys))
        .withEntries()
        .run(
            hit -> {
              RegisterEntry entry = View.entry(hit);
              stored.put(entry.application(), entry);
              return true;
            });
    return stored;
  }

  /// Those of some applications that have a publication.
  private Set<String> applications(Set<ApplicationNumber> asked) throws IOException {
    Set<String> there = new HashSet<>();
    List<String> keys = asked.stream().map(FamilyKeys::key).toList();
    Scan.unordered(new View(cluster, generation), Dsl.anyTerm("sort_an", keys))
        .with(List.of("sort_an"))
        .run(hit -> there.add(View.string(hit, "sort_an")) || true);
    return there;
  }

  /// Makes what was written durable and, to whoever looks at this generation, visible.
  private void settle() throws IOException {
    buryAll();
    sender.finish();
    IndexSetup.refresh(cluster);
  }

  @Override
  public void commit() throws IOException {
    if (!changed) {
      return;
    }
    settle();
    check();
    CorpusState before = state;
    state =
        before.replaceBy(
            cluster,
            new CorpusState(generation, before.writer(), sum, documents(), before.place()));
    changed = false;
    generation++;
    if (buried) {
      // Calls that began before this commit still read the generation before it.
      IndexSetup.remove(cluster, died(before.generation()));
      buried = false;
    }
  }

  /// Counts what the commit will hold: nothing is lost, nothing there twice. What an earlier writer
  /// sent and the cluster took only after it was gone is removed.
  private void check() throws IOException {
    View own = new View(cluster, generation, View.Part.BOTH);
    if (own.count(Dsl.everything()) == known.size()) {
      return;
    }
    IndexSetup.remove(cluster, between("born", state.generation(), generation));
    revive(between("died", state.generation(), generation));
    long there = own.count(Dsl.everything());
    if (there != known.size()) {
      throw new IOException(
          "%s holds %d documents where %d were written; it was changed by something else. The corpus stays as at its last commit; close other writers and add the files again"
              .formatted(cluster.address(), there, known.size()));
    }
  }

  private static ObjectNode between(String field, long above, long below) {
    ObjectNode query = Dsl.object();
    query.putObject("range").putObject(field).put("gt", above).put("lt", below);
    return query;
  }

  private static ObjectNode died(long generation) {
    ObjectNode query = Dsl.object();
    query.putObject("range").putObject("died").put("lte", generation);
    return query;
  }

  /// Brings the index back to its last commit.
  private void undo() throws IOException {
    IndexSetup.refresh(cluster);
    ObjectNode dead = died(state.generation());
    ObjectNode born = between("born", state.generation(), DocumentJson.ALIVE);
    ObjectNode dying = between("died", state.generation(), DocumentJson.ALIVE);
    if (IndexSetup.has(cluster, Dsl.any(List.of(dead, born, dying)))) {
      IndexSetup.remove(cluster, dead);
      IndexSetup.remove(cluster, born);
      revive(dying);
    }
  }

  /// Documents of the last commit that were to die live on.
  private void revive(ObjectNode dying) throws IOException {
    Scan.unordered(committed(), dying)
        .with(List.of("key", "born"))
        .withStored()
        .run(
            hit -> {
              long born = View.number(hit, "born");
              rewrite(id(View.string(hit, "key"), born), hit, born, DocumentJson.ALIVE);
              return true;
            });
    sender.finish();
    IndexSetup.refresh(cluster);
  }

  private static String id(String key, long born) {
    return key + "@" + born;
  }

  @Override
  public CorpusSnapshot snapshot() {
    return new CorpusSnapshot(sum.toString(), documents());
  }

  /// Forgets what was not committed: readers never see it, and the next writer removes it.
  @Override
  public void close() {
    sender.close();
    cluster.close();
  }
}
