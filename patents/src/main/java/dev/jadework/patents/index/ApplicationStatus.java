package dev.jadework.patents.index;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.status.StatusFacts;
import dev.jadework.patents.status.StatusTimeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 申请的法律状态. Where an application stands, by all that the corpus knows of it.
///
/// @param publications of the application, in the order of their numbers
/// @param events of its publications and of registers, each once, by date
public record ApplicationStatus(
    List<PublicationNumber> publications, List<LegalEvent> events, StatusTimeline timeline) {
  public ApplicationStatus {
    publications = List.copyOf(publications);
    events = List.copyOf(events);
  }

  /// @param publications every one there is
  /// @param register null if no register spoke of the application
  public static ApplicationStatus of(List<Patent> publications, @Nullable RegisterEntry register) {
    List<StatusFacts> facts = new ArrayList<>();
    List<LegalEvent> events = register == null ? List.of() : register.events();
    for (Patent patent : publications) {
      facts.add(StatusFacts.of(patent));
      events = LegalEvent.merge(events, patent.legalEvents());
    }
    if (register != null) {
      facts.add(StatusFacts.of(register));
    }
    return new ApplicationStatus(
        publications.stream()
            .map(Patent::publication)
            .sorted(Comparator.comparing(PublicationNumber::toString))
            .toList(),
        events,
        StatusTimeline.of(facts));
  }
}
