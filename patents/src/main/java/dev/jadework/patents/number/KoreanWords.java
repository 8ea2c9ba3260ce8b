package dev.jadework.patents.number;

import java.util.Optional;
import java.util.regex.Pattern;

/// 韩国号码的文字. Names of Korean gazettes and registers before a number: `공개특허 10-2012-0001234`,
/// `한국등록특허 제10-1234567호`, `특허출원 10-2012-0001234`.
final class KoreanWords {
  private static final Pattern HANGUL = Pattern.compile(".*\\p{IsHangul}.*");

  /// The country, and what stands around the number.
  private static final Pattern AROUND = Pattern.compile("대한민국|한국|제|호|번|\\([A-Z]\\d?\\)");

  private KoreanWords() {}

  static Optional<WrittenForm> read(String folded) {
    if (!HANGUL.matcher(folded).matches()) {
      return Optional.empty();
    }
    String text = AROUND.matcher(folded).replaceAll("").strip();
    String bare = (text.startsWith("KR") ? text.substring(2) : text).replace(" ", "");
    String number = GazetteName.removed("KR", bare);
    if (HANGUL.matcher(number).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        GazetteName.in("KR", bare)
            .map(name -> WrittenForm.named(name, name.publication() ? number : filed(name, number)))
            .orElseGet(() -> WrittenForm.as("KR" + number)));
  }

  /// The letter tells a utility model's application where the number does not.
  private static String filed(GazetteName name, String number) {
    return number + name.kinds().getFirst();
  }
}
