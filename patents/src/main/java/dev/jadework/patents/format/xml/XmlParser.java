package dev.jadework.patents.format.xml;

import java.util.Arrays;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Builds the tree of one document. Well-formedness is checked as far as it decides what the
/// document says: tags, nesting, attributes, references, characters. Prefixes are not resolved.
///
/// Older documents of some offices are SGML: elements that are empty by their definition then stand
/// without an end tag. Their names are given.
///
/// Used again for every document of a file; not thread-safe.
final class XmlParser extends XmlScanner {
  /// Of elements: more than any document has.
  private static final int DEEPEST = 150;

  /// Of one element; each is compared with those before it.
  private static final int MOST_ATTRIBUTES = 1_000;

  private final XmlElement[] open = new XmlElement[DEEPEST];
  private String[] attributes = new String[32];
  private Set<String> unclosed = Set.of();
  private int depth;
  private @Nullable XmlElement root;

  /// @param from where to begin
  /// @param emptyElements names of elements that need no end tag
  XmlElement parse(String document, int from, Set<String> emptyElements) throws XMLStreamException {
    begin(document, from);
    unclosed = emptyElements;
    depth = 0;
    root = null;
    int end = text.length();
    while (at < end) {
      int tag = text.indexOf('<', at);
      int stop = tag < 0 ? end : tag;
      if (stop > at) {
        characters(at, stop);
      }
      at = stop;
      if (at < end) {
        markup();
      }
    }
    XmlElement read = root;
    if (read == null) {
      throw malformed("a document without an element");
    }
    if (depth > 0) {
      throw malformed("the document ends inside the element " + open[depth - 1].name());
    }
    return read;
  }

  private void markup() throws XMLStreamException {
    char second = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    switch (second) {
      case '/' -> endTag();
      case '?' -> instruction();
      case '!' -> declaration();
      default -> startTag();
    }
  }

  private void characters(int from, int to) throws XMLStreamException {
    boolean blank = true;
    for (int i = from; i < to && blank; i++) {
      blank = Blanks.blank(text.charAt(i));
    }
    if (depth == 0) {
      if (!blank && !(from == 0 && text.charAt(0) == '\ufeff')) {
        at = from;
        throw malformed("text outside of the document's root");
      }
    } else if (blank) {
      open[depth - 1].add(" ");
    } else {
      open[depth - 1].add(resolved(from, to));
    }
  }

  private void startTag() throws XMLStreamException {
    int start = at++;
    String name = name("an element", "");
    XmlElement element = new XmlElement(name);
    int count = 0;
    boolean closed = false;
    while (true) {
      boolean separated = skipBlanks();
      char c = current(start, name);
      if (c == '>') {
        at++;
        break;
      }
      if (c == '/' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
        at += 2;
        closed = true;
        break;
      }
      if (!separated) {
        throw malformed("“%s” in the tag of %s".formatted(c, name));
      }
      count = attribute(name, count);
    }
    if (count > 0) {
      element.attributes(Arrays.copyOf(attributes, count));
    }
    append(element, closed || !unclosed.isEmpty() && unclosed.contains(name));
  }

  private void append(XmlElement element, boolean closed) throws XMLStreamException {
    if (depth > 0) {
      open[depth - 1].add(element);
    } else if (root == null) {
      root = element;
    } else {
      throw malformed("the element %s after the document's root".formatted(element.name()));
    }
    if (!closed) {
      if (depth == DEEPEST) {
        throw malformed("elements more than " + DEEPEST + " deep");
      }
      open[depth++] = element;
    }
  }

  /// Reads an attribute and returns how many places are filled.
  private int attribute(String element, int count) throws XMLStreamException {
    String name = name("an attribute of ", element);
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != '=') {
      throw malformed("the attribute %s of %s has no value".formatted(name, element));
    }
    at++;
    skipBlanks();
    char quote = at < text.length() ? text.charAt(at) : ' ';
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw malformed("the value of %s of %s is not in quotation marks".formatted(name, element));
    }
    if (text.indexOf('<', at + 1, end) >= 0) {
      throw malformed("a < in the value of %s of %s".formatted(name, element));
    }
    for (int i = 0; i < count; i += 2) {
      if (attributes[i].equals(name)) {
        throw malformed("the attribute %s of %s twice".formatted(name, element));
      }
    }
    String value = resolved(at + 1, end);
    at = end + 1;
    if (count == 2 * MOST_ATTRIBUTES) {
      throw malformed("more than %d attributes of %s".formatted(MOST_ATTRIBUTES, element));
    }
    if (count + 2 > attributes.length) {
      attributes = Arrays.copyOf(attributes, count * 2);
    }
    attributes[count] = name;
    attributes[count + 1] = value;
    return count + 2;
  }

  private void endTag() throws XMLStreamException {
    if (depth > 0 && closes(open[depth - 1].name())) {
      depth--;
      return;
    }
    int start = at;
    at += 2;
    String name = name("an end tag", "");
    skipBlanks();
    if (current(start, name) != '>') {
      throw malformed("the end tag of %s is not closed".formatted(name));
    }
    at++;
    if (depth > 0 && open[depth - 1].name().equals(name)) {
      depth--;
    } else if (!unclosed.contains(name)) {
      at = start;
      throw malformed(
          depth == 0
              ? "the end tag of %s, which is not open".formatted(name)
              : "the end tag of %s, but %s is open".formatted(name, open[depth - 1].name()));
    }
  }

  /// Passes over the end tag of an element if it is written without prefix and blanks.
  private boolean closes(String name) {
    int end = at + 2 + name.length();
    boolean closes =
        end < text.length() && text.charAt(end) == '>' && text.startsWith(name, at + 2);
    if (closes) {
      at = end + 1;
    }
    return closes;
  }

  private void instruction() throws XMLStreamException {
    int end = text.indexOf("?>", at + 2);
    if (end < 0) {
      throw malformed("an instruction that never ends");
    }
    if (depth > 0) {
      String whole = text.substring(at + 2, end);
      int blank = 0;
      while (blank < whole.length() && !Blanks.blank(whole.charAt(blank))) {
        blank++;
      }
      open[depth - 1].add(
          new XmlInstruction(whole.substring(0, blank), whole.substring(blank).strip()));
    }
    at = end + 2;
  }

  private void declaration() throws XMLStreamException {
    if (text.startsWith("<!--", at)) {
      at = after("-->", at + 4, "a comment");
    } else if (text.startsWith("<![CDATA[", at) && depth > 0) {
      int from = at + 9;
      at = after("]]>", from, "literal text");
      open[depth - 1].add(text.substring(from, at - 3));
    } else if (text.startsWith("<!DOCTYPE", at) && root == null) {
      at = DocumentType.end(text, at);
      if (at < 0) {
        at = text.length();
        throw malformed("a document type that never ends");
      }
    } else {
      throw malformed("<! begins neither a comment nor literal text nor the document type");
    }
  }
}
