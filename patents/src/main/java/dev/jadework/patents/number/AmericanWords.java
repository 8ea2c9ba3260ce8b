package dev.jadework.patents.number;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 美国号码的文字. Words before an American number: `U.S. Pat. No. 4,123,456`, `US Patent Application
/// Publication 2010/0123456`, `U.S. Des. 345,678`, `US Appl. No. 12/345,678`.
final class AmericanWords {
  private static final Pattern FORM =
      Pattern.compile(
          "U\\.? ?S\\.?(?: ?A\\.)?[ -]*((?:(?:PATENT|PAT|APPLICATION|APPLN|APPL|APP|PUBLICATION|PUBL"
              + "|PUB|PRE-?GRANT|SERIAL|SER|DESIGN|DES|REISSUE|RE(?=\\.)|PLANT|PROVISIONAL|NUMBER"
              + "|NOS?|DOCUMENT)\\b[ .:]*)*)([A-Z]{0,2}\\.? ?\\d.*)");

  /// A year and seven digits after a stroke number no application, whatever the words.
  private static final Pattern PUBLISHED = Pattern.compile("20\\d{2}/\\d{6,7}.*");

  private AmericanWords() {}

  static Optional<WrittenForm> read(String folded) {
    if (!folded.startsWith("U")) {
      return Optional.empty();
    }
    Matcher m = FORM.matcher(folded);
    if (!m.matches() || (m.group(1).isEmpty() && folded.startsWith("US"))) {
      return Optional.empty();
    }
    String words = m.group(1);
    String number = m.group(2).replace(".", "");
    return Optional.of(
        new WrittenForm("US" + series(words) + number, List.of(), of(words, number)));
  }

  private static WrittenForm.Of of(String words, String number) {
    if (words.isEmpty()) {
      return WrittenForm.Of.EITHER;
    }
    boolean filed = words.contains("APP") || words.contains("SER") || words.contains("PROV");
    return filed && !words.contains("PUB") && !PUBLISHED.matcher(number).matches()
        ? WrittenForm.Of.APPLICATION
        : words.contains("PAT") || words.contains("PUB") || filed
            ? WrittenForm.Of.PUBLICATION
            : WrittenForm.Of.EITHER;
  }

  private static String series(String words) {
    if (words.contains("DES")) {
      return "D";
    }
    return words.contains("RE.") || words.contains("REISSUE")
        ? "RE"
        : words.contains("PLANT") ? "PP" : "";
  }
}
