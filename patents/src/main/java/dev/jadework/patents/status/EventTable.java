package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.resource.OwnTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the codes and words of the offices mean: the file `events.tsv` beside this class.
final class EventTable {
  static final EventTable STANDARD =
      new EventTable(OwnTable.rows(EventTable.class, "events.tsv", 4));

  private record Words(String office, String part, EventKind kind) {}

  private final Map<String, EventKind> codes = new HashMap<>();
  private final List<Words> words = new ArrayList<>();

  /// @param rows office (`*` for any), `code` or `words`, the code or a part of the text, the kind;
  ///     of several parts that occur the first in the file counts
  EventTable(List<List<String>> rows) {
    for (List<String> row : rows) {
      EventKind kind = EventKind.valueOf(row.get(3));
      if (row.get(1).equals("code")) {
        codes.put(row.get(0) + ' ' + row.get(2), kind);
      } else {
        words.add(new Words(row.get(0), row.get(2).toUpperCase(Locale.ROOT), kind));
      }
    }
  }

  EventKind kind(String office, LegalEvent event) {
    String code = event.code().strip().toUpperCase(Locale.ROOT);
    EventKind byCode = codes.get(office + ' ' + code);
    if (byCode == null) {
      byCode = codes.get("* " + code);
    }
    if (byCode != null) {
      return byCode;
    }
    String text = event.description().toUpperCase(Locale.ROOT);
    return words.stream()
        .filter(one -> one.office().equals("*") || one.office().equals(office))
        .filter(one -> text.contains(one.part()))
        .map(Words::kind)
        .findFirst()
        .orElse(EventKind.OTHER);
  }
}
