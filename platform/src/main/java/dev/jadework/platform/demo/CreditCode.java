package dev.jadework.platform.demo;

/// 统一社会信用代码. Composes codes of 18 characters for fictional units (GB 32100-2015, with the
/// organisation code of GB 11714 inside).
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private CreditCode() {}

  /// @param authority two characters: registering department and kind of unit
  /// @param region six digits
  static String of(String authority, String region, int serial) {
    String organisation = "9900%04d".formatted(serial);
    String first = authority + region + organisation + organisationCheck(organisation);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < first.length(); i++) {
      sum += ALPHABET.indexOf(first.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return first + ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }
}
