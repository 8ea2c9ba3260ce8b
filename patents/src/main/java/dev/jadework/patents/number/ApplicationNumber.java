package dev.jadework.patents.number;

import org.jspecify.annotations.Nullable;

/// 申请号. Number of an application.
///
/// @param office ST.3 code
/// @param number digits without check digit and separators
/// @param checkDigit check digit as given (`0`–`9`, `X`), null if the source gave none
/// @param checkDigitOk false if the given check digit contradicts the computed one; true otherwise
public record ApplicationNumber(
    String office, String number, @Nullable Character checkDigit, boolean checkDigitOk) {

  /// `CN201910302430.1`; without the point where no check digit was given.
  @Override
  public String toString() {
    return office + number + (checkDigit == null ? "" : "." + checkDigit);
  }
}
