package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlInstruction;
import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.List;

/// Maps one red book document. Bibliographic elements without a field are kept as extra facts under
/// their own names.
final class RedbookPatent {
  private final XmlElement root;
  private final UsptoDraft draft = new UsptoDraft();

  RedbookPatent(XmlElement root) {
    this.root = root;
  }

  Patent read(Source source) throws UnreadableRecord {
    XmlElement bibliography = root.first("us-bibliographic-data-grant");
    if (bibliography == null) {
      bibliography = root.first("us-bibliographic-data-application");
    }
    if (bibliography == null) {
      throw new UnreadableRecord(
          "field.missing", "neither us-bibliographic-data-grant nor -application is there");
    }
    XmlElement id = bibliography.first("publication-reference", "document-id");
    if (id == null) {
      throw new UnreadableRecord("field.missing", "publication-reference has no document-id");
    }
    PublicationNumber publication =
        UsptoDraft.publication(id.textAt("country"), id.textAt("doc-number"), id.textAt("kind"));
    draft.publishedOn(id.textAt("date"));
    root.attribute("status").ifPresent(status -> draft.keep("status", status));
    for (XmlElement part : bibliography.elements()) {
      bibliographic(part);
    }
    for (XmlElement part : root.elements()) {
      body(part);
    }
    return draft.build(publication, source);
  }

  private void bibliographic(XmlElement part) throws UnreadableRecord {
    switch (part.name()) {
      case "publication-reference" -> {
        // Read before all else.
      }
      case "application-reference" -> application(part);
      case "invention-title" -> draft.title = part.text();
      case "priority-claims" -> priorities(part);
      case "classifications-ipcr",
          "classification-ipcr",
          "classifications-cpc",
          "classification-ipc",
          "classification-national",
          "classification-locarno" ->
          RedbookClasses.read(part, draft);
      case "us-field-of-classification-search", "field-of-search" ->
          RedbookClasses.searched(part, draft);
      case "references-cited", "us-references-cited" -> RedbookCitations.read(part, draft);
      case "parties", "us-parties" -> RedbookParties.read(part, draft);
      case "assignees" -> RedbookParties.assignees(part, draft);
      case "examiners" -> RedbookParties.examiners(part, draft);
      case "us-related-documents" -> {
        for (XmlElement related : part.elements()) {
          RelatedApplications.read(related, draft);
        }
      }
      case "figures" -> {
        for (XmlElement count : part.elements()) {
          draft.keep(count.name(), count.text());
        }
      }
      default -> draft.keep(part.name(), UsptoFacts.told(part));
    }
  }

  private void application(XmlElement part) throws UnreadableRecord {
    draft.application(part.textAt("document-id", "doc-number"), "");
    draft.filedOn(part.textAt("document-id", "date"));
    String kind = part.attribute("appl-type").orElse("utility");
    draft.keep("appl-type", kind);
    draft.type =
        switch (kind) {
          case "design" -> PatentType.DESIGN;
          case "plant" -> PatentType.PLANT;
          default -> PatentType.INVENTION;
        };
  }

  private void priorities(XmlElement part) {
    for (XmlElement claim : part.elements("priority-claim")) {
      String number = claim.textAt("doc-number");
      if (!number.isEmpty()) {
        draft.priorities.add(
            new Priority(
                claim.textAt("country"), number, SourceDates.dayIfKnown(claim.textAt("date"))));
      }
    }
  }

  private void body(XmlElement part) {
    switch (part.name()) {
      case "abstract" -> {
        List<String> paragraphs = new ArrayList<>();
        UsptoText.paragraphs(part, paragraphs);
        String text = String.join("\n", paragraphs);
        draft.abstractText = draft.abstractText.isEmpty() ? text : draft.abstractText + "\n" + text;
      }
      case "description" -> description(part);
      case "claims" -> {
        for (XmlElement claim : part.elements("claim")) {
          draft.claims.add(UsptoClaims.read(claim, draft.claims.size() + 1));
        }
      }
      case "us-claim-statement" -> draft.keep(part.name(), part.text());
      default -> {
        // Drawings, formulas and sequences are files beside the text.
      }
    }
  }

  /// Instructions mark the statement of government interest.
  private void description(XmlElement part) {
    List<String> interest = new ArrayList<>();
    boolean government = false;
    for (Object content : part.content()) {
      if (content instanceof XmlInstruction instruction && instruction.target().equals("GOVINT")) {
        government = instruction.data().contains("lead");
      } else if (content instanceof XmlElement element) {
        UsptoText.paragraphs(element, draft.description);
        if (government) {
          UsptoText.paragraphs(element, interest);
        }
      } else if (content instanceof String text && !text.isBlank()) {
        draft.description.add(text.strip());
      }
    }
    GovernmentInterest.keep(interest, draft);
  }
}
