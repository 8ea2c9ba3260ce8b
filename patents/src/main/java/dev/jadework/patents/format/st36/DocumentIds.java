package dev.jadework.patents.format.st36;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.xml.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 文献号. The element `document-id`: office, number, kind and date. A source may give it in several
/// forms side by side; they are one number, and the one with office and kind is taken.
public final class DocumentIds {
  /// DOCDB's kind of an international application: office of filing, year, six digits.
  private static final String INTERNATIONAL = "W";

  private DocumentIds() {}

  /// The `document-id` below references to one document: in the DOCDB form if it is there.
  ///
  /// @param references elements of one name, each in a form of its own, or one with several ids
  public static Optional<XmlElement> preferred(List<XmlElement> references) {
    List<XmlElement> ids =
        references.stream().flatMap(reference -> reference.children("document-id")).toList();
    return references.stream()
        .filter(reference -> form(reference).equals("docdb"))
        .flatMap(reference -> reference.children("document-id"))
        .findFirst()
        .or(() -> ids.stream().filter(id -> form(id).equals("docdb")).findFirst())
        .or(() -> ids.stream().filter(id -> id.first("country") != null).findFirst())
        .or(() -> ids.stream().findFirst());
  }

  private static String form(XmlElement element) {
    return element
        .attribute("data-format")
        .or(() -> element.attribute("document-id-type"))
        .orElse("");
  }

  /// @throws UnreadableNumberException if there is no number or it is none of the office
  public static PublicationNumber publication(XmlElement id) {
    String office = id.textAt("country");
    String number = id.textAt("doc-number");
    String kind = id.textAt("kind");
    PublicationNumber publication =
        office.isEmpty()
            ? PublicationNumber.parse(number)
            : PublicationNumber.parse(office, number);
    return kind.isEmpty() ? publication : publication.withKind(kind);
  }

  /// @throws UnreadableNumberException if there is no number or it is none of the office
  public static ApplicationNumber application(XmlElement id) {
    String office = id.textAt("country");
    String number = id.textAt("doc-number");
    if (id.textAt("kind").equals(INTERNATIONAL) && number.matches("\\d{10}")) {
      return ApplicationNumber.parse(
          "PCT/" + office + number.substring(0, 4) + "/" + number.substring(4));
    }
    return office.isEmpty()
        ? ApplicationNumber.parse(number)
        : ApplicationNumber.parse(office, number);
  }

  /// Null if there is none or it is unknown (zeros).
  public static @Nullable LocalDate date(String text) throws UnreadableRecord {
    if (text.isEmpty() || text.matches("[0-]+")) {
      return null;
    }
    Optional<LocalDate> date = SourceDates.parse(text);
    if (date.isEmpty()) {
      throw new UnreadableRecord(
          "date.unreadable", "“%s” is not %s".formatted(text, SourceDates.ALLOWED));
    }
    return date.get();
  }

  /// What the kind code says where the application's number does not; ST.16: U and Y are utility
  /// models, S designs, P plants in the United States, the others inventions.
  public static PatentType type(
      PublicationNumber publication, @Nullable ApplicationNumber application) {
    PatentType known = PatentType.of(application);
    if (known != PatentType.UNKNOWN || publication.kind() == null) {
      return known;
    }
    return switch (publication.kind().charAt(0)) {
      case 'U', 'Y' -> PatentType.UTILITY_MODEL;
      case 'S' -> PatentType.DESIGN;
      case 'P' -> publication.office().equals("US") ? PatentType.PLANT : PatentType.UNKNOWN;
      case 'A', 'B', 'C', 'T' -> PatentType.INVENTION;
      default -> PatentType.UNKNOWN;
    };
  }
}
