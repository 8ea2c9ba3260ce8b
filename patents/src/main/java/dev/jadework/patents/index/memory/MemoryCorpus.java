package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.number.PublicationNumber;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// 内存语料. A corpus in memory, gone with the process: what is committed, for any number of indexes
/// and one writer at a time.
public final class MemoryCorpus {
  private final AtomicBoolean locked = new AtomicBoolean();
  private volatile Map<String, Patent> committed = Map.of();

  /// Opens it for reading.
  public MemoryPatentIndex index() {
    return new MemoryPatentIndex(this);
  }

  /// Opens it for writing.
  ///
  /// @throws IllegalStateException if another writer is open
  public MemoryCorpusWriter writer() {
    if (!locked.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "another writer of this corpus is open; close it before opening the next");
    }
    return new MemoryCorpusWriter(this);
  }

  /// By key, in the order of publication numbers; never changed.
  Map<String, Patent> committed() {
    return committed;
  }

  void commit(Map<String, Patent> state) {
    committed = new TreeMap<>(state);
  }

  void unlock() {
    locked.set(false);
  }

  /// In the order of the numbers as printed; kinds apart where two are printed alike.
  static String key(PublicationNumber number) {
    return number + "\n" + number.kind();
  }

  static CorpusSnapshot snapshot(Map<String, Patent> state) {
    ContentDigest sum = ContentDigest.ZERO;
    for (Patent patent : state.values()) {
      sum = sum.plus(ContentDigest.of(patent));
    }
    return new CorpusSnapshot(sum.toString(), state.size());
  }
}
