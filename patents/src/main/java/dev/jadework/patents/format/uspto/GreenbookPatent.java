package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ClaimReferences;
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
import org.jspecify.annotations.Nullable;

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
    List<String> interest = new ArrayList<>();
    for (Section section : fields.sections()) {
      section(section);
      if (section.name().equals("GOVT")) {
        paragraphs(section, interest);
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
      case "INVT" -> add(section, draft.inventors);
      case "ASSG" -> {
        add(section, draft.assignees);
        draft.keep("assignee-role", section.text("COD"));
      }
      case "LREP" -> agents(section);
      case "PRIR" -> priorities(section);
      case "CLAS" -> classes(section);
      case "UREF" -> cited(section, "US");
      case "FREF" -> cited(section, country(section.text("CNT")));
      case "OREF" -> {
        List<String> texts = new ArrayList<>();
        paragraphs(section, texts);
        texts.forEach(text -> draft.citedLiterature(text, ""));
      }
      case "ABST" -> {
        List<String> texts = new ArrayList<>();
        paragraphs(section, texts);
        draft.abstractText = String.join("\n", texts);
      }
      case "CLMS", "DCLM" -> claims(section);
      default -> {
        if (DESCRIPTIVE.contains(section.name())) {
          paragraphs(section, draft.description);
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

  private static void add(Section section, List<Party> parties) {
    String name = name(section.text("NAM"));
    if (!name.isEmpty()) {
      parties.add(new Party(name, address(section)));
    }
  }

  /// `Hoff; Don G.` becomes `Don G. Hoff`; companies have no semicolon.
  private static String name(String text) {
    String plain = Blanks.drawnTogether(text);
    int semicolon = plain.indexOf(';');
    return semicolon < 0
        ? plain
        : (plain.substring(semicolon + 1).strip() + " " + plain.substring(0, semicolon)).strip();
  }

  private static @Nullable Address address(Section section) {
    String state = section.text("STA");
    String country = country(section.text("CNT"));
    return Address.of(
        country.isEmpty() && !state.isEmpty() ? "US" : country,
        state,
        section.text("CTY"),
        section.text("ZIP"),
        Blanks.drawnTogether(section.text("STR")));
  }

  /// `JPX`, `DE2`, `GB3`: the country and a mark.
  private static String country(String code) {
    return code.length() >= 2 ? code.substring(0, 2) : code;
  }

  private void agents(Section section) {
    for (Field field : section.fields()) {
      switch (field.code()) {
        case "FRM", "FR2", "AAT", "AGT", "ATT", "NAM" ->
            draft.agents.add(Party.named(name(field.text())));
        default -> draft.keep("LREP", field.code() + "=" + Blanks.drawnTogether(field.text()));
      }
    }
  }

  private void priorities(Section section) {
    String number = section.text("APN").strip();
    if (!number.isEmpty()) {
      draft.priorities.add(
          new Priority(
              country(section.text("CNT")), number, SourceDates.dayIfKnown(section.text("APD"))));
    }
  }

  private void classes(Section section) {
    boolean firstIpc = true;
    for (Field field : section.fields()) {
      switch (field.code()) {
        case "OCL" ->
            draft.classification(UsptoClasses.USPC, UsptoClasses.uspc(field.text()), true);
        case "XCL" ->
            draft.classification(UsptoClasses.USPC, UsptoClasses.uspc(field.text()), false);
        case "ICL" -> {
          if (draft.type == PatentType.DESIGN) {
            draft.classification(
                UsptoClasses.LOCARNO, UsptoClasses.locarno(field.text().strip()), firstIpc);
          } else {
            draft.classification("IPC", UsptoClasses.ipc(field.text()), firstIpc);
          }
          firstIpc = false;
        }
        case "EDF" -> draft.keep("ipc-edition", field.text().strip());
        default -> draft.keep(field.code(), Blanks.drawnTogether(field.text()));
      }
    }
  }

  private void cited(Section section, String country) {
    String symbol = section.text("OCL");
    if (symbol.isEmpty()) {
      symbol = section.text("XCL");
    }
    String ipc = section.text("ICL");
    draft.cited(
        country,
        section.text("PNO").strip(),
        "",
        section.text("NAM"),
        section.text("ISD"),
        symbol.isEmpty() && !ipc.isEmpty() ? UsptoClasses.ipc(ipc) : UsptoClasses.uspc(symbol),
        "");
  }

  private static void paragraphs(Section section, List<String> paragraphs) {
    for (Field field : section.fields()) {
      String text =
          field.code().startsWith("TBL") ? field.text() : Blanks.drawnTogether(field.text());
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
  }

  /// Paragraphs up to the next number are one claim.
  private void claims(Section section) {
    int number = 0;
    List<String> lines = new ArrayList<>();
    for (Field field : section.fields()) {
      if (field.code().equals("NUM")) {
        claim(number, lines);
        lines.clear();
        String digits = field.text().replaceAll("\\D", "");
        number = digits.isEmpty() || digits.length() > 6 ? number + 1 : Integer.parseInt(digits);
      } else if (field.code().equals("STM")) {
        draft.keep("us-claim-statement", Blanks.drawnTogether(field.text()));
      } else {
        lines.add(Blanks.drawnTogether(field.text()));
      }
    }
    claim(number == 0 ? 1 : number, lines);
  }

  private void claim(int number, List<String> lines) {
    String text = UsptoText.withoutNumber(String.join("\n", lines).strip(), number);
    if (!text.isEmpty()) {
      draft.claims.add(
          new Claim(number, UsptoDraft.LANGUAGE, text, ClaimReferences.of(text, number)));
    }
  }
}
