package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Supplement;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Changes a corpus in memory.
public final class MemoryCorpusWriter implements PatentIndexWriter {
  private final MemoryCorpus corpus;
  private final TreeMap<String, Patent> state;
  private boolean open = true;

  MemoryCorpusWriter(MemoryCorpus corpus) {
    this.corpus = corpus;
    this.state = new TreeMap<>(corpus.committed());
  }

  @Override
  public Outcome put(Patent patent) {
    String key = MemoryCorpus.key(patent.publication());
    Patent before = state.get(key);
    if (before != null && ContentDigest.of(before).equals(ContentDigest.of(patent))) {
      return Outcome.UNCHANGED;
    }
    if (before != null && patent.legalEvents().isEmpty() && !before.legalEvents().isEmpty()) {
      return put(patent.with().legalEvents(before.legalEvents()).build());
    }
    state.put(key, patent);
    return before == null ? Outcome.ADDED : Outcome.UPDATED;
  }

  @Override
  public Outcome supplement(Patent part) {
    Patent stored = state.get(MemoryCorpus.key(part.publication()));
    return put(stored == null ? part : Supplement.of(stored, part));
  }

  @Override
  public boolean delete(PublicationNumber number) {
    return state.remove(MemoryCorpus.key(number)) != null;
  }

  @Override
  public EventOutcome addEvents(Map<ApplicationNumber, List<LegalEvent>> events) {
    long updated = 0;
    long unchanged = 0;
    Set<ApplicationNumber> unknown = new LinkedHashSet<>();
    for (Map.Entry<ApplicationNumber, List<LegalEvent>> entry : events.entrySet()) {
      List<Patent> publications =
          state.values().stream().filter(patent -> isOf(patent, entry.getKey())).toList();
      if (publications.isEmpty()) {
        unknown.add(entry.getKey());
      }
      for (Patent patent : publications) {
        List<LegalEvent> merged = LegalEvent.merge(patent.legalEvents(), entry.getValue());
        if (put(patent.with().legalEvents(merged).build()) == Outcome.UNCHANGED) {
          unchanged++;
        } else {
          updated++;
        }
      }
    }
    return new EventOutcome(updated, unchanged, unknown);
  }

  private static boolean isOf(Patent patent, ApplicationNumber number) {
    return patent.application() != null
        && FamilyKeys.key(patent.application()).equals(FamilyKeys.key(number));
  }

  @Override
  public void commit() {
    corpus.commit(state);
  }

  @Override
  public CorpusSnapshot snapshot() {
    return MemoryCorpus.snapshot(state);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      corpus.unlock();
    }
  }
}
