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
import dev.jadework.patents.index.opensearch.KnownDocuments.Known;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 写入集群语料. Writes a corpus in a cluster. A patent is added as a document of the generation being
/// written, which nobody sees; the one it replaces stays and is marked as dying with that
/// generation. A commit makes the generation the current one by replacing one document, so that it
/// is done entirely or not at all, whatever fails meanwhile.
///
/// Keeps the digest of every document in memory, about 200 bytes each.
public final class OpenSearchCorpusWriter implements PatentIndexWriter {
  /// Commits per writer and changes per writer are below these.
  private static final int COMMIT_BITS = 24;

  private static final int CHANGE_BITS = 36;

  private final Cluster cluster;
  private final GenerationWriter documents;
  private final KnownDocuments known = new KnownDocuments();
  private CorpusState state;
  private boolean changed;

  private OpenSearchCorpusWriter(Cluster cluster, CorpusState state) {
    this.cluster = cluster;
    this.state = state;
    this.documents =
        new GenerationWriter(cluster, state.writer() << COMMIT_BITS, state.writer() << CHANGE_BITS);
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
      OpenSearchCorpusWriter writer = new OpenSearchCorpusWriter(cluster, before.takeOver(cluster));
      if (before.writer() > 0) {
        writer.leftovers().removeAll();
        writer.load();
      }
      return writer;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private Leftovers leftovers() {
    return new Leftovers(cluster, documents, state.generation());
  }

  /// What the last commit holds.
  private void load() throws IOException {
    known.load(new View(cluster, state.generation(), View.Part.BOTH));
    if (!known.sum().equals(state.digest()) || known.publications() != state.documents()) {
      throw new IOException(
          "%s has other documents than its last commit says (%d, not %d); it was changed by something else. Delete the index and add the files again"
              .formatted(cluster.address(), known.publications(), state.documents()));
    }
  }

  @Override
  public Outcome put(Patent patent) throws IOException {
    byte[] content = PatentJson.writeContent(patent);
    ContentDigest digest = ContentDigest.of(content);
    return store(
        DocumentJson.key(patent.publication()),
        digest,
        () -> documents.add(patent, content, digest));
  }

  private interface Adding {
    void run() throws IOException;
  }

  private Outcome store(String key, ContentDigest digest, Adding adding) throws IOException {
    Known before = known.get(key);
    if (before != null && before.digest().equals(digest)) {
      return Outcome.UNCHANGED;
    }
    adding.run();
    known.put(key, new Known(digest, documents.generation()));
    changed = true;
    if (before == null) {
      return Outcome.ADDED;
    }
    if (before.born() != documents.generation()) {
      documents.bury(key, before.born());
    }
    return Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) throws IOException {
    String key = DocumentJson.key(part.publication());
    if (known.get(key) == null) {
      return put(part);
    }
    documents.settle();
    return put(Supplement.of(StoredRecords.all(own(), "key", List.of(key)).getFirst(), part));
  }

  /// The publications as they will be after the commit.
  private View own() {
    return new View(cluster, documents.generation());
  }

  @Override
  public boolean delete(PublicationNumber number) throws IOException {
    String key = DocumentJson.key(number);
    Known before = known.remove(key);
    if (before == null) {
      return false;
    }
    changed = true;
    if (before.born() == documents.generation()) {
      documents.remove(key);
    } else {
      documents.bury(key, before.born());
    }
    return true;
  }

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events)
      throws IOException {
    documents.settle();
    List<RegisterEntry> told = RegisterEntry.of(events);
    Map<String, RegisterEntry> stored =
        StoredRecords.register(own(), told.stream().map(RegisterEntry::application).toList());
    long updated = 0;
    for (RegisterEntry entry : told) {
      RegisterEntry before = stored.get(entry.application());
      updated += enter(before == null ? entry : before.plus(entry.events())) ? 1 : 0;
    }
    Set<String> there =
        StoredRecords.published(own(), events.keySet().stream().map(FamilyKeys::key).toList());
    Set<ApplicationNumber> unknown = new LinkedHashSet<>(events.keySet());
    unknown.removeIf(application -> there.contains(FamilyKeys.key(application)));
    return new EventOutcome(updated, told.size() - updated, unknown);
  }

  /// @return false if all was there already
  private boolean enter(RegisterEntry entry) throws IOException {
    byte[] content = PatentJson.writeRegister(entry);
    ContentDigest digest = ContentDigest.of(content);
    String key = DocumentJson.registerKey(entry.application());
    return store(key, digest, () -> documents.add(entry, content, digest)) != Outcome.UNCHANGED;
  }

  @Override
  public void commit() throws IOException {
    if (!changed) {
      return;
    }
    documents.settle();
    leftovers().requireExactly(known.size());
    long last = state.generation();
    state = state.commit(cluster, documents.generation(), known.sum(), known.publications());
    changed = false;
    documents.next(last);
  }

  @Override
  public CorpusSnapshot snapshot() {
    return new CorpusSnapshot(known.sum().toString(), known.publications());
  }

  /// Forgets what was not committed: readers never see it, and the next writer removes it.
  @Override
  public void close() {
    documents.close();
    cluster.close();
  }
}
