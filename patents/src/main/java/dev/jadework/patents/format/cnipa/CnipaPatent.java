package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Maps one `PatentDocumentAndRelated`, or its `BibliographicData` alone, to a [Patent]. Numbers
/// are given twice, as printed (`original`) and in the office's fifteen digits (`standard`); the
/// printed ones are taken. What has no field of its own is kept in [Patent#extra()] under the
/// element's name.
final class CnipaPatent {
  /// Elements of the bibliographic data that have a field.
  private static final Set<String> MAPPED =
      Set.of(
          "PublicationReference",
          "ApplicationReference",
          "ClassificationIPCRDetails",
          "InventionTitle",
          "DesignTitle",
          "PriorityDetails",
          "ReferencesCited",
          "RelatedDocuments",
          "Parties",
          "AssigneeDetails",
          "Abstract",
          "Description",
          "Claims");

  private final XmlElement root;
  private final XmlElement bibliography;
  private final String language;
  private final KeptFacts kept = new KeptFacts();

  private CnipaPatent(XmlElement root) {
    this.root = root;
    this.bibliography = root.child("BibliographicData").orElse(root);
    this.language =
        root.attribute("lang")
            .or(() -> bibliography.child("InventionTitle").flatMap(t -> t.attribute("lang")))
            .orElse("und")
            .toLowerCase(Locale.ROOT);
  }

