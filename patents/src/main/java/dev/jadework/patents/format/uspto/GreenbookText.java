package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.uspto.GreenbookFields.Field;
import dev.jadework.patents.format.uspto.GreenbookFields.Section;
import dev.jadework.patents.format.xml.Blanks;
import java.util.ArrayList;
import java.util.List;

/// Paragraphs and claims of a green book record.
final class GreenbookText {
  /// Digits of a longer number are no number of a claim.
  private static final int LONGEST_NUMBER = 6;

  private GreenbookText() {}

  /// The texts of a section's fields; tables keep their columns.
  static List<String> paragraphs(Section section) {
    List<String> paragraphs = new ArrayList<>();
    for (Field field : section.fields()) {
      String text =
          field.code().startsWith("TBL") ? field.text() : Blanks.drawnTogether(field.text());
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  /// Paragraphs up to the next number are one claim.
  static void claims(Section section, UsptoDraft draft) {
    int number = 0;
    List<String> lines = new ArrayList<>();
    for (Field field : section.fields()) {
      if (field.code().equals("NUM")) {
        claim(number, lines, draft);
        lines.clear();
        number = number(field.text(), number);
      } else if (field.code().equals("STM")) {
        draft.keep("us-claim-statement", Blanks.drawnTogether(field.text()));
      } else {
        lines.add(Blanks.drawnTogether(field.text()));
      }
    }
    claim(number == 0 ? 1 : number, lines, draft);
  }

  /// The number printed, else the one after the last.
  private static int number(String text, int last) {
    String digits = text.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > LONGEST_NUMBER
        ? last + 1
        : Integer.parseInt(digits);
  }

  private static void claim(int number, List<String> lines, UsptoDraft draft) {
    String text = UsptoClaims.withoutNumber(String.join("\n", lines).strip(), number);
    if (!text.isEmpty()) {
      draft.claims.add(
          new Claim(number, UsptoDraft.LANGUAGE, text, ClaimReferences.of(text, number)));
    }
  }
}
