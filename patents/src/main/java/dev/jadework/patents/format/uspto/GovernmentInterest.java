package dev.jadework.patents.format.uspto;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// 政府权益声明. The statement that an invention was made with support of the government (35 U.S.C.
/// 202(c)(6)), kept as the extra fact `government_interest`.
final class GovernmentInterest {
  static final String KEY = "government_interest";

  private static final Pattern HEADING =
      Pattern.compile(
          ".*(?:GOVERNMENT(?:AL)? (?:INTEREST|LICENSE|RIGHTS|SUPPORT|FUNDING)|FEDERAL(?:LY)?"
              + "[ -]SPONSORED|FEDERAL RESEARCH).*");
  private static final int LONGEST_HEADING = 150;

  private GovernmentInterest() {}

  /// Keeps the paragraphs the source marks as the statement, else those below a heading that says
  /// so.
  static void keep(List<String> marked, UsptoDraft draft) {
    List<String> statement = marked.isEmpty() ? belowHeading(draft.description) : marked;
    draft.keep(KEY, String.join("\n", statement));
  }

  private static List<String> belowHeading(List<String> paragraphs) {
    List<String> statement = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (mentions(paragraph)
          && heading(paragraph)
          && HEADING.matcher(paragraph.toUpperCase(Locale.ROOT)).matches()) {
        statement.add(paragraphs.get(i));
        for (i++; i < paragraphs.size() && !heading(paragraphs.get(i)); i++) {
          statement.add(paragraphs.get(i));
        }
        break;
      }
    }
    return statement;
  }

  private static boolean mentions(String paragraph) {
    return paragraph.length() <= LONGEST_HEADING
        && (paragraph.contains("OVERNMENT")
            || paragraph.contains("overnment")
            || paragraph.contains("EDERAL")
            || paragraph.contains("ederal"));
  }

  /// Headings are printed in capitals.
  private static boolean heading(String paragraph) {
    if (paragraph.length() > LONGEST_HEADING) {
      return false;
    }
    return paragraph.equals(paragraph.toUpperCase(Locale.ROOT))
        || paragraph.length() < 80 && !paragraph.endsWith(".");
  }
}
