package dev.jadework.patents.format.xml;

/// The document type declaration, which is never read and only passed over.
final class DocumentType {
  private DocumentType() {}

  /// The place behind the declaration that begins at `from`; −1 if it never ends.
  static int end(String text, int from) {
    boolean inside = false;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        at = text.indexOf(c, at + 1);
      } else if (inside && text.startsWith("<!--", at)) {
        at = text.indexOf("-->", at + 4);
      } else if (c == '[') {
        inside = true;
      } else if (c == ']') {
        inside = false;
      } else if (c == '>' && !inside) {
        return at + 1;
      }
      if (at < 0) {
        return -1;
      }
      at++;
    }
    return -1;
  }
}
