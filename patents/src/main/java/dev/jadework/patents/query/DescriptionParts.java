package dev.jadework.patents.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// 说明书各部分. Cuts a description at its usual headings (Rule 20 of the Chinese Implementing Rules;
/// 37 CFR 1.77 for the English ones). A heading is a paragraph of its own.
final class DescriptionParts {
  private static final int LONGEST_HEADING = 80;

  private record Heading(QueryField part, Pattern form) {}

  private static final List<Heading> HEADINGS =
      List.of(
          heading(QueryField.TF, "(?:所属)?技术领域|(?:TECHNICAL )?FIELD(?: OF THE INVENTION)?"),
          heading(QueryField.BG, "背景技术|(?:TECHNICAL )?BACKGROUND(?: ART| OF THE INVENTION)?"),
          heading(
              QueryField.SI,
              "(?:发明|实用新型)内容|(?:BRIEF )?SUMMARY(?: OF (?:THE )?INVENTION)?"
                  + "|DISCLOSURE(?: OF (?:THE )?INVENTION)?"),
          heading(
              QueryField.DD,
              "附图(?:的简要)?说明|(?:BRIEF )?DESCRIPTION OF (?:THE )?(?:SEVERAL VIEWS OF THE )?"
                  + "DRAWINGS?"),
          heading(
              QueryField.EM,
              "(?:具体)?实施(?:方式|例)|(?:DETAILED )?DESCRIPTION(?: OF (?:THE )?"
                  + "(?:INVENTION|(?:PREFERRED |EXEMPLARY |ILLUSTRATIVE )?EMBODIMENTS?))?"));

  private static final Pattern NUMBERING =
      Pattern.compile("^[\\[【(（]?[0-9一二三四五]{1,4}[\\]】)）.、]?\\s*");

  private DescriptionParts() {}

  /// Parts in the order of the text; what stands before the first heading is `DO`. Texts under the
  /// same heading are joined by line feeds.
  static Map<QueryField, String> of(String description) {
    Map<QueryField, StringBuilder> parts = new LinkedHashMap<>();
    QueryField current = QueryField.DO;
    for (String paragraph : description.split("\n")) {
      current = heading(paragraph).orElse(current);
      StringBuilder part = parts.computeIfAbsent(current, any -> new StringBuilder());
      part.append(part.isEmpty() ? "" : "\n").append(paragraph);
    }
    Map<QueryField, String> texts = new LinkedHashMap<>();
    parts.forEach((part, text) -> texts.put(part, text.toString()));
    return texts;
  }

  private static Optional<QueryField> heading(String paragraph) {
    if (paragraph.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    String bare =
        NUMBERING.matcher(paragraph.strip()).replaceFirst("").replaceAll("[:：。.]\\s*$", "").strip();
    return HEADINGS.stream()
        .filter(heading -> heading.form().matcher(bare).matches())
        .map(Heading::part)
        .findFirst();
  }

  private static Heading heading(QueryField part, String form) {
    return new Heading(part, Pattern.compile(form, Pattern.CASE_INSENSITIVE));
  }
}
