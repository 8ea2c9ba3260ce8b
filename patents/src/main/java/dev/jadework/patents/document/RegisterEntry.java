package dev.jadework.patents.document;

import dev.jadework.patents.number.ApplicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 登记簿记载. What registers told of one application: kept apart from its publications, so that
/// adding or removing one of those leaves it as it is.
///
/// @param application office and digits without check digit: `CN 201910302430`
/// @param events each once, in an order of their own: equal events, equal entries
public record RegisterEntry(String application, List<LegalEvent> events) {
  private static final Comparator<LegalEvent> ORDER =
      Comparator.comparing(
              LegalEvent::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(LegalEvent::code)
          .thenComparing(LegalEvent::description);

  public RegisterEntry {
    events = events.stream().distinct().sorted(ORDER).toList();
  }

  /// Key of an application: office and digits without check digit.
  public static String key(ApplicationNumber number) {
    return number.office() + ' ' + number.number();
  }

  /// Entries of these events, one for each application of which there are some.
  public static List<RegisterEntry> of(Map<ApplicationNumber, List<LegalEvent>> events) {
    Map<String, List<LegalEvent>> told = new LinkedHashMap<>();
    events.forEach(
        (number, own) -> {
          if (!own.isEmpty()) {
            told.computeIfAbsent(key(number), key -> new ArrayList<>()).addAll(own);
          }
        });
    return told.entrySet().stream()
        .map(entry -> new RegisterEntry(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// With further events.
  public RegisterEntry plus(List<LegalEvent> others) {
    return new RegisterEntry(application, Stream.concat(events.stream(), others.stream()).toList());
  }

  /// ST.3 code of the office of the application.
  public String office() {
    return application.substring(0, application.indexOf(' '));
  }
}
