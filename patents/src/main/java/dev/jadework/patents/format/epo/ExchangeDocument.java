package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.DocumentIds;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Maps one `exchange-document` of DOCDB or OPS to a [Patent]. Numbers, names and texts that are
/// given in several data formats give one value. What has no field of its own is kept in
/// [Patent#extra()] under the element's name.
final class ExchangeDocument {
  /// Elements of the bibliographic data that have a field, and the text forms of those.
  private static final Set<String> MAPPED =
      Set.of(
          "publication-reference",
          "application-reference",
          "classification-ipc",
          "classifications-ipcr",
          "patent-classifications",
          "priority-claims",
          "parties",
          "invention-title",
          "references-cited");

  private static final List<String> KEPT_ATTRIBUTES =
      List.of("status", "is-representative", "doc-id", "date-of-last-exchange", "date-added-docdb");

  private final XmlElement root;
  private final XmlElement bibliography;
  private final KeptFacts kept = new KeptFacts();

  private ExchangeDocument(XmlElement root) {
    this.root = root;
    this.bibliography = root.child("bibliographic-data").orElse(root);
  }

  static Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new ExchangeDocument(root).patent(source);
  }

  /// Number, from the attributes or the reference.
  static PublicationNumber publication(XmlElement document) throws UnreadableRecord {
    String office = document.attribute("country").orElse("");
    String number = document.attribute("doc-number").orElse("");
    String where = "neither country and doc-number nor a publication-reference";
    if (!office.isEmpty() && !number.isEmpty()) {
      return SourceNumbers.identity(where, office, number, document.attribute("kind").orElse(""));
    }
    XmlElement data = document.child("bibliographic-data").orElse(document);
    return DocumentIds.identity(where, data.elements("publication-reference"));
  }

  private Patent patent(Source source) throws UnreadableRecord {
    PublicationNumber publication = publication(root);
    Optional<XmlElement> applied =
        DocumentIds.preferred(bibliography.elements("application-reference"));
    ApplicationNumber application = application(applied);
    XmlElement parties = bibliography.first("parties");
    ExchangeParties applicants =
        new ExchangeParties(parties == null ? null : parties.first("applicants"), "applicant");
    ExchangeParties inventors =
        new ExchangeParties(parties == null ? null : parties.first("inventors"), "inventor");
    applicants.standard().forEach(name -> kept.keepOnce("applicant-name-docdb", name));
    inventors.standard().forEach(name -> kept.keepOnce("inventor-name-docdb", name));
    Symbols symbols = symbols();
    keepRest();
    PatentBuilder patent =
        Patent.of(publication)
            .published(published())
            .application(application)
            .filed(filed())
            .type(PatentType.of(publication, application))
            .titles(Texts.localized(bibliography.children("invention-title"), "und"))
            .abstracts(Texts.localized(root.children("abstract"), "und"))
            .applicants(applicants.parties())
            .inventors(inventors.parties())
            .classifications(symbols.all())
            .priorities(priorities(bibliography.elements("priority-claims"), kept))
            .citations(ExchangeCitations.of(bibliography))
            .familyId(root.attribute("family-id").orElse(null));
    return patent.extra(kept.all()).source(source).build();
  }

  private @Nullable LocalDate published() throws UnreadableRecord {
    String attribute = root.attribute("date-publ").orElse("");
    return attribute.isEmpty()
        ? firstDate(bibliography.elements("publication-reference"))
        : SourceDates.day(attribute);
  }

  private @Nullable LocalDate filed() throws UnreadableRecord {
    return firstDate(bibliography.elements("application-reference"));
  }

  /// One of the forms of a number has the date.
  static @Nullable LocalDate firstDate(List<XmlElement> references) throws UnreadableRecord {
    for (XmlElement reference : references) {
      for (XmlElement id : reference.elements("document-id")) {
        LocalDate date = SourceDates.day(id.textAt("date"));
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  private @Nullable ApplicationNumber application(Optional<XmlElement> id) {
    if (id.isEmpty()) {
      return null;
    }
    try {
      return DocumentIds.application(id.get());
    } catch (UnreadableNumberException e) {
      kept.keepOnce("application-reference", id.get().text());
      return null;
    }
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    for (XmlElement entries : bibliography.elements("classifications-ipcr")) {
      entries.descendants("text").forEach(text -> symbol(symbols, "IPC", text.text()));
    }
    if (symbols.all().isEmpty()) {
      for (XmlElement entries : bibliography.elements("classification-ipc")) {
        entries.descendants("text").forEach(text -> symbol(symbols, "IPC", text.text()));
      }
    }
    bibliography.descendants("patent-classification").forEach(entry -> classified(symbols, entry));
    return symbols;
  }

  private void classified(Symbols symbols, XmlElement entry) {
    XmlElement scheme = entry.first("classification-scheme");
    String name = scheme == null ? "" : scheme.attribute("scheme").orElse("");
    String symbol = entry.textOf("classification-symbol").orElseGet(() -> Symbols.joined(entry));
    if (name.startsWith("CPC")) {
      symbol(symbols, "CPC", symbol);
    } else {
      kept.keepOnce("classification-" + name, symbol);
    }
  }

  private void symbol(Symbols symbols, String scheme, String text) {
    if (!symbols.add(scheme, text)) {
      kept.keepOnce("classification-" + scheme, text);
    }
  }

  /// One priority for each sequence number, and whether it is an active one (Paris Convention).
  static List<Priority> priorities(List<XmlElement> groups, KeptFacts kept)
      throws UnreadableRecord {
    Map<String, List<XmlElement>> claims = new LinkedHashMap<>();
    for (XmlElement group : groups) {
      for (XmlElement claim : group.elements("priority-claim")) {
        String sequence = claim.attribute("sequence").orElse(String.valueOf(claims.size()));
        claims.computeIfAbsent(sequence, s -> new ArrayList<>()).add(claim);
      }
    }
    List<Priority> priorities = new ArrayList<>();
    for (List<XmlElement> forms : claims.values()) {
      Optional<XmlElement> id = DocumentIds.preferred(forms);
      if (id.isPresent() && !id.get().textAt("doc-number").isEmpty()) {
        String number = id.get().textAt("doc-number");
        String country = id.get().textAt("country");
        boolean prefixed = country.isEmpty() && number.matches("[A-Z]{2}.*");
        Priority priority =
            new Priority(
                prefixed ? number.substring(0, 2) : country,
                prefixed ? number.substring(2) : number,
                firstDate(forms));
        priorities.add(priority);
        forms.stream()
            .flatMap(form -> form.textOf("priority-active-indicator").stream())
            .findFirst()
            .ifPresent(
                indicator ->
                    kept.keep(
                        "priority-active-indicator",
                        (priority.country() == null ? "" : priority.country())
                            + priority.number()
                            + " "
                            + indicator));
      }
    }
    return priorities.stream().distinct().toList();
  }

  private void keepRest() {
    KEPT_ATTRIBUTES.forEach(
        name -> root.attribute(name).ifPresent(value -> kept.keepOnce(name, value)));
    bibliography
        .children()
        .filter(child -> !MAPPED.contains(child.name()) && !child.name().equals("abstract"))
        .forEach(child -> kept.keepOnce(child.name(), child.text()));
    if (bibliography == root) {
      return;
    }
    root.children()
        .filter(child -> !child.name().equals("abstract") && child != bibliography)
        .forEach(child -> kept.keepOnce(child.name(), child.text()));
  }
}
