package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps one `ep-patent-document` to a [Patent]. Its bibliographic data carry the numbers of INID
/// codes (ST.9): B110 publication, B210 application, B540 title, B721 inventor, B731 holder.
final class EpFullText {
  /// Codes without a field of their own, by the name they are kept under.
  private static final Map<String, String> KEPT =
      Map.of(
          "B840", "designated-states",
          "B861", "pct-application",
          "B871", "pct-publication",
          "B620", "parent",
          "B781", "opposition",
          "B242", "date-of-first-examination-report",
          "B405", "bulletin");

  private final XmlElement root;
  private final XmlElement data;
  private final String language;
  private final KeptFacts kept = new KeptFacts();

  EpFullText(XmlElement root) {
    this.root = root;
    this.data = root.child("SDOBI").orElse(root);
    this.language = Texts.language(root, "und");
  }

  Patent patent(Source source) throws UnreadableRecord {
    PublicationNumber publication = publication();
    keepRest();
    return Texts.body(root, language, Patent.of(publication))
        .published(SourceDates.day(root.attribute("date-publ").orElseGet(() -> text("B140"))))
        .application(application())
        .filed(
            SourceDates.day(
                data.descendants("B220").findFirst().map(b -> b.textAt("date")).orElse("")))
        .type(PatentType.of(publication, null))
        .titles(titles())
        .abstracts(Texts.localized(root.children("abstract"), language))
        .applicants(EpParties.applicants(data))
        .inventors(EpParties.of(data, "B721"))
        .agents(EpParties.of(data, "B741"))
        .classifications(symbols().all())
        .priorities(priorities())
        .citations(EpCitations.read(data))
        .extra(kept.all())
        .source(source)
        .build();
  }

  private PublicationNumber publication() throws UnreadableRecord {
    String office = root.attribute("country").orElseGet(() -> text("B190"));
    String number = root.attribute("doc-number").orElseGet(() -> text("B110"));
    String kind = root.attribute("kind").orElseGet(() -> text("B130"));
    return SourceNumbers.identity(
        "neither doc-number nor B110", office.isEmpty() ? "EP" : office, number, kind);
  }

  private @Nullable ApplicationNumber application() throws UnreadableRecord {
    String number = text("B210");
    try {
      return number.isEmpty() ? null : ApplicationNumber.parse("EP", number);
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "B210: " + e.getMessage());
    }
  }

  private String text(String code) {
    return data.textOf(code).orElse("");
  }

  /// Language and title by turns.
  private List<LocalizedText> titles() {
    List<LocalizedText> titles = new ArrayList<>();
    String of = language;
    for (XmlElement part : data.descendants("B540").flatMap(XmlElement::children).toList()) {
      if (part.name().equals("B541")) {
        of = part.text();
      } else if (part.name().equals("B542") && !part.text().isEmpty()) {
        titles.add(new LocalizedText(of, part.text()));
      }
    }
    return titles;
  }

  /// Number, date and country by turns.
  private List<Priority> priorities() throws UnreadableRecord {
    List<Priority> priorities = new ArrayList<>();
    for (XmlElement part : data.descendants("B300").flatMap(XmlElement::children).toList()) {
      Priority last = priorities.isEmpty() ? null : priorities.getLast();
      switch (part.name()) {
        case "B310" -> priorities.add(new Priority(null, part.text(), null));
        case "B320" -> {
          if (last != null) {
            priorities.set(
                priorities.size() - 1,
                new Priority(last.country(), last.number(), SourceDates.day(part.textAt("date"))));
          }
        }
        case "B330" -> {
          if (last != null) {
            priorities.set(
                priorities.size() - 1,
                new Priority(part.textAt("ctry"), last.number(), last.date()));
          }
        }
        default -> {
          // Other particulars of the claim.
        }
      }
    }
    return priorities;
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    data.descendants("classification-ipcr").forEach(entry -> symbol(symbols, "IPC", entry.text()));
    data.descendants("B510")
        .flatMap(XmlElement::children)
        .filter(entry -> !entry.name().equals("B516"))
        .forEach(entry -> symbol(symbols, "IPC", entry.text()));
    data.descendants("classification-cpc").forEach(entry -> symbol(symbols, "CPC", entry.text()));
    return symbols;
  }

  private void symbol(Symbols symbols, String scheme, String text) {
    if (!symbols.add(scheme, text)) {
      kept.keep("classification-" + scheme, text);
    }
  }

  private void keepRest() {
    root.attribute("status").ifPresent(status -> kept.keep("status", status));
    KEPT.forEach(
        (code, name) ->
            data.descendants(code)
                .forEach(
                    element -> {
                      List<String> parts = element.children().map(XmlElement::text).toList();
                      kept.keep(name, parts.isEmpty() ? element.text() : String.join(" ", parts));
                    }));
  }
}
