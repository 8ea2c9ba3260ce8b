package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Maps one application publication of 2001 to 2004.
final class PublicationPatent {
  private static final Set<String> NAME_PARTS =
      Set.of("name-prefix", "given-name", "middle-name", "family-name", "name-suffix");

  private final XmlElement root;
  private final UsptoDraft draft = new UsptoDraft();

  PublicationPatent(XmlElement root) {
    this.root = root;
  }

  Patent read(Source source) throws UnreadableRecord {
    XmlElement bibliography = root.first("subdoc-bibliographic-information");
    XmlElement id = bibliography == null ? null : bibliography.first("document-id");
    if (bibliography == null || id == null) {
      throw new UnreadableRecord(
          "field.missing", "subdoc-bibliographic-information has no document-id");
    }
    PublicationNumber publication =
        UsptoDraft.publication(
            id.textAt("country-code"), id.textAt("doc-number"), id.textAt("kind-code"));
    draft.publishedOn(id.textAt("document-date"));
    for (XmlElement part : bibliography.elements()) {
      if (part != id) {
        bibliographic(part);
      }
    }
    for (XmlElement part : root.elements()) {
      body(part);
    }
    return draft.build(publication, source);
  }

  private void bibliographic(XmlElement part) throws UnreadableRecord {
    switch (part.name()) {
      case "publication-filing-type" -> {
        String kind = part.text();
        draft.keep(part.name(), kind);
        draft.type = kind.contains("plant") ? PatentType.PLANT : PatentType.INVENTION;
      }
      case "domestic-filing-data" -> filing(part);
      case "technical-information" -> technical(part);
      case "continuity-data" -> continuity(part);
      case "foreign-priority-data" -> priority(part);
      case "inventors" -> part.elements().forEach(this::inventor);
      case "assignee" -> {
        Party assignee = party(part);
        if (assignee != null) {
          draft.assignees.add(assignee);
          String role = part.textAt("assignee-type");
          draft.keep("assignee-role", role.isEmpty() ? "" : assignee.name() + ": " + role);
        }
      }
      default -> draft.keep(part.name(), UsptoText.describe(part));
    }
  }

  private void filing(XmlElement part) throws UnreadableRecord {
    draft.application(part.textAt("application-number", "doc-number"), "");
    draft.filedOn(part.textAt("filing-date"));
    for (XmlElement other : part.elements()) {
      if (!other.name().equals("application-number") && !other.name().equals("filing-date")) {
        draft.keep(other.name(), UsptoText.describe(other));
      }
    }
  }

  private void technical(XmlElement part) {
    for (XmlElement entry : part.elements()) {
      switch (entry.name()) {
        case "title-of-invention" -> draft.title = entry.text();
        case "classification-ipc" -> {
          for (XmlElement group : entry.elements()) {
            boolean main = group.name().equals("classification-ipc-primary");
            for (XmlElement symbol : group.elements("ipc")) {
              draft.classification("IPC", UsptoClasses.ipc(symbol.verbatim()), main);
            }
          }
          draft.keep("ipc-edition", entry.textAt("classification-ipc-edition"));
        }
        case "classification-us" -> {
          for (XmlElement group : entry.elements()) {
            boolean main = group.name().equals("classification-us-primary");
            for (XmlElement symbol : group.elements("uspc")) {
              String text = UsptoClasses.uspc(symbol.textAt("class"), symbol.textAt("subclass"));
              draft.classification(UsptoClasses.USPC, text, main);
            }
          }
        }
        default -> draft.keep(entry.name(), UsptoText.describe(entry));
      }
    }
  }

  private void continuity(XmlElement part) {
    for (XmlElement relation : part.elements()) {
      if (relation.name().equals("continuations")) {
        continuity(relation);
      } else {
        RelatedApplications.read(relation, draft);
      }
    }
  }

  private void priority(XmlElement part) {
    String number = part.textAt("priority-application-number", "doc-number");
    if (!number.isEmpty()) {
      draft.priorities.add(
          new Priority(
              part.textAt("country-code"),
              number,
              SourceDates.dayIfKnown(part.textAt("filing-date"))));
    }
  }

  private void inventor(XmlElement element) {
    Party inventor = party(element);
    if (inventor != null) {
      draft.inventors.add(inventor);
    }
  }

  private static @Nullable Party party(XmlElement element) {
    List<String> name = new ArrayList<>();
    XmlElement person = element.first("name");
    if (person != null) {
      for (XmlElement part : person.elements()) {
        if (NAME_PARTS.contains(part.name()) && !part.text().isEmpty()) {
          name.add(part.text());
        }
      }
    }
    String text = String.join(" ", name);
    if (text.isEmpty()) {
      text = element.textAt("organization-name");
    }
    return text.isEmpty() ? null : new Party(text, address(element));
  }

  private static @Nullable Address address(XmlElement element) {
    XmlElement residence = element.first("residence");
    XmlElement at = residence == null ? element.first("address") : residence;
    if (at == null) {
      return null;
    }
    return Address.of(
        at.textOf("country-code").orElse(""),
        at.textOf("state").orElse(""),
        at.textOf("city").orElse(""),
        at.textOf("postalcode").orElse(""),
        at.textOf("address-1").orElse(""));
  }

  private void body(XmlElement part) {
    switch (part.name()) {
      case "subdoc-abstract" -> {
        List<String> paragraphs = new ArrayList<>();
        UsptoText.paragraphs(part, paragraphs);
        draft.abstractText = String.join("\n", paragraphs);
      }
      case "subdoc-description" -> {
        List<String> interest = new ArrayList<>();
        part.descendants("federal-research-statement")
            .forEach(statement -> UsptoText.paragraphs(statement, interest));
        UsptoText.paragraphs(part, draft.description);
        GovernmentInterest.keep(interest, draft);
      }
      case "subdoc-claims" -> {
        for (XmlElement claim : part.elements("claim")) {
          draft.claims.add(UsptoText.claim(claim, draft.claims.size() + 1));
        }
      }
      default -> {
        // Drawings are files beside the text.
      }
    }
  }
}
