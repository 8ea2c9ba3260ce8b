package dev.jadework.patents.intake;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 法律状态记录. Gathers event records, so that the publications of many applications are looked up at
/// once, and after the publications of the same file were added.
final class EventBatch {
  private static final int MOST = 1_000;

  private final List<ApplicationEvents> records = new ArrayList<>();

  /// @param updated records that changed a publication; counted by publication and at most all
  /// @param unchanged records whose events were there already
  /// @param unknown records of applications that are not in the corpus
  record Outcome(long updated, long unchanged, List<Reject> unknown) {}

  void add(ApplicationEvents record) {
    records.add(record);
  }

  boolean full() {
    return records.size() >= MOST;
  }

  Outcome flush(PatentIndexWriter writer) throws IOException {
    if (records.isEmpty()) {
      return new Outcome(0, 0, List.of());
    }
    Map<ApplicationNumber, List<LegalEvent>> events = new LinkedHashMap<>();
    for (ApplicationEvents record : records) {
      events.computeIfAbsent(record.application(), a -> new ArrayList<>()).addAll(record.events());
    }
    PatentIndexWriter.EventOutcome outcome = writer.addEvents(events);
    List<Reject> unknown =
        records.stream()
            .filter(record -> outcome.unknown().contains(record.application()))
            .map(EventBatch::reject)
            .toList();
    long known = records.size() - unknown.size();
    long updated = outcome.unchanged() == 0 ? known : Math.min(known, outcome.updated());
    records.clear();
    return new Outcome(updated, known - updated, unknown);
  }

  private static Reject reject(ApplicationEvents record) {
    return new Reject(
        record.source().file(),
        record.source().place(),
        "event.unknown-application",
        "%d events of %s, of which no publication is in the corpus; add its publications, then this"
                .formatted(record.events().size(), record.application())
            + " record again",
        record.text());
  }
}
