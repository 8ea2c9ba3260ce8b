package dev.jadework.patents.query;

import dev.jadework.patents.document.Patent;
import java.time.LocalDate;

/// 授权公告. Which publications announce a grant, by office and kind code (WIPO ST.16; the letters of
/// the Chinese office changed in April 2010, ZC 0008, from memory).
final class Grants {
  private static final LocalDate CHINESE_LETTERS = LocalDate.of(2010, 4, 7);
  private static final LocalDate US_LETTERS = LocalDate.of(2001, 1, 2);

  private Grants() {}

  static boolean announces(Patent patent) {
    String kind = patent.publication().kind();
    LocalDate day = patent.published();
    if (kind == null || day == null) {
      return false;
    }
    char letter = kind.charAt(0);
    return switch (patent.publication().office()) {
      case "CN" -> (day.isBefore(CHINESE_LETTERS) ? "CYD" : "BUS").indexOf(letter) >= 0;
      case "US" ->
          letter == 'A' ? day.isBefore(US_LETTERS) : kind.matches("B\\d|E\\d?|S\\d?|P[23]?");
      case "WO" -> false;
      default -> letter == 'B' || letter == 'C';
    };
  }
}
