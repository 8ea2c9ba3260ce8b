package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private final KeptFacts kept = new KeptFacts();

  private CnipaPatent(XmlElement root) {
    this.root = root;
    this.bibliography = root.child("BibliographicData").orElse(root);
  }

  static Patent read(XmlElement root, Source source) throws UnreadableRecord {
    return new CnipaPatent(root).patent(source);
  }

  private Patent patent(Source source) throws UnreadableRecord {
    CnipaNumbers numbers = new CnipaNumbers(root, bibliography);
    CnipaTexts texts = CnipaTexts.of(root, bibliography);
    ApplicationNumber application = numbers.application();
    CnipaParties parties = new CnipaParties(bibliography);
    parties.holders().forEach(name -> kept.keep("Assignee", name));
    List<Classification> classifications = classifications();
    keepRest();
    return Patent.of(numbers.publication())
        .published(numbers.published())
        .application(application)
        .filed(numbers.filed())
        .type(numbers.type(application))
        .titles(texts.titles())
        .abstracts(texts.paragraphs("Abstract"))
        .claims(texts.claims())
        .description(texts.paragraphs("Description"))
        .applicants(parties.applicants())
        .inventors(parties.inventors())
        .agents(parties.agents())
        .classifications(classifications)
        .priorities(priorities())
        .citations(CnipaCitations.read(bibliography))
        .extra(kept.all())
        .source(source)
        .build();
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
                  SourceDates.day(priority.textOf("Date").orElse(""))));
        }
      }
    }
    return priorities.stream().distinct().toList();
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
}
