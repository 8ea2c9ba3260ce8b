package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.xml.Blanks;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Running text of all XML generations: paragraphs, claims, and facts told in words.
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
  private static final Set<String> REFERENCES =
      Set.of("claim-ref", "CLREF", "dependent-claim-reference");

  /// Their names say nothing that their parts do not.
  private static final Set<String> WRAPPERS =
      Set.of("document-id", "DOC", "relation", "parent-child", "PARENT-US", "addressbook");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})");
  private static final Pattern PRINTED_NUMBER = Pattern.compile("^\\[\\d+\\]\\s*");

  /// Characters of a longer one.
  private static final int PARAGRAPH = 1024;

  private UsptoText() {}

  /// Paragraphs, headings and rows of tables in order.
  static void paragraphs(XmlElement element, List<String> paragraphs) {
    if (PARAGRAPHS.contains(element.name()) || hasOwnText(element)) {
      String text = text(element);
      String bare = text.startsWith("[") ? PRINTED_NUMBER.matcher(text).replaceFirst("") : text;
      if (!bare.isEmpty()) {
        paragraphs.add(bare);
      }
      return;
    }
    for (XmlElement child : element.elements()) {
      paragraphs(child, paragraphs);
    }
  }

  private static boolean hasOwnText(XmlElement element) {
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
    StringBuilder text = new StringBuilder(PARAGRAPH);
    collect(element, text, ' ');
    return Blanks.drawnTogether(text.toString());
  }

  private static void collect(XmlElement element, StringBuilder text, char separator) {
    for (int i = 0; i < element.parts(); i++) {
      Object part = element.part(i);
      if (part instanceof String piece) {
        text.append(piece);
      } else if (part instanceof XmlElement child) {
        boolean claimPart =
            separator == '\n'
                && CLAIM_PARTS.contains(child.name())
                && CLAIM_HOLDERS.contains(element.name());
        boolean separate = claimPart || SEPARATE.contains(child.name());
        char mark = claimPart ? '\u0000' : ' ';
        if (separate) {
          text.append(mark);
        }
        collect(child, text, separator);
        if (separate) {
          text.append(mark);
        }
      }
    }
  }

  /// @param position of the claim, counted when it has no number
  static Claim claim(XmlElement element, int position) {
    int number = number(element.attribute("num").or(() -> element.attribute("id")).orElse(""));
    if (number == 0) {
      number = number(element.attribute("ID").orElse(""));
    }
    if (number == 0) {
      number = position;
    }
    StringBuilder raw = new StringBuilder(PARAGRAPH);
    collect(element, raw, '\n');
    String text = withoutNumber(lines(raw.toString()), number);
    TreeSet<Integer> references = new TreeSet<>();
    references(element, references);
    if (text.contains("laim ") || text.contains("laims ")) {
      references.addAll(ClaimReferences.of(text, number));
    }
    references.remove(number);
    references.remove(0);
    return new Claim(number, UsptoDraft.LANGUAGE, text, List.copyOf(references));
  }

  private static String lines(String raw) {
    List<String> lines = new ArrayList<>();
    for (String line : raw.split("\u0000", -1)) {
      String text = Blanks.drawnTogether(line);
      if (!text.isEmpty()) {
        lines.add(text);
      }
    }
    return String.join("\n", lines);
  }

  /// The text without the number printed before it: `1. A method` and `1 . A method`.
  static String withoutNumber(String text, int number) {
    String digits = Integer.toString(number);
    if (!text.startsWith(digits)) {
      return text;
    }
    int at = digits.length();
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() && text.charAt(at) == '.' ? text.substring(at + 1).strip() : text;
  }

  private static void references(XmlElement element, Set<Integer> found) {
    for (int i = 0; i < element.parts(); i++) {
      if (!(element.part(i) instanceof XmlElement child)) {
        continue;
      }
      if (REFERENCES.contains(child.name())) {
        found.add(
            number(
                child
                    .attribute("idref")
                    .or(() -> child.attribute("ID"))
                    .or(() -> child.attribute("depends_on"))
                    .orElse("")));
      }
      references(child, found);
    }
  }

  private static int number(String text) {
    Matcher digits = NUMBER.matcher(text);
    return !text.isEmpty() && digits.find() ? Integer.parseInt(digits.group(1)) : 0;
  }

  /// An element in words: its text, or for one with parts `name=text` of each; an element without
  /// text is told by its name and attributes.
  static String describe(XmlElement element) {
    if (element.name().equals("document-id") || element.name().equals("DOC")) {
      return documentId(element);
    }
    List<XmlElement> parts = element.elements();
    if (parts.isEmpty()) {
      String text = element.text();
      return text.isEmpty() ? attributes(element) : text;
    }
    if (hasOwnText(element) || parts.size() == 1 && parts.getFirst().name().equals("PDAT")) {
      return text(element);
    }
    List<String> described = new ArrayList<>();
    for (XmlElement part : parts) {
      String text = describe(part);
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
