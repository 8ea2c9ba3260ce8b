package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.uspto.GreenbookFields.Field;
import dev.jadework.patents.format.uspto.GreenbookFields.Section;
import dev.jadework.patents.format.xml.Blanks;
import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Maps one green book record.
///
/// The records carry no kind code: it is the one of WIPO ST.16 for the type of patent (`A`, reissue
/// `E`, design `S`, plant `P`, statutory invention registration `H`).
final class GreenbookPatent {
  /// Number of the patent and a check digit behind its eight places.
  private static final int NUMBER = 8;

  /// Serial number of the application and a check digit behind its six places.
  private static final int SERIAL = 6;

  private static final Set<String> DESCRIPTIVE = Set.of("PARN", "BSUM", "DRWD", "DETD", "GOVT");
  private static final Set<String> MAPPED = Set.of("WKU", "SRC", "APN", "APT", "APD", "TTL", "ISD");

  private final GreenbookFields fields;
  private final UsptoDraft draft = new UsptoDraft();

  GreenbookPatent(GreenbookFields fields) {
    this.fields = fields;
  }

  Patent read(Source source) throws UnreadableRecord {
    Section head =
        fields.sections().stream()
            .filter(section -> section.name().equals("PATN"))
            .findFirst()
            .orElseThrow(
                () -> new UnreadableRecord("field.missing", "text before the first line PATN"));
    PublicationNumber publication = head(head);
    fields.sections().forEach(this::section);
    List<String> interest = new ArrayList<>();
    for (Section section : fields.sections()) {
      switch (section.name()) {
        case "GOVT" -> interest.addAll(GreenbookText.paragraphs(section));
        case "RLAP", "REIS" -> GreenbookRelated.read(section, draft);
        default -> {
          // Needs nothing of the others.
        }
      }
    }
    GovernmentInterest.keep(interest, draft);
    return draft.build(publication, source);
  }

  private PublicationNumber head(Section head) throws UnreadableRecord {
    String number = head.text("WKU");
    String type = head.text("APT");
    draft.type =
        switch (type) {
          case "4" -> PatentType.DESIGN;
          case "6" -> PatentType.PLANT;
          default -> PatentType.INVENTION;
        };
    String kind =
        switch (type) {
          case "1" -> "A";
          case "2" -> "E";
          case "4" -> "S";
          case "6" -> "P";
          case "7" -> "H";
          default -> "";
        };
    draft.publishedOn(head.text("ISD"));
    draft.filedOn(head.text("APD"));
    String serial = head.text("APN");
    String series = head.text("SRC").strip();
    draft.application(
        serial.substring(0, Math.min(SERIAL, serial.length())),
        series.matches("\\d") ? "0" + series : series);
    draft.title = Blanks.drawnTogether(head.text("TTL"));
    draft.keep("APT", type);
    for (Field field : head.fields()) {
      if (!MAPPED.contains(field.code())) {
        draft.keep(field.code(), Blanks.drawnTogether(field.text()));
      }
    }
    return UsptoDraft.publication(
        "US", number.substring(0, Math.min(NUMBER, number.length())).strip(), kind);
  }

  private void section(Section section) {
    switch (section.name()) {
      case "PATN" -> {
        // Read before all else.
      }
      case "INVT" -> GreenbookParties.add(section, draft.inventors);
      case "ASSG" -> {
        GreenbookParties.add(section, draft.assignees);
        draft.keep("assignee-role", section.text("COD"));
      }
      case "LREP" -> GreenbookParties.agents(section, draft);
      case "PRIR" -> priorities(section);
      case "CLAS" -> GreenbookClasses.read(section, draft);
      case "UREF" -> cited(section, "US");
      case "FREF" -> cited(section, GreenbookParties.country(section.text("CNT")));
      case "OREF" ->
          GreenbookText.paragraphs(section).forEach(text -> draft.citedLiterature(text, ""));
      case "ABST" -> draft.abstractText = String.join("\n", GreenbookText.paragraphs(section));
      case "CLMS", "DCLM" -> GreenbookText.claims(section, draft);
      default -> {
        if (DESCRIPTIVE.contains(section.name())) {
          draft.description.addAll(GreenbookText.paragraphs(section));
        } else {
          draft.keep(
              section.name(),
              section.fields().stream()
                  .map(f -> f.code() + "=" + Blanks.drawnTogether(f.text()))
                  .collect(Collectors.joining(" ")));
        }
      }
    }
  }

  private void priorities(Section section) {
    String number = section.text("APN").strip();
    if (!number.isEmpty()) {
      draft.priorities.add(
          new Priority(
              GreenbookParties.country(section.text("CNT")),
              number,
              SourceDates.dayIfKnown(section.text("APD"))));
    }
  }

  private void cited(Section section, String country) {
    draft.cited(
        country,
        section.text("PNO").strip(),
        "",
        section.text("NAM"),
        section.text("ISD"),
        GreenbookClasses.ofCited(section),
        "");
  }
}
