package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.document.Supplement;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.memory.MemoryCorpus.State;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes a corpus in memory.
public final class MemoryCorpusWriter implements PatentIndexWriter {
  private final MemoryCorpus corpus;
  private final State state;
  private boolean open = true;

  MemoryCorpusWriter(MemoryCorpus corpus) {
    this.corpus = corpus;
    this.state = corpus.committed().copy();
  }

  @Override
  public Outcome put(Patent patent) {
    String key = MemoryCorpus.key(patent.publication());
    Patent before = state.patents().get(key);
    if (before != null && ContentDigest.of(before).equals(ContentDigest.of(patent))) {
      return Outcome.UNCHANGED;
    }
    state.patents().put(key, patent);
    return before == null ? Outcome.ADDED : Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) {
    Patent stored = state.patents().get(MemoryCorpus.key(part.publication()));
    return put(stored == null ? part : Supplement.of(stored, part));
  }

  @Override
  public boolean delete(PublicationNumber number) {
    return state.patents().remove(MemoryCorpus.key(number)) != null;
  }

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events) {
    long updated = 0;
    long unchanged = 0;
    Set<ApplicationNumber> unknown = new LinkedHashSet<>();
    for (RegisterEntry told : RegisterEntry.of(events)) {
      RegisterEntry before = state.register().get(told.application());
      RegisterEntry after = before == null ? told : before.plus(told.events());
      state.register().put(told.application(), after);
      if (after.equals(before)) {
        unchanged++;
      } else {
        updated++;
      }
    }
    for (ApplicationNumber application : events.keySet()) {
      if (state.ofApplication(application).isEmpty()) {
        unknown.add(application);
      }
    }
    return new EventOutcome(updated, unchanged, unknown);
  }

  @Override
  public void commit() {
    corpus.commit(state);
  }

  @Override
  public CorpusSnapshot snapshot() {
    return state.snapshot();
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      corpus.unlock();
    }
  }
}
