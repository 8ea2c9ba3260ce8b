package dev.jadework.patents.format.uspto;

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

/// Maps one application publication of 2001 to 2004.
final class PublicationPatent {
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
      case "inventors" -> part.elements().forEach(i -> PublicationParties.inventor(i, draft));
      case "assignee" -> PublicationParties.assignee(part, draft);
      default -> draft.keep(part.name(), UsptoFacts.told(part));
    }
  }

  private void filing(XmlElement part) throws UnreadableRecord {
    draft.application(part.textAt("application-number", "doc-number"), "");
    draft.filedOn(part.textAt("filing-date"));
    for (XmlElement other : part.elements()) {
      if (!other.name().equals("application-number") && !other.name().equals("filing-date")) {
        draft.keep(other.name(), UsptoFacts.told(other));
      }
    }
  }

  private void technical(XmlElement part) {
    for (XmlElement entry : part.elements()) {
      switch (entry.name()) {
        case "title-of-invention" -> draft.title = entry.text();
        case "classification-ipc" -> international(entry);
        case "classification-us" -> american(entry);
        default -> draft.keep(entry.name(), UsptoFacts.told(entry));
      }
    }
  }

  private void international(XmlElement classes) {
    for (XmlElement group : classes.elements()) {
      boolean main = group.name().equals("classification-ipc-primary");
      for (XmlElement symbol : group.elements("ipc")) {
        draft.classification("IPC", UsptoClasses.ipc(symbol.verbatim()), main);
      }
    }
    draft.keep("ipc-edition", classes.textAt("classification-ipc-edition"));
  }

  private void american(XmlElement classes) {
    for (XmlElement group : classes.elements()) {
      boolean main = group.name().equals("classification-us-primary");
      for (XmlElement symbol : group.elements("uspc")) {
        String text = UsptoClasses.uspc(symbol.textAt("class"), symbol.textAt("subclass"));
        draft.classification(UsptoClasses.USPC, text, main);
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

  private void body(XmlElement part) {
    switch (part.name()) {
      case "subdoc-abstract" -> {
        List<String> paragraphs = new ArrayList<>();
        part.children()
            .filter(child -> !child.name().equals("heading"))
            .forEach(child -> UsptoText.paragraphs(child, paragraphs));
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
          draft.claims.add(UsptoClaims.read(claim, draft.claims.size() + 1));
        }
      }
      default -> {
        // Drawings are files beside the text.
      }
    }
  }
}
