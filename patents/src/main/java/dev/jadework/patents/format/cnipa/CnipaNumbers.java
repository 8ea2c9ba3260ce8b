package dev.jadework.patents.format.cnipa;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 号码. Numbers, days and kind of one document. They stand in its bibliographic data, or as
/// attributes of the document.
record CnipaNumbers(XmlElement root, XmlElement bibliography) {
  PublicationNumber publication() throws UnreadableRecord {
    Optional<XmlElement> reference = reference("PublicationReference");
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

  @Nullable ApplicationNumber application() throws UnreadableRecord {
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

  /// What the number says, else the source.
  PatentType type(@Nullable ApplicationNumber application) {
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

  @Nullable LocalDate published() throws UnreadableRecord {
    return date("PublicationReference", "datePublication");
  }

  @Nullable LocalDate filed() throws UnreadableRecord {
    return date("ApplicationReference", "dateFiling");
  }

  private @Nullable LocalDate date(String reference, String attribute) throws UnreadableRecord {
    return SourceDates.day(
        reference(reference)
            .flatMap(r -> r.textOf("Date"))
            .or(() -> root.attribute(attribute))
            .orElse(""));
  }

  /// The reference as printed, else in the standard form.
  private Optional<XmlElement> reference(String name) {
    List<XmlElement> references = bibliography.children(name).toList();
    return references.stream()
        .filter(r -> r.attribute("dataFormat").orElse("").equals("original"))
        .findFirst()
        .or(() -> references.stream().findFirst());
  }
}
