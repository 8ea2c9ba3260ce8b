package dev.jadework.patents.format.xml;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// What stands between records: declarations, document types, tags of wrappers, and text that is
/// left of broken ones.
final class Prolog {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern NOT_CONTENT =
      Pattern.compile("<!--.*?-->|<[^<>]*>|\\ufeff", Pattern.DOTALL);
  private static final Pattern OPENED = Pattern.compile("<([A-Za-z_][\\w.:-]*)");

  private Prolog() {}

  /// Where the first start tag of an element with this local name stands; 0 if there is none.
  static int startTag(String text, String local) {
    for (int i = text.indexOf(local, 1); i > 0; i = text.indexOf(local, i + 1)) {
      int behind = i + local.length();
      char next = behind < text.length() ? text.charAt(behind) : 'x';
      if (next != '>' && next != '/' && !Blanks.blank(next)) {
        continue;
      }
      int tag = i - 1;
      if (text.charAt(tag) == ':') {
        tag--;
        while (tag > 0 && prefix(text.charAt(tag))) {
          tag--;
        }
      }
      if (tag >= 0 && text.charAt(tag) == '<') {
        return tag;
      }
    }
    return 0;
  }

  private static boolean prefix(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }

  /// What stands before a root and is no markup.
  static String stray(String prolog) {
    // Of several, all but the one next to the root belong to broken documents; one may stand in a
    // comment too.
    String text = prolog.contains("<!--") ? COMMENT.matcher(prolog).replaceAll("") : prolog;
    int type = text.lastIndexOf("<!DOCTYPE");
    int end = type < 0 ? -1 : DocumentType.end(text, type);
    String rest = end < 0 ? text : text.substring(0, type) + text.substring(end);
    return content(rest);
  }

  /// True for end tags of a wrapper, comments and blanks behind the last document.
  static boolean leftover(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return !text.contains("<?xml") && !OPENED.matcher(text).find() && content(text).isBlank();
  }

  /// The text without tags and comments.
  static String content(String text) {
    return NOT_CONTENT.matcher(text).replaceAll("");
  }

  /// The parser's message without its own counting.
  static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int own = message.indexOf("Message: ");
    return own < 0 ? message : message.substring(own + "Message: ".length());
  }
}
