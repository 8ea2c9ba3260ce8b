package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.document.Supplement;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// 写入本机语料. Writes a corpus in a directory: decides by the digests of all documents, which it
/// keeps in memory, what is new.
public final class LuceneCorpusWriter implements PatentIndexWriter {
  /// Two threads fill their buffers; with the digests and 16 MiB records this fits 1 GiB.
  public static final double RAM_BUFFER_MB = 160;

  private final WrittenIndex index;
  private final KnownDocuments publications = new KnownDocuments();
  private final KnownDocuments register = new KnownDocuments();

  private LuceneCorpusWriter(WrittenIndex index) {
    this.index = index;
  }

  /// Opens a corpus for writing, an empty one if there is none.
  ///
  /// @throws CorpusLockedException if another process writes to it
  /// @throws NoCorpusException if the directory holds a corpus of another version
  /// @throws IOException if the directory cannot be written
  public static LuceneCorpusWriter open(Path path) throws IOException {
    Files.createDirectories(path);
    return open(path, FSDirectory.open(path));
  }

  static LuceneCorpusWriter open(Path path, Directory directory) throws IOException {
    LuceneCorpusWriter corpus = new LuceneCorpusWriter(WrittenIndex.open(path, directory));
    try {
      corpus.load(path);
      return corpus;
    } catch (IOException | RuntimeException e) {
      corpus.close();
      throw e;
    }
  }

  private void load(Path path) throws IOException {
    try (DirectoryReader reader = index.committed()) {
      if (reader != null) {
        CommitData.requireOwnForm(path, reader);
        publications.load(reader, KnownDocuments.PUBLICATIONS);
        register.load(reader, KnownDocuments.REGISTER);
      }
    }
  }

  @Override
  public Outcome put(Patent patent) throws IOException {
    byte[] content = PatentJson.writeContent(patent);
    String id = PatentFields.id(patent.publication());
    ContentDigest key = KnownDocuments.key(id);
    ContentDigest digest = ContentDigest.of(content);
    ContentDigest before = publications.put(key, digest);
    if (digest.equals(before)) {
      return Outcome.UNCHANGED;
    }
    if (before == null) {
      index.add(key, () -> PatentDocuments.document(patent, content, key, digest));
      return Outcome.ADDED;
    }
    index.replace(key, id, () -> PatentDocuments.document(patent, content, key, digest));
    return Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) throws IOException {
    String id = PatentFields.id(part.publication());
    ContentDigest key = KnownDocuments.key(id);
    if (!publications.contains(key)) {
      return put(part);
    }
    Patent stored = PatentDocuments.find(index.seeing(key), id).orElseThrow();
    return put(Supplement.of(stored, part));
  }

  @Override
  public boolean delete(PublicationNumber number) throws IOException {
    String id = PatentFields.id(number);
    ContentDigest key = KnownDocuments.key(id);
    if (publications.remove(key) == null) {
      return false;
    }
    index.delete(key, id);
    return true;
  }

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events)
      throws IOException {
    IndexSearcher searcher = index.seeingAll();
    long updated = 0;
    long unchanged = 0;
    for (RegisterEntry told : RegisterEntry.of(events)) {
      if (enter(searcher, told)) {
        updated++;
      } else {
        unchanged++;
      }
    }
    Set<ApplicationNumber> unknown = new LinkedHashSet<>();
    for (ApplicationNumber application : events.keySet()) {
      if (!RegisterDocuments.hasPublication(searcher, application)) {
        unknown.add(application);
      }
    }
    return new EventOutcome(updated, unchanged, unknown);
  }

  /// @return false if all was there already
  private boolean enter(IndexSearcher searcher, RegisterEntry told) throws IOException {
    String id = RegisterDocuments.id(told.application());
    ContentDigest key = KnownDocuments.key(id);
    RegisterEntry stored =
        register.contains(key) ? RegisterDocuments.find(searcher, told.application()) : null;
    RegisterEntry entry = stored == null ? told : stored.plus(told.events());
    byte[] content = PatentJson.writeRegister(entry);
    ContentDigest digest = ContentDigest.of(content);
    if (digest.equals(register.put(key, digest))) {
      return false;
    }
    index.replace(key, id, () -> RegisterDocuments.document(entry, content, key, digest));
    return true;
  }

  @Override
  public void commit() throws IOException {
    index.commit(this::snapshot);
  }

  @Override
  public CorpusSnapshot snapshot() {
    return new CorpusSnapshot(
        publications.sum().plus(register.sum()).toString(), publications.size());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
