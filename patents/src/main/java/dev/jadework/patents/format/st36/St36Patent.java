package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
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
  private final KeptFacts kept = new KeptFacts();

  St36Patent(XmlElement root) {
    this.root = root;
    this.data = root.child("bibliographic-data").orElse(root);
    this.language = Texts.language(root, "und");
  }

  Patent patent(Source source) throws UnreadableRecord {
    PublicationNumber publication = publication();
    Optional<XmlElement> applied = DocumentIds.preferred(data.elements("application-reference"));
    ApplicationNumber application = application(applied);
    Symbols symbols = symbols();
    keepRest();
    return Texts.body(root, language, Patent.of(publication))
        .published(published())
        .application(application)
        .filed(applied.isEmpty() ? null : SourceDates.day(applied.get().textAt("date")))
        .type(PatentType.of(publication, application))
        .titles(Texts.localized(data.children("invention-title"), language))
        .abstracts(
            Texts.localized(
                root.children("abstract").findAny().isPresent()
                    ? root.children("abstract")
                    : data.children("abstract"),
                language))
        .applicants(St36Parties.of(data, "applicant"))
        .inventors(St36Parties.of(data, "inventor"))
        .agents(St36Parties.of(data, "agent"))
        .classifications(symbols.all())
        .priorities(priorities())
        .citations(St36Citations.read(data))
        .extra(kept.all())
        .source(source)
        .build();
  }

  private PublicationNumber publication() throws UnreadableRecord {
    String where = "neither publication-reference nor doc-number";
    List<XmlElement> references = data.elements("publication-reference");
    return DocumentIds.preferred(references).isEmpty()
        ? SourceNumbers.identity(
            where,
            root.attribute("country").orElse("WO"),
            root.attribute("doc-number").orElse(""),
            root.attribute("kind").orElse(""))
        : DocumentIds.identity(where, references);
  }

  private @Nullable LocalDate published() throws UnreadableRecord {
    Optional<XmlElement> id = DocumentIds.preferred(data.elements("publication-reference"));
    String date = id.map(i -> i.textAt("date")).orElse("");
    return SourceDates.day(date.isEmpty() ? root.attribute("date-publ").orElse("") : date);
  }

  private @Nullable ApplicationNumber application(Optional<XmlElement> id) {
    try {
      return id.isEmpty() ? null : DocumentIds.application(id.get());
    } catch (UnreadableNumberException e) {
      kept.keep("application-reference", id.get().text());
      return null;
    }
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    for (XmlElement entry : data.descendants("classification-ipcr").toList()) {
      String text = entry.textOf("text").orElseGet(() -> Symbols.joined(entry));
      if (!symbols.add("IPC", text)) {
        kept.keep("classification-ipcr", text);
      }
    }
    for (XmlElement old : data.elements("classification-ipc")) {
      old.children()
          .filter(c -> c.name().endsWith("-classification"))
          .forEach(c -> symbols.add("IPC", c.text()));
    }
    return symbols;
  }

  private List<Priority> priorities() throws UnreadableRecord {
    List<Priority> priorities = new ArrayList<>();
    for (XmlElement group : data.elements("priority-claims")) {
      for (XmlElement claim : group.elements("priority-claim")) {
        XmlElement id = claim.child("document-id").orElse(claim);
        if (!id.textAt("doc-number").isEmpty()) {
          priorities.add(
              new Priority(
                  id.textAt("country"),
                  id.textAt("doc-number"),
                  SourceDates.day(id.textAt("date"))));
        }
      }
    }
    return priorities;
  }

  private void keepRest() {
    if (data == root) {
      return;
    }
    data.children()
        .filter(child -> !MAPPED.contains(child.name()))
        .forEach(child -> kept.keep(child.name(), child.text()));
  }
}
