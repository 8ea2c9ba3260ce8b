package dev.jadework.platform.demo;

import dev.jadework.patents.number.CreditCode;

/// 统一社会信用代码. Composes codes of 18 characters for fictional units (GB 32100-2015, with the
/// organisation code of GB 11714 inside).
final class UnitCode {
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  private UnitCode() {}

  /// @param authority two characters: registering department and kind of unit
  /// @param region six digits
  static String of(String authority, String region, int serial) {
    String organisation = "9900%04d".formatted(serial);
    String first = authority + region + organisation + organisationCheck(organisation);
    return first + CreditCode.check(first);
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
