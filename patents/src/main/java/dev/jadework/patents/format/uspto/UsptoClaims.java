package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.xml.Blanks;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 权利要求. Claims of all XML generations: number, text with a line for each of its parts, and the
/// claims it depends on.
final class UsptoClaims {
  private static final Set<String> REFERENCES =
      Set.of("claim-ref", "CLREF", "dependent-claim-reference");

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})");
  private static final String PARTS = String.valueOf(UsptoText.PART);

  private UsptoClaims() {}

  /// @param position of the claim, counted when it has no number
  static Claim read(XmlElement element, int position) {
    int number = number(element.attribute("num").or(() -> element.attribute("id")).orElse(""));
    if (number == 0) {
      number = number(element.attribute("ID").orElse(""));
    }
    if (number == 0) {
      number = position;
    }
    String text = withoutNumber(lines(UsptoText.joined(element, true)), number);
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
    for (String line : raw.split(PARTS, -1)) {
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
}
