package dev.jadework.patents.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 种类代码在前. A kind code between office and number: `EP-A1-0 123 456`, `US B1 4,123,456`,
/// `JP-B-62-12345`. Without a digit it means all codes of the letter.
final class KindFirst {
  private static final Pattern FORM =
      Pattern.compile("([A-Z]{2})[- ]*([ABCUYST]\\d?)[- ]+(?:NO\\.? ?)?([A-Z]{0,2}\\d.*)");

  private static final Pattern ENDS_IN_KIND = Pattern.compile(".*\\d[- ]?[A-Z]\\d?");

  /// `S5-53868` is a year of Showa, not a code; codes of other letters are not eras.
  private static final Pattern ERA = Pattern.compile("[ST]\\d");

  private static final int MOST_CODES = 9;

  private KindFirst() {}

  static Optional<WrittenForm> read(@Nullable String office, String folded) {
    boolean named = office == null || folded.startsWith(office);
    Matcher m = FORM.matcher(named ? folded : office + ' ' + folded);
    if (!m.matches() || endsInKind(m.group(3)) || !code(m.group(1), m.group(2))) {
      return Optional.empty();
    }
    return Optional.of(
        new WrittenForm(
            m.group(1) + m.group(3), kinds(m.group(1), m.group(2)), WrittenForm.Of.PUBLICATION));
  }

  static boolean endsInKind(String number) {
    return ENDS_IN_KIND.matcher(number).matches();
  }

  /// American letters before a number are its series: `D`, `T` and others.
  private static boolean code(String office, String kind) {
    return switch (office) {
      case "JP" -> !ERA.matcher(kind).matches();
      case "US" -> "ABC".indexOf(kind.charAt(0)) >= 0;
      case "AT" -> !kind.equals("A"); // heads Austrian applications: A 1234/98
      default -> true;
    };
  }

  private static List<String> kinds(String office, String letter) {
    if (letter.length() == 2) {
      return List.of(letter);
    }
    if (office.equals("JP") && letter.equals("T")) {
      return List.of("A", "T"); // a translation, numbered as the other applications are
    }
    List<String> kinds = new ArrayList<>();
    boolean itself =
        "AU".contains(letter) && KindCode.known(office, letter) && !office.equals("US");
    kinds.add(itself ? letter : "");
    if (!itself) {
      kinds.add(letter);
    }
    for (int digit = 1; digit <= MOST_CODES; digit++) {
      kinds.add(letter + digit);
    }
    return kinds;
  }
}
