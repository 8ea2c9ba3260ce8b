package dev.jadework.patents.number;

import org.jspecify.annotations.Nullable;

/// 日本号码. Numbers of Japan: an era's or a western year and a serial, or the number of a
/// registration.
///
/// The office counts in western years since 2000 and counted in years of the emperor before. The
/// canonical form is DOCDB's: year and six digits from 2000 on (`2010012345`), before that the
/// letter of the era, two digits of year and the serial without zeros (`H0553868`). An era's year
/// from 2000 on is written as the western one, a western year before it as the era's, except 1989,
/// in which the eras Showa 64 and Heisei 1 counted separately.
///
/// A year of two digits without an era (`5-53868`, `62-12345`, eight digits of a publication) is
/// read by one rule: to 12 it is of Heisei, to 64 of Showa, above that the western year, which no
/// era reached. So `20-123456` is of Showa 20; for the year 2008 write `2008-123456`. Nine digits
/// that begin 3 or 4 give the era by the office's code, Showa or Heisei, as American citations
/// copy them. Both readings are inferences, held against the days of citations in American
/// patents.
final class JapaneseNumbers {
  private static final String ERA_LETTERS = "MTSHR";

  private static final int WESTERN_SINCE = 2000;
  private static final int FIRST_OF_SHOWA = 1926;
  private static final int FIRST_OF_HEISEI = 1989;
  private static final int LAST_HEISEI_WITHOUT_ERA = 12;
  private static final int LAST_OF_SHOWA = 64;

  private JapaneseNumbers() {}

  static @Nullable String publication(String compact) {
    if (compact.startsWith("WO")) {
      String international = InternationalNumbers.publication(compact.substring(2));
      return international == null ? null : "WO" + international;
    }
    String dated = dated(compact);
    if (dated != null) {
      return dated;
    }
    String digits = NumberText.unseparated(compact);
    int stroke = Math.max(compact.indexOf('-'), compact.indexOf('/'));
    if (!NumberText.digits(digits) || stroke == 1 || stroke == 2) {
      return null;
    }
    if (digits.length() == 8) {
      return shortYear(digits.substring(0, 2), digits.substring(2));
    }
    return digits.length() <= 7 ? NumberText.withoutZeros(digits) : null;
  }

  /// The form of a number with an era or a western year; null if it has neither. A `P` before it
  /// means patent (`P2003-123456`, `P. 11-295684`).
  static @Nullable String dated(String given) {
    int patent = given.startsWith("P.") ? 2 : given.startsWith("P") ? 1 : 0;
    String compact = given.substring(patent);
    boolean lettered = !compact.isEmpty() && ERA_LETTERS.indexOf(compact.charAt(0)) >= 0;
    String rest = compact.substring(lettered ? 1 : 0);
    int stroke = Math.max(rest.indexOf('-'), rest.indexOf('/'));
    String digits = NumberText.unseparated(rest);
    if (!NumberText.digits(digits)) {
      return null;
    }
    if (!lettered && (stroke == 1 || stroke == 2)) {
      return shortYear(digits.substring(0, stroke), digits.substring(stroke));
    }
    if (!lettered && digits.length() == 9 && (digits.charAt(0) == '3' || digits.charAt(0) == '4')) {
      return dated((digits.charAt(0) == '3' ? "S" : "H") + digits.substring(1));
    }
    if (lettered) {
      int year = stroke > 0 ? stroke : 2;
      if (year > 2 || digits.length() <= year) {
        return null;
      }
      char era = compact.charAt(0);
      int western = firstYear(era) + Integer.parseInt(digits.substring(0, year)) - 1;
      return written(western, era, digits.substring(year));
    }
    boolean year = NumberText.yearFirst(digits, 1900);
    if (year && stroke < 0 && digits.length() == 11 && digits.charAt(4) == '0') { // EPODOC
      return written(Integer.parseInt(digits.substring(0, 4)), null, digits.substring(5));
    }
    boolean western =
        year && (stroke == 4 || (stroke < 0 && digits.length() >= 9 && digits.length() <= 10));
    return western
        ? written(Integer.parseInt(digits.substring(0, 4)), null, digits.substring(4))
        : null;
  }

  private static @Nullable String shortYear(String twoDigits, String serial) {
    int year = Integer.parseInt(twoDigits);
    if (year == 0 || serial.isEmpty()) {
      return null;
    }
    if (year > LAST_OF_SHOWA) {
      return written(1900 + year, null, serial);
    }
    char era = year <= LAST_HEISEI_WITHOUT_ERA ? 'H' : 'S';
    return written(firstYear(era) + year - 1, era, serial);
  }

  private static @Nullable String written(int year, @Nullable Character era, String serial) {
    if (serial.length() > 6) {
      return null;
    }
    if (year >= WESTERN_SINCE || (era == null && year == FIRST_OF_HEISEI)) {
      return year + NumberText.padded(serial, 6);
    }
    char letter = era != null ? era : year > FIRST_OF_HEISEI ? 'H' : 'S';
    int start = firstYear(letter);
    return year < start
        ? null
        : letter
            + NumberText.padded(String.valueOf(year - start + 1), 2)
            + NumberText.withoutZeros(serial);
  }

  /// Serial and two digits of the western year, as DOCDB writes applications filed before 2000;
  /// null for later ones, and for those of 1989 that name one of its two eras.
  static @Nullable String serialFirst(String number) {
    if (NumberText.digits(number)) {
      boolean both = number.length() == 10 && number.startsWith(String.valueOf(FIRST_OF_HEISEI));
      return both ? NumberText.withoutZeros(number.substring(4)) + number.substring(2, 4) : null;
    }
    if (ERA_LETTERS.indexOf(number.charAt(0)) < 0 || !NumberText.digits(number.substring(1))) {
      return null;
    }
    int year = firstYear(number.charAt(0)) + Integer.parseInt(number.substring(1, 3)) - 1;
    return year <= FIRST_OF_SHOWA || year == FIRST_OF_HEISEI || year >= WESTERN_SINCE
        ? null
        : number.substring(3) + year % 100;
  }

  /// The application that DOCDB writes serial first; null if it is none of those.
  static @Nullable String fromSerialFirst(String digits) {
    if (digits.length() < 3 || digits.length() > 8 || !NumberText.digits(digits)) {
      return null;
    }
    int year = 1900 + Integer.parseInt(digits.substring(digits.length() - 2));
    return year <= FIRST_OF_SHOWA
        ? null
        : written(year, null, digits.substring(0, digits.length() - 2));
  }

  /// First western year of an era.
  private static int firstYear(char era) {
    return switch (era) {
      case 'M' -> 1868;
      case 'T' -> 1912;
      case 'S' -> FIRST_OF_SHOWA;
      case 'H' -> FIRST_OF_HEISEI;
      case 'R' -> 2019;
      default -> throw new IllegalArgumentException("no era has the letter " + era);
    };
  }
}