  static Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new CnipaPatent(root).patent(source);
  }

  private Patent patent(Source source) throws UnreadableRecord {
    Optional<XmlElement> reference = reference("PublicationReference");
    PublicationNumber publication = publication(reference);
    ApplicationNumber application = application();
    LocalDate published = date(reference.flatMap(r -> r.textOf("Date")), "datePublication");
    LocalDate filed =
        date(reference("ApplicationReference").flatMap(r -> r.textOf("Date")), "dateFiling");
    CnipaParties parties = new CnipaParties(bibliography);
    parties.holders().forEach(name -> kept.keep("Assignee", name));
    List<Claim> claims = claims();
    List<Citation> citations = citations();
    List<Priority> priorities = priorities();
    List<Classification> classifications = classifications();
    keepRest();
    return Patent.of(publication)
        .published(published)
        .application(application)
        .filed(filed)
        .type(type(application))
        .titles(
            texts(
                bibliography
                    .children()
                    .filter(
                        c -> c.name().equals("InventionTitle") || c.name().equals("DesignTitle"))
                    .toList()))
        .abstracts(paragraphs("Abstract"))
        .claims(claims)
        .description(paragraphs("Description"))
        .applicants(parties.applicants())
        .inventors(parties.inventors())
        .agents(parties.agents())
        .classifications(classifications)
        .priorities(priorities)
        .citations(citations)
        .extra(kept.all())
        .source(source)
        .build();
  }

  /// The reference as printed, else in the standard form.
  private Optional<XmlElement> reference(String name) {
    List<XmlElement> references = bibliography.children(name).toList();
    return references.stream()
        .filter(r -> r.attribute("dataFormat").orElse("").equals("original"))
        .findFirst()
        .or(() -> references.stream().findFirst());
  }

  private PublicationNumber publication(Optional<XmlElement> reference) throws UnreadableRecord {
    String office =
        reference
            .flatMap(r -> r.textOf("WIPOST3Code"))
            .or(() -> root.attribute("country"))
            .orElse("CN");
    String number =
        reference
            .flatMap(r -> r.textOf("DocNumber"))
            .or(() -> root.attribute("docNumber"))
            .orElse("");
    String kind =
        reference.flatMap(r -> r.textOf("Kind")).or(() -> root.attribute("kind")).orElse("");
    return SourceNumbers.identity(
        "neither PublicationReference nor docNumber", office, number, kind);
  }

  private @Nullable ApplicationNumber application() throws UnreadableRecord {
    Optional<XmlElement> reference = reference("ApplicationReference");
    Optional<String> number = reference.flatMap(r -> r.textOf("DocNumber"));
    if (number.isEmpty()) {
      return null;
    }
    String office = reference.flatMap(r -> r.textOf("WIPOST3Code")).orElse("CN");
    try {
      return ApplicationNumber.parse(office, number.get());
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "ApplicationReference: " + e.getMessage());
    }
  }

  private PatentType type(@Nullable ApplicationNumber application) {
    PatentType known = PatentType.of(application);
    if (known != PatentType.UNKNOWN) {
      return known;
    }
    String word =
        reference("ApplicationReference").flatMap(r -> r.attribute("applType")).orElse("");
    return switch (word) {
      case "10", "11" -> PatentType.INVENTION;
      case "20", "21" -> PatentType.UTILITY_MODEL;
      case "30" -> PatentType.DESIGN;
      default -> PatentType.UNKNOWN;
    };
  }

  private @Nullable LocalDate date(Optional<String> element, String attribute)
      throws UnreadableRecord {
    return SourceDates.day(element.or(() -> root.attribute(attribute)).orElse(""));
  }

  private List<LocalizedText> texts(List<XmlElement> elements) {
    return elements.stream()
        .filter(e -> !e.text().isEmpty())
        .map(e -> new LocalizedText(language(e), e.text()))
        .toList();
  }

  /// Paragraphs of the abstract or description, separated by line feeds; headings are paragraphs,
  /// drawings have no text.
  private List<LocalizedText> paragraphs(String name) {
    List<LocalizedText> texts = new ArrayList<>();
    List<XmlElement> parts = new ArrayList<>(root.children(name).toList());
    if (bibliography != root) {
      bibliography.children(name).forEach(parts::add);
    }
    for (XmlElement part : parts) {
      List<String> paragraphs =
          part.descendants("Paragraphs").map(XmlElement::text).filter(t -> !t.isEmpty()).toList();
      if (!paragraphs.isEmpty()) {
        texts.add(new LocalizedText(language(part), String.join("\n", paragraphs)));
      }
    }
    return texts;
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    for (XmlElement part : root.children("Claims").toList()) {
      for (XmlElement claim : part.children("Claim").toList()) {
        List<String> lines = claim.descendants("ClaimText").map(XmlElement::text).toList();
        String text = lines.isEmpty() ? claim.text() : String.join("\n", lines);
        int number =
            claim
                .attribute("num")
                .filter(n -> n.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(claims.size() + 1);
        claims.add(new Claim(number, language(part), text, ClaimReferences.of(text, number)));
      }
    }
    return claims;
  }

  private List<Classification> classifications() {
    List<Classification> found = new ArrayList<>();
    for (XmlElement entry : bibliography.descendants("ClassificationIPCR").toList()) {
      String text = entry.textOf("Text").orElse(parts(entry));
      ClassificationSymbol.parse(text)
          .or(() -> ClassificationSymbol.parse(parts(entry)))
          .ifPresentOrElse(
              symbol -> {
                if (found.stream().noneMatch(c -> c.symbol().equals(symbol.toString()))) {
                  found.add(new Classification("IPC", symbol.toString(), found.isEmpty()));
                }
              },
              () -> kept.keep("ClassificationIPCR", text));
    }
    return found;
  }

  private static String parts(XmlElement entry) {
    return entry.textOf("Section").orElse("")
        + entry.textOf("MainClass").orElse("")
        + entry.textOf("Subclass").orElse("")
        + entry.textOf("MainGroup").map(g -> " " + g).orElse("")
        + entry.textOf("Subgroup").map(g -> "/" + g).orElse("");
  }

  private List<Priority> priorities() throws UnreadableRecord {
    List<Priority> priorities = new ArrayList<>();
    for (XmlElement details : bibliography.children("PriorityDetails").toList()) {
      for (XmlElement priority : details.children().toList()) {
        Optional<String> number = priority.textOf("DocNumber");
        if (number.isPresent()) {
          priorities.add(
              new Priority(
                  priority.textOf("WIPOST3Code").orElse(null),
                  number.get(),
                  date(priority.textOf("Date"), "")));
        }
      }
    }
    return priorities.stream().distinct().toList();
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (XmlElement cited : bibliography.children("ReferencesCited").toList()) {
      for (XmlElement citation : cited.children("Citation").toList()) {
        citations.add(citation(citation));
      }
    }
    return citations;
  }

  /// A document whose number cannot be read, or other literature, is kept in its words.
  private static Citation citation(XmlElement citation) {
    String category = citation.textOf("Category").orElse(null);
    String phase = citation.attribute("srepPhase").orElse(null);
    Optional<XmlElement> document = citation.descendants("DocumentID").findFirst();
    if (document.isPresent()) {
      String office = document.get().textOf("WIPOST3Code").orElse("");
      String number = document.get().textOf("DocNumber").orElse("");
      String kind = document.get().textOf("Kind").orElse("");
      try {
        return new Citation(
            SourceNumbers.publication(office, number, kind),
            citation.textOf("Text").orElse(""),
            category,
            phase);
      } catch (UnreadableNumberException e) {
        return new Citation(null, (office + number + kind).strip(), category, phase);
      }
    }
    return new Citation(null, citation.text(), category, phase);
  }

  /// Related documents by kind of relation, and whatever else the bibliographic data say.
  private void keepRest() {
    bibliography
        .children("RelatedDocuments")
        .flatMap(XmlElement::children)
        .forEach(
            related ->
                related
                    .descendants("DocumentID")
                    .forEach(id -> kept.keep(related.name(), documentId(id))));
    bibliography
        .children()
        .filter(child -> !MAPPED.contains(child.name()))
        .forEach(child -> kept.keep(child.name(), child.text()));
  }

  private static String documentId(XmlElement id) {
    return (id.textOf("WIPOST3Code").orElse("")
            + id.textOf("DocNumber").orElse("")
            + id.textOf("Kind").orElse("")
            + id.textOf("Date").map(date -> " " + date).orElse(""))
        .strip();
  }

  private String language(XmlElement element) {
    return element.attribute("lang").map(l -> l.toLowerCase(Locale.ROOT)).orElse(language);
  }
}
