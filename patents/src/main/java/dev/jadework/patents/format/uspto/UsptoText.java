package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.xml.Blanks;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Running text of all XML generations.
final class UsptoText {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "heading", "row", "paragraph", "PARA", "H", "ROW");

  /// What stands apart on the page is set apart by a blank.
  private static final Set<String> SEPARATE =
      Set.of(
          "entry",
          "row",
          "li",
          "ul",
          "ol",
          "br",
          "dd",
          "dt",
          "claim-text",
          "paragraph",
          "ENTRY",
          "ROW",
          "LI",
          "PARA",
          "CLMSTEP",
          "p");

  private static final Set<String> CLAIM_PARTS = Set.of("claim-text", "CLMSTEP", "PARA");
  private static final Set<String> CLAIM_HOLDERS = Set.of("claim", "claim-text", "CLM");

  /// Holds a part of a claim that stands in the line.
  private static final String IN_LINE = "dependent-claim-reference";

  /// Between the parts of a claim; no character of XML.
  static final char PART = '\u0000';

  /// Four digits, so that a text that begins with a reference, `[1]`, keeps it.
  private static final Pattern PRINTED_NUMBER = Pattern.compile("^\\[\\d{4,}\\]\\s*");

  /// Characters of a longer one.
  private static final int PARAGRAPH = 1024;

  private UsptoText() {}

  /// Paragraphs, headings and rows of tables in order.
  static void paragraphs(XmlElement element, List<String> paragraphs) {
    if (PARAGRAPHS.contains(element.name()) || hasOwnText(element)) {
      String text = text(element);
      String bare = withoutNumber(element, text);
      if (!bare.isEmpty()) {
        paragraphs.add(bare);
      }
      return;
    }
    for (XmlElement child : element.elements()) {
      paragraphs(child, paragraphs);
    }
  }

  /// Paragraphs are printed with their numbers, `[0001]` or `1.`: as an element in application
  /// publications of 2001 to 2004, in the text of some later documents.
  private static String withoutNumber(XmlElement paragraph, String text) {
    if (text.startsWith("[")) {
      return PRINTED_NUMBER.matcher(text).replaceFirst("");
    }
    String number = paragraph.name().equals("paragraph") ? paragraph.textAt("number") : "";
    return !number.isEmpty() && text.startsWith(number)
        ? text.substring(number.length()).strip()
        : text;
  }

  static boolean hasOwnText(XmlElement element) {
    for (int i = 0; i < element.parts(); i++) {
      if (element.part(i) instanceof String text && !text.isBlank()) {
        return true;
      }
    }
    return false;
  }

  static String text(XmlElement element) {
    if (element.parts() == 1 && element.part(0) instanceof String only) {
      return Blanks.drawnTogether(only);
    }
    return Blanks.drawnTogether(joined(element, false));
  }

  /// The text inside, white space as written.
  ///
  /// @param claim sets the parts of a claim apart by [#PART] instead of a blank
  static String joined(XmlElement element, boolean claim) {
    StringBuilder text = new StringBuilder(PARAGRAPH);
    collect(element, text, claim);
    return text.toString();
  }

  private static void collect(XmlElement element, StringBuilder text, boolean claim) {
    for (int i = 0; i < element.parts(); i++) {
      Object part = element.part(i);
      if (part instanceof String piece) {
        text.append(piece);
      } else if (part instanceof XmlElement child) {
        boolean claimPart =
            claim && CLAIM_PARTS.contains(child.name()) && CLAIM_HOLDERS.contains(element.name());
        boolean separate =
            claimPart || SEPARATE.contains(child.name()) && !IN_LINE.equals(element.name());
        char mark = claimPart ? PART : ' ';
        if (separate) {
          text.append(mark);
        }
        collect(child, text, claim);
        if (separate) {
          text.append(mark);
        }
      }
    }
  }
}
