package dev.jadework.patents.format.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// The text of one document and the place in it: names, references and blanks are read here, and a
/// fault is told with its place. The parser's fields and these are one object, because nearly every
/// character of a file passes both.
abstract class XmlScanner {
  /// Of ASCII.
  private static final boolean[] NAME_CHARACTER = nameCharacters();

  private final XmlNames names = new XmlNames();

  /// The whole document.
  String text = "";

  /// Place of the next character.
  int at;

  /// Takes a document, all of whose characters must be allowed.
  final void begin(String document, int from) throws XMLStreamException {
    text = document;
    at = from;
    checkCharacters();
  }

  private void checkCharacters() throws XMLStreamException {
    String document = text;
    for (int i = at; i < document.length(); i++) {
      char c = document.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\ufffe') {
        at = i;
        throw malformed("the character U+%04X, which XML does not allow".formatted((int) c));
      }
    }
  }

  /// Text with the characters that its references stand for.
  final String resolved(int from, int to) throws XMLStreamException {
    int reference = text.indexOf('&', from, to);
    if (reference < 0) {
      return text.substring(from, to);
    }
    StringBuilder resolved = new StringBuilder(to - from);
    int done = from;
    while (reference >= 0) {
      resolved.append(text, done, reference);
      int end = text.indexOf(';', reference, to);
      at = reference;
      if (end < 0) {
        throw malformed("a & that begins no reference; it is written &amp;");
      }
      String name = text.substring(reference + 1, end);
      String value = CharacterEntities.value(name);
      if (value == null) {
        throw malformed(
            "the entity &"
                + (name.length() > 40 ? name.substring(0, 40) + "…" : name)
                + "; is referred to; only character entities and numbers of characters are allowed");
      }
      resolved.append(value);
      done = end + 1;
      reference = text.indexOf('&', done, to);
    }
    return resolved.append(text, done, to).toString();
  }

  /// The place behind a mark.
  ///
  /// @param what the mark ends, for the message
  final int after(String mark, int from, String what) throws XMLStreamException {
    int end = text.indexOf(mark, from);
    if (end < 0) {
      throw malformed(what + " that never ends");
    }
    return end + mark.length();
  }

  /// @param of what is named, for the message
  /// @param element whose it is
  final String name(String of, String element) throws XMLStreamException {
    String document = text;
    int length = document.length();
    int local = at;
    int hash = 0;
    int i = at;
    while (i < length) {
      char c = document.charAt(i);
      if (nameCharacter(c)) {
        hash = 31 * hash + c;
      } else if (c == ':') {
        local = i + 1;
        hash = 0;
      } else {
        break;
      }
      i++;
    }
    char first = local < length ? document.charAt(local) : ' ';
    if (local == i || first == '-' || first == '.' || first >= '0' && first <= '9') {
      throw malformed("the name of %s%s is missing or none".formatted(of, element));
    }
    at = i;
    return names.of(document, local, i, hash);
  }

  private static boolean nameCharacter(char c) {
    return c < 0x80
        ? NAME_CHARACTER[c]
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == 0xb7;
  }

  private static boolean[] nameCharacters() {
    boolean[] ascii = new boolean[0x80];
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
    return ascii;
  }

  /// True if there were any.
  final boolean skipBlanks() {
    String document = text;
    int i = at;
    while (i < document.length() && Blanks.blank(document.charAt(i))) {
      i++;
    }
    boolean any = i > at;
    at = i;
    return any;
  }

  /// The next character of a tag.
  ///
  /// @param start of the tag, the place of the fault if it never ends
  final char current(int start, String name) throws XMLStreamException {
    if (at >= text.length()) {
      at = start;
      throw malformed("the tag of %s never ends".formatted(name));
    }
    return text.charAt(at);
  }

  final XMLStreamException malformed(String message) {
    int line = 1;
    int begin = 0;
    int here = Math.min(at, text.length());
    for (int i = 0; i < here; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        begin = i + 1;
      }
    }
    return new XMLStreamException(message, new Place(line, here - begin + 1, here));
  }

  private record Place(int getLineNumber, int getColumnNumber, int getCharacterOffset)
      implements Location {
    @Override
    public @Nullable String getPublicId() {
      return null;
    }

    @Override
    public @Nullable String getSystemId() {
      return null;
    }
  }
}
