package dev.jadework.patents.reference;

import dev.jadework.patents.text.Folding;
import java.util.Locale;
import java.util.Optional;

/// 统一社会信用代码. Checks codes by GB 32100-2015: 18 characters without I, O, S, V and Z, the last of
/// which is a check character.
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  /// In upper case, without blanks.
  static String key(String text) {
    return Folding.fold(text).toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }

  /// What is wrong with a code; empty if nothing is.
  ///
  /// @param code as [#key] gives it
  static Optional<String> problem(String code) {
    if (code.length() != LENGTH) {
      return Optional.of("a code has 18 characters, not " + code.length());
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return Optional.of("'" + code.charAt(i) + "' stands in no code");
      }
      sum += value * weight;
      weight = weight * 3 % 31;
    }
    char check = ALPHABET.charAt((31 - sum % 31) % 31);
    return check == code.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of("its check character would be " + check + ", not " + code.charAt(17));
  }
}
