package dev.jadework.patents.format;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.number.ApplicationNumber;
import java.util.List;

/// 法律状态记录. Events in the life of an application, from a source that gives them by its number and
/// without its publications.
///
/// @param source where they were read
/// @param text the record as it stands in the source, for the case that nobody knows the
///     application
public record ApplicationEvents(
    ApplicationNumber application, List<LegalEvent> events, Source source, SourceText text) {
  public ApplicationEvents {
    events = List.copyOf(events);
  }
}
