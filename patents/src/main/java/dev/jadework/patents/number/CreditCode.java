package dev.jadework.patents.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// 统一社会信用代码. Checks codes by GB 32100-2015: 18 characters without I, O, S, V and Z, the last of
/// which is a check character.
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  /// In upper case, without blanks.
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "");
  }

  /// The check character of the first 17.
  public static char check(String first) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first.length(); i++) {
      sum += ALPHABET.indexOf(first.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /// What is wrong with a code; empty if nothing is.
  ///
  /// @param code as [#key] gives it
  public static Optional<String> problem(String code) {
    if (code.length() != LENGTH) {
      return Optional.of("a code has 18 characters, not " + code.length());
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      if (ALPHABET.indexOf(code.charAt(i)) < 0) {
        return Optional.of("'" + code.charAt(i) + "' stands in no code");
      }
    }
    char check = check(code.substring(0, LENGTH - 1));
    return check == code.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of("its check character would be " + check + ", not " + code.charAt(17));
  }
}
