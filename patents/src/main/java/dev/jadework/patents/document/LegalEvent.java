package dev.jadework.patents.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 法律事件. An event in the life of an application or right.
///
/// @param code the office's own code, empty if it uses none
/// @param description the event in the office's words
public record LegalEvent(@Nullable LocalDate date, String code, String description) {
  /// By date, those without a date last, then as given.
  private static final Comparator<LegalEvent> BY_DATE =
      Comparator.comparing(
          LegalEvent::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

  /// Both lists without repeats, in order of date.
  public static List<LegalEvent> merge(List<LegalEvent> events, List<LegalEvent> others) {
    return Stream.concat(events.stream(), others.stream()).distinct().sorted(BY_DATE).toList();
  }
}
