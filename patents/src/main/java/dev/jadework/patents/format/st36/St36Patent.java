package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.xml.UnreadableRecord;
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

/// Maps one document of ST.36 to a [Patent]. What has no field of its own is kept in
/// [Patent#extra()] under the element's name.
final class St36Patent {
  private static final Set<String> MAPPED =
      Set.of(
          "publication-reference",
          "application-reference",
          "classification-ipc",
          "classifications-ipcr",
          "priority-claims",
          "parties",
          "invention-title",
          "references-cited",
          "abstract");

  private final XmlElement root;
  private final XmlElement data;
  private final String language;
  private final Map<String, List<String>> extra = new LinkedHashMap<>();

  St36Patent(XmlElement root) {
    this.root = root;
    this.data = root.child("bibliographic-data").orElse(root);
    this.language = Texts.language(root, "und");
  }

  Patent patent(Source source) throws UnreadableRecord {
    PublicationNumber publication = publication();
    Optional<XmlElement> applied = DocumentIds.preferred(data.elements("application-reference"));
    ApplicationNumber application = application(applied);
    List<Claim> claims = new ArrayList<>();
    root.children("claims").forEach(c -> claims.addAll(Texts.claims(c, language)));
    Symbols symbols = symbols();
    keepRest();
    return Patent.of(publication)
        .published(published())
        .application(application)
        .filed(applied.isEmpty() ? null : DocumentIds.date(applied.get().textAt("date")))
        .type(DocumentIds.type(publication, application))
        .titles(Texts.localized(data.children("invention-title"), language))
        .abstracts(
            Texts.localized(
                root.children("abstract").findAny().isPresent()
                    ? root.children("abstract")
                    : data.children("abstract"),
                language))
        .claims(claims)
        .description(Texts.localized(root.children("description"), language))
        .applicants(parties("applicant"))
        .inventors(parties("inventor"))
        .agents(parties("agent"))
        .classifications(symbols.all())
        .priorities(priorities())
        .citations(citations())
        .extra(extra)
        .source(source)
        .build();
  }

  private PublicationNumber publication() throws UnreadableRecord {
    String number = root.attribute("doc-number").orElse("");
    try {
      Optional<XmlElement> id = DocumentIds.preferred(data.elements("publication-reference"));
      if (id.isPresent()) {
        return DocumentIds.publication(id.get());
      }
      if (number.isEmpty()) {
        throw new UnreadableRecord(
            "field.missing",
            "neither publication-reference nor doc-number gives the publication number");
      }
      PublicationNumber read =
          PublicationNumber.parse(root.attribute("country").orElse("WO"), number);
      String kind = root.attribute("kind").orElse("");
      return kind.isEmpty() ? read : read.withKind(kind);
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "publication: " + e.getMessage());
    }
  }

  private @Nullable LocalDate published() throws UnreadableRecord {
    Optional<XmlElement> id = DocumentIds.preferred(data.elements("publication-reference"));
    String date = id.map(i -> i.textAt("date")).orElse("");
    return DocumentIds.date(date.isEmpty() ? root.attribute("date-publ").orElse("") : date);
  }

  private @Nullable ApplicationNumber application(Optional<XmlElement> id) {
    try {
      return id.isEmpty() ? null : DocumentIds.application(id.get());
    } catch (UnreadableNumberException e) {
      extra.put("application-reference", List.of(id.get().text()));
      return null;
    }
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    for (XmlElement entry : data.descendants("classification-ipcr").toList()) {
      String text = entry.textOf("text").orElseGet(() -> Symbols.joined(entry));
      if (!symbols.add("IPC", text)) {
        extra.put("classification-ipcr", List.of(text));
      }
    }
    for (XmlElement old : data.elements("classification-ipc")) {
      old.children()
          .filter(c -> c.name().endsWith("-classification"))
          .forEach(c -> symbols.add("IPC", c.text()));
    }
    return symbols;
  }

  private List<Party> parties(String element) {
    List<Party> parties = new ArrayList<>();
    for (XmlElement group : data.elements("parties")) {
      for (XmlElement party : group.descendants(element).toList()) {
        XmlElement book = party.child("addressbook").orElse(party);
        String name = name(book);
        if (!name.isEmpty()) {
          parties.add(new Party(name, address(book.first("address"))));
        }
      }
    }
    return parties;
  }

  private static String name(XmlElement book) {
    String last = book.textAt("last-name");
    String first = book.textAt("first-name");
    String whole = book.textOf("name").or(() -> book.textOf("orgname")).orElse("");
    return !whole.isEmpty() ? whole : first.isEmpty() ? last : last + ", " + first;
  }

  private static @Nullable Address address(@Nullable XmlElement address) {
    if (address == null) {
      return null;
    }
    String text =
        String.join(
            ", ",
            address
                .children()
                .filter(part -> !part.name().equals("country"))
                .map(XmlElement::text)
                .filter(part -> !part.isEmpty())
                .toList());
    String country = address.textAt("country");
    return new Address(
        country.isEmpty() ? null : country, null, null, null, null, text.isEmpty() ? null : text);
  }

  private List<Priority> priorities() throws UnreadableRecord {
    List<Priority> priorities = new ArrayList<>();
    for (XmlElement group : data.elements("priority-claims")) {
      for (XmlElement claim : group.elements("priority-claim")) {
        XmlElement id = claim.child("document-id").orElse(claim);
        String country = id.textAt("country");
        if (!id.textAt("doc-number").isEmpty()) {
          priorities.add(
              new Priority(
                  country.isEmpty() ? null : country,
                  id.textAt("doc-number"),
                  DocumentIds.date(id.textAt("date"))));
        }
      }
    }
    return priorities;
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (XmlElement group : data.elements("references-cited")) {
      for (XmlElement citation : group.elements("citation")) {
        String category = citation.textOf("category").orElse(null);
        String phase = citation.attribute("srep-phase").orElse(null);
        XmlElement patent = citation.first("patcit");
        try {
          XmlElement id = patent == null ? null : patent.first("document-id");
          citations.add(
              id == null
                  ? new Citation(null, citation.text(), category, phase)
                  : new Citation(DocumentIds.publication(id), "", category, phase));
        } catch (UnreadableNumberException e) {
          citations.add(new Citation(null, citation.text(), category, phase));
        }
      }
    }
    return citations;
  }

  private void keepRest() {
    if (data == root) {
      return;
    }
    data.children()
        .filter(child -> !MAPPED.contains(child.name()) && !child.text().isEmpty())
        .forEach(child -> extra.put(child.name(), List.of(child.text())));
  }
}
