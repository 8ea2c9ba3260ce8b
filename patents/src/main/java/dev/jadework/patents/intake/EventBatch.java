package dev.jadework.patents.intake;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 法律状态记录. Gathers event records, so that many applications are looked up at once, and after the
/// publications of the same file were added.
final class EventBatch {
  private static final int MOST = 1_000;

  private final List<ApplicationEvents> records = new ArrayList<>();
  private long unknown;
  private String firstUnknown = "";

  /// @param updated records that told something new; counted by application and at most all
  /// @param unchanged records whose events were there already
  record Outcome(long updated, long unchanged) {}

  void add(ApplicationEvents record) {
    records.add(record);
  }

  boolean full() {
    return records.size() >= MOST;
  }

  Outcome flush(PatentIndexWriter writer) throws IOException {
    if (records.isEmpty()) {
      return new Outcome(0, 0);
    }
    Map<ApplicationNumber, List<LegalEvent>> events = new LinkedHashMap<>();
    for (ApplicationEvents record : records) {
      events.computeIfAbsent(record.application(), a -> new ArrayList<>()).addAll(record.events());
    }
    PatentIndexWriter.EventOutcome outcome = writer.addEvents(events);
    for (ApplicationNumber application : events.keySet()) {
      if (outcome.unknown().contains(application)) {
        firstUnknown = unknown++ == 0 ? application.toString() : firstUnknown;
      }
    }
    long told = records.size();
    long updated = outcome.unchanged() == 0 ? told : Math.min(told, outcome.updated());
    records.clear();
    return new Outcome(updated, told - updated);
  }

  /// What to say of events that are of no publication in the corpus.
  Optional<String> remark() {
    return unknown == 0
        ? Optional.empty()
        : Optional.of(
            ("events of %d application%s of which the corpus had no publication are kept; they count"
                    + " once one is added. The first: %s")
                .formatted(unknown, unknown == 1 ? "" : "s", firstUnknown));
  }
}
