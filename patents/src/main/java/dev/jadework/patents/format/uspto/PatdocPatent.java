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

/// Maps one ST.32 grant. Names of elements are INID codes with a `B`: `B110` is the number of the
/// patent, `B721` an inventor. What has no field is kept as an extra fact under its code.
final class PatdocPatent {
  private final XmlElement root;
  private final UsptoDraft draft = new UsptoDraft();

  PatdocPatent(XmlElement root) {
    this.root = root;
  }

  Patent read(Source source) throws UnreadableRecord {
    XmlElement bibliography = root.first("SDOBI");
    if (bibliography == null) {
      throw new UnreadableRecord("field.missing", "SDOBI with the bibliographic data is not there");
    }
    String kind = bibliography.textAt("B100", "B130");
    PublicationNumber publication =
        UsptoDraft.publication(
            bibliography.textAt("B100", "B190"), bibliography.textAt("B100", "B110"), kind);
    draft.publishedOn(bibliography.textAt("B100", "B140"));
    draft.type =
        switch (kind.isEmpty() ? ' ' : kind.charAt(0)) {
          case 'S' -> PatentType.DESIGN;
          case 'P' -> PatentType.PLANT;
          default -> PatentType.INVENTION;
        };
    draft.application(bibliography.textAt("B200", "B210"), "");
    draft.filedOn(bibliography.textAt("B200", "B220"));
    for (XmlElement section : bibliography.elements()) {
      if (section.name().equals("B300")) {
        priorities(section);
      } else {
        section.elements().forEach(this::bibliographic);
      }
    }
    for (XmlElement part : root.elements()) {
      body(part);
    }
    return draft.build(publication, source);
  }

  private void bibliographic(XmlElement part) {
    switch (part.name()) {
      case "B110", "B130", "B140", "B190", "B210", "B220" -> {
        // Read before all else.
      }
      case "B510" -> part.elements().forEach(this::ipc);
      case "B520" -> {
        for (XmlElement symbol : part.elements()) {
          String text = UsptoClasses.uspc(symbol.verbatim());
          draft.classification(UsptoClasses.USPC, text, symbol.name().equals("B521"));
        }
      }
      case "B540" -> draft.title = part.text();
      case "B560" -> part.elements().forEach(c -> PatdocCitations.read(c, draft));
      case "B580" -> {
        for (XmlElement symbol : part.elements()) {
          draft.keep(symbol.name(), UsptoClasses.searched(symbol.verbatim()));
        }
      }
      case "B720" -> PatdocParties.add(part, draft.inventors, draft);
      case "B730" -> PatdocParties.add(part, draft.assignees, draft);
      case "B740" -> PatdocParties.add(part, draft.agents, draft);
      case "B745" -> PatdocParties.examiners(part, draft);
      case "B630" -> part.elements().forEach(entry -> RelatedApplications.read(entry, draft));
      case "B570", "B590" -> {
        for (XmlElement entry : part.elements()) {
          draft.keep(entry.name(), UsptoFacts.told(entry));
        }
      }
      default -> {
        if (part.name().startsWith("B6")) {
          RelatedApplications.read(part, draft);
        } else {
          draft.keep(part.name(), UsptoFacts.told(part));
        }
      }
    }
  }

  /// Numbers, dates and countries stand one after the other, also of several priorities.
  private void priorities(XmlElement section) {
    List<XmlElement> numbers = section.elements("B310");
    List<XmlElement> dates = section.elements("B320");
    List<XmlElement> countries = section.elements("B330");
    for (int i = 0; i < numbers.size(); i++) {
      String country = i < countries.size() ? countries.get(i).text() : "";
      String date = i < dates.size() ? dates.get(i).text() : "";
      draft.priorities.add(
          new Priority(country, numbers.get(i).text(), SourceDates.dayIfKnown(date)));
    }
  }

  /// Designs have their Locarno class here.
  private void ipc(XmlElement symbol) {
    if (symbol.name().equals("B516")) {
      draft.keep("ipc-edition", symbol.text());
    } else if (draft.type == PatentType.DESIGN) {
      draft.classification(
          UsptoClasses.LOCARNO, UsptoClasses.locarno(symbol.text()), symbol.name().equals("B511"));
    } else {
      draft.classification(
          "IPC", UsptoClasses.ipc(symbol.verbatim()), symbol.name().equals("B511"));
    }
  }

  private void body(XmlElement part) {
    switch (part.name()) {
      case "SDOAB" -> {
        List<String> paragraphs = new ArrayList<>();
        UsptoText.paragraphs(part, paragraphs);
        draft.abstractText = String.join("\n", paragraphs);
      }
      case "SDODE" -> {
        List<String> interest = new ArrayList<>();
        part.descendants("GOVINT").forEach(s -> UsptoText.paragraphs(s, interest));
        UsptoText.paragraphs(part, draft.description);
        GovernmentInterest.keep(interest, draft);
      }
      case "SDOCL" ->
          part.descendants("CLM")
              .forEach(claim -> draft.claims.add(UsptoClaims.read(claim, draft.claims.size() + 1)));
      default -> {
        // Drawings, formulas and sequences are files beside the text.
      }
    }
  }
}
