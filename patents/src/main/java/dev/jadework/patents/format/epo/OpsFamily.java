package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ApplicationEvents;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.DocumentIds;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 扩展同族. An INPADOC family as OPS answers it: members with their numbers, and, if asked for, with
/// bibliographic data and legal events. A member is part of a record; its events are those of its
/// application.
///
/// OPS gives each member the number of its simple family and the extended family none: its number
/// here is the lowest of the members'.
final class OpsFamily {
  /// Repeated from the event itself or changed with every delivery.
  private static final Set<String> NOT_THE_EVENT =
      Set.of(
          "L001EP", "L002EP", "L003EP", "L004EP", "L005EP", "L007EP", "L008EP", "L018EP", "L019EP");

  private final List<XmlElement> members;
  private final @Nullable String number;

  OpsFamily(XmlElement family) {
    this.members = family.elements("family-member");
    this.number =
        members.stream()
            .flatMap(member -> member.attribute("family-id").stream())
            .filter(id -> id.matches("\\d{1,15}"))
            .min((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)))
            .orElse(null);
  }

  List<XmlElement> members() {
    return members;
  }

  void read(XmlElement member, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException {
    ApplicationNumber application = application(member);
    sink.supplement(member(member, application, source));
    List<LegalEvent> events = events(member);
    if (!events.isEmpty()) {
      if (application == null) {
        throw new UnreadableRecord(
            "number.unreadable", "legal events of an application without a readable number");
      }
      sink.events(new ApplicationEvents(application, events, source, text));
    }
  }

  private Patent member(XmlElement member, @Nullable ApplicationNumber application, Source source)
      throws UnreadableRecord {
    XmlElement document = member.first("exchange-document");
    if (document != null) {
      return ExchangeDocument.read(document, source).with().extendedFamilyId(number).build();
    }
    KeptFacts kept = new KeptFacts();
    PublicationNumber publication = ExchangeDocument.publication(member);
    return Patent.of(publication)
        .published(ExchangeDocument.firstDate(member.elements("publication-reference")))
        .application(application)
        .filed(ExchangeDocument.firstDate(member.elements("application-reference")))
        .type(PatentType.of(publication, application))
        .priorities(ExchangeDocument.priorities(List.of(member), kept))
        .familyId(member.attribute("family-id").orElse(null))
        .extendedFamilyId(number)
        .extra(kept.all())
        .source(source)
        .build();
  }

  private static @Nullable ApplicationNumber application(XmlElement member) {
    Optional<XmlElement> id = DocumentIds.preferred(member.elements("application-reference"));
    try {
      return id.isEmpty() ? null : DocumentIds.application(id.get());
    } catch (UnreadableNumberException e) {
      return null;
    }
  }

  private static List<LegalEvent> events(XmlElement member) throws UnreadableRecord {
    List<LegalEvent> events = new ArrayList<>();
    for (XmlElement legal : member.elements("legal")) {
      events.add(
          new LegalEvent(
              SourceDates.day(legal.textOf("L007EP").orElse("")),
              legal.attribute("code").orElse("").strip(),
              description(legal)));
    }
    return LegalEvent.merge(List.of(), events);
  }

  /// The event's name and every field with a meaning of its own: `WITHDRAWAL; L510EP Free Format
  /// Text: ORIGINAL CODE: 0009262`.
  private static String description(XmlElement legal) {
    StringBuilder text = new StringBuilder(legal.attribute("desc").orElse(""));
    fields(legal, text);
    return text.toString();
  }

  private static void fields(XmlElement element, StringBuilder text) {
    for (XmlElement field : element.elements()) {
      if (!field.elements().isEmpty()) {
        fields(field, text);
      } else if (field.name().matches("L\\d{3}EP") && !NOT_THE_EVENT.contains(field.name())) {
        String name = field.attribute("desc").map(desc -> " " + desc).orElse("");
        text.append("; ").append(field.name()).append(name).append(": ").append(field.text());
      }
    }
  }
}
