package dev.jadework.patents.format.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of an XML document, by local name: one document at a time is small enough for a tree,
/// and fragments with an undeclared prefix can be read.
///
/// Document types are skipped and entities never expanded or fetched; a reference to one is an
/// error.
public final class XmlElement {
  private static final XMLInputFactory FACTORY = factory();

  /// Of text taken literally, and of elements: more than any document has.
  private static final int DEEPEST = 150;

  private final String name;
  private final Map<String, String> attributes = new HashMap<>();
  private final List<Object> content = new ArrayList<>();

  private XmlElement(String name) {
    this.name = name;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity " + systemId + " is never fetched");
        });
    return factory;
  }

  /// The root of a document.
  ///
  /// @throws XMLStreamException if it is not well formed or refers to an entity
  public static XmlElement parse(String document) throws XMLStreamException {
    XMLStreamReader reader;
    synchronized (FACTORY) {
      reader = FACTORY.createXMLStreamReader(new StringReader(document));
    }
    try {
      return tree(reader);
    } finally {
      reader.close();
    }
  }

  private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = new XmlElement(local(reader.getLocalName()));
          for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.attributes.put(
                local(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
          }
          if (root == null) {
            root = element;
          } else {
            open.getFirst().content.add(element);
          }
          open.push(element);
          if (open.size() > DEEPEST) {
            throw new XMLStreamException("elements more than " + DEEPEST + " deep");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.getFirst().content.add(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException(
                "the entity &"
                    + reader.getLocalName()
                    + "; is referred to; only &amp; &lt; &gt; &quot; &apos; and numbers are allowed",
                reader.getLocation());
        default -> {
          // Comments, processing instructions and the document type carry no content.
        }
      }
    }
    if (root == null) {
      throw new XMLStreamException("a document without an element");
    }
    return root;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  public String name() {
    return name;
  }

  /// Value of an attribute; empty if it is not there or blank.
  public Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute))
        .map(String::strip)
        .filter(v -> !v.isEmpty());
  }

  public Stream<XmlElement> children() {
    return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
  }

  public Stream<XmlElement> children(String childName) {
    return children().filter(child -> child.name.equals(childName));
  }

  public Optional<XmlElement> child(String childName) {
    return children(childName).findFirst();
  }

  /// All elements below this one that have the name, in the order of the document.
  public Stream<XmlElement> descendants(String descendantName) {
    return children()
        .flatMap(
            child ->
                Stream.concat(
                    child.name.equals(descendantName) ? Stream.of(child) : Stream.empty(),
                    child.descendants(descendantName)));
  }

  /// Text of the first element below this one with the name; empty if there is none or it is blank.
  public Optional<String> textOf(String descendantName) {
    return descendants(descendantName).map(XmlElement::text).filter(t -> !t.isEmpty()).findFirst();
  }

  /// All text inside, blanks and line breaks drawn together to one blank.
  public String text() {
    StringBuilder text = new StringBuilder();
    collect(text);
    return text.toString().replaceAll("[ \t\r\n]+", " ").strip();
  }

  private void collect(StringBuilder text) {
    for (Object part : content) {
      if (part instanceof XmlElement element) {
        element.collect(text);
      } else {
        text.append(part);
      }
    }
  }
}
