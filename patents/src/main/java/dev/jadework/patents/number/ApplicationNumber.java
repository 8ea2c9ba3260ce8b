package dev.jadework.patents.number;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// 申请号. Number of an application.
///
/// Chinese numbers are checked (ZC 0006-2003), those of other offices kept in a plain form. A wrong
/// check digit is kept and flagged, never repaired.
///
/// @param office ST.3 code; `WO` for an international application
/// @param number digits without check digit and separators; `JP2004/003998` for PCT/JP2004/003998
/// @param checkDigit check digit as given (`0`–`9`, `X`), null if the source gave none
/// @param checkDigitOk false if the given check digit contradicts the computed one; true otherwise
public record ApplicationNumber(
    String office, String number, @Nullable Character checkDigit, boolean checkDigitOk) {

  /// Reads a number that names its office (`CN201910302430.1`, `PCT/CN2016/100804`) or has the form
  /// of a Chinese one.
  ///
  /// @throws UnreadableNumberException if it has no known form
  public static ApplicationNumber parse(String text) {
    return ApplicationNumberReader.read(null, text);
  }

  /// Reads a number as written in the records of an office, with or without the office's code.
  ///
  /// @param office ST.3 code of the office whose number it is unless the number says otherwise
  /// @throws UnreadableNumberException if it has no form this office uses
  public static ApplicationNumber parse(String office, String text) {
    return ApplicationNumberReader.read(office, text);
  }

  /// The check digit as it should be; null for numbers that carry none (other offices).
  public @Nullable Character computedCheckDigit() {
    return chinese() ? CheckDigit.of(number) : null;
  }

  /// 申请年. Year of filing that the number itself states, empty where it states none.
  public OptionalInt filingYear() {
    if (chinese()) {
      return OptionalInt.of(
          number.length() == 12
              ? Integer.parseInt(number.substring(0, 4))
              : century(number.substring(0, 2)));
    }
    if (office.equals("WO") && number.indexOf('/') > 2) {
      String year = number.substring(2, number.indexOf('/'));
      return OptionalInt.of(year.length() == 4 ? Integer.parseInt(year) : century(year));
    }
    return OptionalInt.empty();
  }

  /// 种类号. The digit of a Chinese number that says what is asked for: `1` invention, `2` utility
  /// model, `3` design, `8` and `9` inventions and utility models that came by PCT; null for other
  /// offices.
  public @Nullable Character kindDigit() {
    return chinese() ? number.charAt(number.length() == 12 ? 4 : 2) : null;
  }

  /// For people to read: with the computed check digit where the source gave none.
  public String display() {
    Character computed = computedCheckDigit();
    return checkDigit == null && computed != null ? this + "." + computed : toString();
  }

  /// `CN201910302430.1`, without the point where no check digit was given; `PCT/JP2004/003998`.
  @Override
  public String toString() {
    return (office.equals("WO") ? "PCT/" : office)
        + number
        + (checkDigit == null ? "" : "." + checkDigit);
  }

  private boolean chinese() {
    return office.equals("CN") && (number.length() == 12 || number.length() == 8);
  }

  /// Chinese and international numbers with two digits of year were given from 1978 to 2003.
  private static int century(String twoDigits) {
    int year = Integer.parseInt(twoDigits);
    return year < 50 ? 2000 + year : 1900 + year;
  }
}
