package dev.jadework.patents.number;

import org.jspecify.annotations.Nullable;

/// 韩国号码. Numbers of Korea: `10` (inventions) or `20` (utility models), a year of four digits
/// unless it is a grant, and seven digits.
///
/// DOCDB drops the two digits before a year because the kind code says the same. They are dropped
/// here where the kind code is there to say it, and kept otherwise.
final class KoreanNumbers {
  private KoreanNumbers() {}

  static @Nullable String publication(String digits, @Nullable String kind) {
    if (digits.length() == 13 && NumberText.yearFirst(digits.substring(2), 1945)) {
      boolean said =
          kind != null
              && ((digits.startsWith("10") && kind.startsWith("A"))
                  || (digits.startsWith("20") && kind.startsWith("U")));
      return said ? digits.substring(2) : digits;
    }
    if (digits.length() == 13 && digits.endsWith("0000")) {
      return digits.substring(0, 9); // the register adds 0000 to a grant that was not divided
    }
    return digits.length() <= 11 ? digits : null;
  }

  /// Inventions without the `10`, as DOCDB writes them; the others with their two digits.
  static @Nullable String application(String compact) {
    String text = NumberText.unseparated(compact);
    boolean model = text.endsWith("U");
    String digits = model ? text.substring(0, text.length() - 1) : text;
    if (!NumberText.digits(digits)) {
      return null;
    }
    if (digits.length() == 13 && digits.startsWith("10")) {
      return digits.substring(2);
    }
    return model && digits.length() == 11 ? "20" + digits : digits;
  }
}
