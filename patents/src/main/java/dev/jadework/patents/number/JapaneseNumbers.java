package dev.jadework.patents.number;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 日本号码. Numbers of Japan: an era's or a western year and a serial, or the number of a
/// registration.
///
/// The office counts in western years since 2000 and counted in years of the emperor before. The
/// canonical form is DOCDB's: year and six digits from 2000 on (`2010012345`), before that the
/// letter of the era, two digits of year and the serial without zeros (`H0553868`). An era's year
/// from 2000 on is written as the western one, a western year before it as the era's, except 1989,
/// in which the eras Showa 64 and Heisei 1 counted separately. Eight digits without an era are read
/// as Heisei to year 12 and Showa above it, as publications held in databases require; that reading
/// is an inference.
final class JapaneseNumbers {
  private static final String ERA_SIGNS = "明大昭平令";
  private static final String ERA_LETTERS = "MTSHR";

  /// Kind code that the name of the gazette or register stands for; the registration's differs by
  /// period.
  private static final Map<String, String> GAZETTES =
      Map.of(
          "特開", "A", "特表", "A", "再表", "A1", "特公", "B2", "実開", "U", "実公", "Y2", "特許", "", "特願", "",
          "実願", "");

  private static final int WESTERN_SINCE = 2000;
  private static final int FIRST_OF_HEISEI = 1989;
  private static final int LAST_HEISEI_WITHOUT_ERA = 12;

  private JapaneseNumbers() {}

  /// `特開平5-53868号公報` → `JPH5-53868A`; other texts unchanged.
  static String latin(String compact) {
    int from = compact.startsWith("JP") ? 2 : 0;
    String kind =
        compact.length() < from + 3 ? null : GAZETTES.get(compact.substring(from, from + 2));
    if (kind == null) {
      return compact;
    }
    StringBuilder latin = new StringBuilder("JP");
    for (int i = from + 2; i < compact.length(); i++) {
      char c = compact.charAt(i);
      int era = ERA_SIGNS.indexOf(c);
      if (era >= 0) {
        latin.append(ERA_LETTERS.charAt(era));
      } else if (c != '第' && c != '号' && c != '號' && c != '公' && c != '報' && c != '成' && c != '和') {
        latin.append(c);
      }
    }
    boolean open = NumberText.digit(latin.charAt(latin.length() - 1));
    return open ? latin.append(kind).toString() : latin.toString();
  }

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
    if (!NumberText.digits(digits)) {
      return null;
    }
    if (digits.length() == 8 && digits.charAt(0) <= '6') {
      int year = Integer.parseInt(digits.substring(0, 2));
      char era = year <= LAST_HEISEI_WITHOUT_ERA ? 'H' : 'S';
      return written(firstYear(era) + year - 1, era, digits.substring(2));
    }
    return digits.length() <= 7 ? NumberText.withoutZeros(digits) : null;
  }

  /// The form of a number with an era or a western year; null if it has neither.
  static @Nullable String dated(String compact) {
    boolean lettered = !compact.isEmpty() && ERA_LETTERS.indexOf(compact.charAt(0)) >= 0;
    String rest = compact.substring(lettered ? 1 : 0);
    int stroke = Math.max(rest.indexOf('-'), rest.indexOf('/'));
    String digits = NumberText.unseparated(rest);
    if (!NumberText.digits(digits)) {
      return null;
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
    boolean western =
        NumberText.yearFirst(digits, 1900)
            && (stroke == 4 || (stroke < 0 && digits.length() >= 9 && digits.length() <= 10));
    return western
        ? written(Integer.parseInt(digits.substring(0, 4)), null, digits.substring(4))
        : null;
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

  /// First western year of an era.
  private static int firstYear(char era) {
    return switch (era) {
      case 'M' -> 1868;
      case 'T' -> 1912;
      case 'S' -> 1926;
      case 'H' -> FIRST_OF_HEISEI;
      case 'R' -> 2019;
      default -> throw new IllegalArgumentException("no era has the letter " + era);
    };
  }
}
