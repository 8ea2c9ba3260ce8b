package dev.jadework.patents.format.epo;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// OPS 答复. Answers of the European office's Open Patent Services: bibliographic data are records,
/// full texts and abstracts alone are parts of records, families and legal events see [OpsFamily].
/// Answers to searches and image inquiries hold no records, only numbers.
public final class OpsAnswers implements XmlSource {
  @Override
  public String name() {
    return "ops";
  }

  @Override
  public Set<String> roots() {
    return Set.of("world-patent-data");
  }

  @Override
  public Set<String> parts() {
    return Set.of("exchange-document");
  }

  @Override
  public void read(XmlElement root, Source source, SourceText text, PatentSink sink)
      throws UnreadableRecord, IOException {
    List<UnreadableRecord> problems = new ArrayList<>();
    int records = 0;
    for (XmlElement part : root.elements()) {
      switch (part.name()) {
        case "patent-family" -> {
          OpsFamily family = new OpsFamily(part);
          for (XmlElement member : family.members()) {
            records++;
            attempt(problems, () -> family.read(member, source, text, sink));
          }
        }
        case "fulltext-documents" -> {
          for (XmlElement document : part.elements("fulltext-document")) {
            records++;
            attempt(problems, () -> sink.supplement(fullText(document, source)));
          }
        }
        default -> {
          for (XmlElement document : part.descendants("exchange-document").toList()) {
            records++;
            attempt(problems, () -> document(document, source, sink));
          }
        }
      }
    }
    if (records == 0) {
      sink.remark(source.file(), nothing(root));
    }
    if (!problems.isEmpty()) {
      List<String> messages = problems.stream().map(UnreadableRecord::getMessage).toList();
      throw new UnreadableRecord(
          problems.getFirst().code(),
          "%d of the %d records of this answer: %s"
              .formatted(problems.size(), records, String.join("; ", messages)));
    }
  }

  /// What reads one record of an answer; its problem does not spoil the others.
  private interface Attempt {
    void read() throws UnreadableRecord, IOException;
  }

  private static void attempt(List<UnreadableRecord> problems, Attempt attempt) throws IOException {
    try {
      attempt.read();
    } catch (UnreadableRecord e) {
      problems.add(e);
    }
  }

  /// An answer with the abstract alone names no title.
  private static void document(XmlElement document, Source source, PatentSink sink)
      throws UnreadableRecord, IOException {
    if (document.attribute("status").orElse("").equals("not found")) {
      throw new UnreadableRecord(
          "record.not-found", "OPS has no " + ExchangeDocument.publication(document));
    }
    Patent patent = ExchangeDocument.read(document, source);
    if (patent.titles().isEmpty() && patent.applicants().isEmpty()) {
      sink.supplement(patent);
    } else {
      sink.accept(patent);
    }
  }

  private static Patent fullText(XmlElement document, Source source) throws UnreadableRecord {
    return Texts.body(document, "und", Patent.of(ExchangeDocument.publication(document)))
        .source(source)
        .build();
  }

  private static String nothing(XmlElement root) {
    String found = String.join(", ", root.children().map(XmlElement::name).distinct().toList());
    long numbers = root.descendants("publication-reference").count();
    return "is an OPS answer without records (%s, %d publication numbers); ask OPS for biblio, fulltext or family of these numbers and add that"
        .formatted(found, numbers);
  }
}
