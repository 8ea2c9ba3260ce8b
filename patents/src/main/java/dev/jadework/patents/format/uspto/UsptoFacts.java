package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Facts that have no field, told in words for the extra facts.
final class UsptoFacts {
  /// Their names say nothing that their parts do not.
  private static final Set<String> WRAPPERS =
      Set.of("document-id", "DOC", "relation", "parent-child", "PARENT-US", "addressbook");

  private UsptoFacts() {}

  /// An element in words: its text, or for one with parts `name=text` of each; an element without
  /// text is told by its name and attributes.
  static String told(XmlElement element) {
    if (element.name().equals("document-id") || element.name().equals("DOC")) {
      return documentId(element);
    }
    List<XmlElement> parts = element.elements();
    if (parts.isEmpty()) {
      String text = element.text();
      return text.isEmpty() ? attributes(element) : text;
    }
    if (UsptoText.hasOwnText(element)
        || parts.size() == 1 && parts.getFirst().name().equals("PDAT")) {
      return UsptoText.text(element);
    }
    List<String> described = new ArrayList<>();
    for (XmlElement part : parts) {
      String text = told(part);
      if (WRAPPERS.contains(part.name())) {
        described.add(text);
      } else if (!text.isEmpty()) {
        described.add(text.equals(part.name()) ? text : part.name() + "=" + text);
      }
    }
    return String.join(" ", described);
  }

  private static String attributes(XmlElement element) {
    List<String> told = new ArrayList<>();
    told.add(element.name());
    for (String name : element.attributeNames()) {
      element.attribute(name).ifPresent(value -> told.add(name + "=" + value));
    }
    return String.join(" ", told);
  }

  private static String documentId(XmlElement id) {
    StringBuilder told = new StringBuilder();
    for (String name :
        List.of(
            "country",
            "country-code",
            "CTRY",
            "doc-number",
            "DNUM",
            "kind",
            "kind-code",
            "KIND",
            "date",
            "document-date",
            "DATE")) {
      String text = id.textAt(name);
      boolean date = name.toUpperCase(Locale.ROOT).endsWith("DATE");
      if (!text.isEmpty()) {
        told.append(date ? " " + UsptoDates.printed(text) : text);
      }
    }
    return told.toString().strip();
  }
}
