package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.ApplicationStatus;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// 内存语料. A corpus in memory, gone with the process: what is committed, for any number of indexes
/// and one writer at a time.
public final class MemoryCorpus {
  /// What a corpus holds.
  ///
  /// @param patents by key, in the order of publication numbers
  /// @param register by application
  record State(TreeMap<String, Patent> patents, TreeMap<String, RegisterEntry> register) {
    State copy() {
      return new State(new TreeMap<>(patents), new TreeMap<>(register));
    }

    Collection<Patent> all() {
      return patents.values();
    }

    List<Patent> ofApplication(ApplicationNumber number) {
      String key = FamilyKeys.key(number);
      return all().stream().filter(patent -> key.equals(application(patent))).toList();
    }

    ApplicationStatus status(Patent patent) {
      ApplicationNumber application = patent.application();
      return application == null
          ? ApplicationStatus.of(List.of(patent), null)
          : ApplicationStatus.of(
              ofApplication(application), register.get(FamilyKeys.key(application)));
    }

    private static String application(Patent patent) {
      return patent.application() == null ? "" : FamilyKeys.key(patent.application());
    }

    CorpusSnapshot snapshot() {
      ContentDigest sum = ContentDigest.ZERO;
      for (Patent patent : all()) {
        sum = sum.plus(ContentDigest.of(patent));
      }
      for (RegisterEntry entry : register.values()) {
        sum = sum.plus(ContentDigest.of(PatentJson.writeRegister(entry)));
      }
      return new CorpusSnapshot(sum.toString(), patents.size());
    }
  }

  private final AtomicBoolean locked = new AtomicBoolean();
  private volatile State committed = new State(new TreeMap<>(), new TreeMap<>());

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

  /// Never changed.
  State committed() {
    return committed;
  }

  void commit(State state) {
    committed = state.copy();
  }

  void unlock() {
    locked.set(false);
  }

  /// In the order of the numbers as printed; kinds apart where two are printed alike.
  static String key(PublicationNumber number) {
    return number + "\n" + number.kind();
  }
}
