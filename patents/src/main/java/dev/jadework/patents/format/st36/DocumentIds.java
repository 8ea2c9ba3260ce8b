package dev.jadework.patents.format.st36;

import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.List;
import java.util.Optional;

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

  /// The number that identifies a record, from the references to its publication.
  ///
  /// @param where what should give it, for messages
  public static PublicationNumber identity(String where, List<XmlElement> references)
      throws UnreadableRecord {
    Optional<XmlElement> id = preferred(references);
    return SourceNumbers.identity(
        where, part(id, "country"), part(id, "doc-number"), part(id, "kind"));
  }

  private static String part(Optional<XmlElement> id, String name) {
    return id.map(element -> element.textAt(name)).orElse("");
  }

  /// @throws UnreadableNumberException if there is no number or it is none of the office
  public static PublicationNumber publication(XmlElement id) {
    return SourceNumbers.publication(
        id.textAt("country"), id.textAt("doc-number"), id.textAt("kind"));
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
}
