package dev.jadework.patents.format.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// An element of an XML document, by local name: one document at a time is small enough for a tree,
/// and fragments with an undeclared prefix can be read.
///
/// Document types are skipped. Of the entities only the standard character entities are known;
/// nothing is expanded further or fetched, and a reference to another entity is an error.
public final class XmlElement {
  private static final String[] NO_ATTRIBUTES = {};
  private static final Object[] NO_CONTENT = {};

  private final String name;

  /// Names and values by turns.
  private String[] attributes = NO_ATTRIBUTES;

  private Object[] content = NO_CONTENT;
  private int size;

  XmlElement(String name) {
    this.name = name;
  }

  /// The root of a document.
  ///
  /// @throws XMLStreamException if it is not well formed or refers to an unknown entity
  public static XmlElement parse(String document) throws XMLStreamException {
    return new XmlParser().parse(document, 0, Set.of());
  }

  void attributes(String[] namesAndValues) {
    attributes = namesAndValues;
  }

  /// Appends a child, a piece of text or an instruction.
  void add(Object part) {
    if (size == content.length) {
      content = Arrays.copyOf(content, size == 0 ? 2 : size * 2);
    }
    content[size++] = part;
  }

  public String name() {
    return name;
  }

  /// Value of an attribute; empty if it is not there or blank.
  public Optional<String> attribute(String attribute) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(attribute)) {
        return Optional.of(attributes[i + 1].strip()).filter(v -> !v.isEmpty());
      }
    }
    return Optional.empty();
  }

  /// Names of the attributes in the order of the document.
  public List<String> attributeNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < attributes.length; i += 2) {
      names.add(attributes[i]);
    }
    return names;
  }

  /// Elements, pieces of text ([String]) and instructions ([XmlInstruction]) in the order of the
  /// document.
  public List<Object> content() {
    return Collections.unmodifiableList(Arrays.asList(content).subList(0, size));
  }

  /// Number of parts of the content.
  public int parts() {
    return size;
  }

  /// A part of [#content] without a list around it, for the many loops over running text.
  public Object part(int index) {
    return content[Objects.checkIndex(index, size)];
  }

  public Stream<XmlElement> children() {
    return elements().stream();
  }

  public Stream<XmlElement> children(String childName) {
    return elements(childName).stream();
  }

  public Optional<XmlElement> child(String childName) {
    return Optional.ofNullable(first(childName));
  }

  /// The child elements.
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (content[i] instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// The child elements with this name.
  public List<XmlElement> elements(String childName) {
    List<XmlElement> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (content[i] instanceof XmlElement element && element.name.equals(childName)) {
        elements.add(element);
      }
    }
    return elements;
  }

  /// The first child with the first name, its first child with the second, and so on; null if one
  /// of them is missing.
  public @Nullable XmlElement first(String... path) {
    XmlElement at = this;
    for (String step : path) {
      XmlElement next = null;
      for (int i = 0; i < at.size && next == null; i++) {
        if (at.content[i] instanceof XmlElement element && element.name.equals(step)) {
          next = element;
        }
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /// Text at the end of a path of children; empty if there is none.
  public String textAt(String... path) {
    XmlElement element = first(path);
    return element == null ? "" : element.text();
  }

  /// All elements below this one that have the name, in the order of the document.
  public Stream<XmlElement> descendants(String descendantName) {
    List<XmlElement> found = new ArrayList<>();
    find(descendantName, found);
    return found.stream();
  }

  private void find(String descendantName, List<XmlElement> found) {
    for (int i = 0; i < size; i++) {
      if (content[i] instanceof XmlElement element) {
        if (element.name.equals(descendantName)) {
          found.add(element);
        }
        element.find(descendantName, found);
      }
    }
  }

  /// Text of the first element below this one with the name; empty if there is none or it is blank.
  public Optional<String> textOf(String descendantName) {
    return descendants(descendantName).map(XmlElement::text).filter(t -> !t.isEmpty()).findFirst();
  }

  /// All text inside, blanks and line breaks drawn together to one blank.
  public String text() {
    return Blanks.drawnTogether(verbatim());
  }

  /// All text inside, as written.
  public String verbatim() {
    if (size == 1 && content[0] instanceof String only) {
      return only;
    }
    StringBuilder text = new StringBuilder();
    collect(text);
    return text.toString();
  }

  private void collect(StringBuilder text) {
    for (int i = 0; i < size; i++) {
      if (content[i] instanceof String piece) {
        text.append(piece);
      } else if (content[i] instanceof XmlElement element) {
        element.collect(text);
      }
    }
  }
}
