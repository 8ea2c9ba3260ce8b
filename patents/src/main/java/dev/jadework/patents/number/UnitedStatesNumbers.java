package dev.jadework.patents.number;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 美国号码. Numbers of the United States.
///
/// Published applications have a year and seven digits; DOCDB drops the first of the seven, a zero
/// so far, so that ten digits are read as eleven. Grants are filled with zeros in the office's data
/// and not on the document.
final class UnitedStatesNumbers {
  /// Publication of applications began on 2001-03-15.
  private static final int FIRST_YEAR = 2001;

  /// Designs, plants, reissues, statutory invention registrations, defensive publications,
  /// additional improvements, patents before 1836 and their reissues.
  private static final Set<String> SERIES = Set.of("D", "PP", "RE", "H", "T", "AI", "X", "RX");

  private UnitedStatesNumbers() {}

  static @Nullable String publication(String letters, String digits) {
    if (!letters.isEmpty()) {
      String series = letters.equals("R") ? "RE" : letters; // exports of some databases
      return SERIES.contains(series) && digits.length() <= 8
          ? series + NumberText.withoutZeros(digits)
          : null;
    }
    if (digits.length() >= 10) {
      if (digits.length() > 11 || !NumberText.yearFirst(digits, FIRST_YEAR)) {
        return null;
      }
      return digits.substring(0, 4) + NumberText.padded(digits.substring(4), 7);
    }
    String grant = NumberText.withoutZeros(digits);
    return grant.length() <= 8 ? grant : null;
  }

  /// Series of two digits and serial of six: `12/345,678`, in DOCDB `201012345678` with the year of
  /// filing before it. DOCDB's older form gives year and serial without the series, which is not
  /// the same number of digits and stays as it is: `20100942680`.
  static @Nullable String application(String compact) {
    int stroke = compact.indexOf('/');
    if (stroke == 1) {
      return application("0" + compact);
    }
    String digits = NumberText.unseparated(compact);
    if (!NumberText.digits(digits)) {
      return null;
    }
    return digits.length() == 12 && NumberText.yearFirst(digits, 1900)
        ? digits.substring(4)
        : digits;
  }
}
