package dev.jadework.patents.number;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 韩国号码. Numbers of Korea: `10` (inventions), `20` (utility models) or `30` (designs), a year
/// unless it is a registration, and a serial of up to seven digits.
///
/// Publications have two digits of year until May 1998 and four since, applications two until 1993
/// (EPO, numbering system of Korea). DOCDB keeps the printed year of publications
/// (`KR950001234B1`) and four digits for applications (`KR19930012345`). DOCDB drops the `10` or
/// `20` before a year because the kind code says the same. They are dropped here where the kind
/// code is there to say it, and kept otherwise.
final class KoreanNumbers {
  private static final Pattern DATED =
      Pattern.compile("(?:[123]0-)?([4-9]\\d|\\d{4})[-/](\\d{1,7})");

  private static final Pattern REGISTERED = Pattern.compile("([123]0)-(\\d{1,7})");

  /// Four digits of year before this one were printed as two.
  private static final int FULL_YEARS_SINCE = 1998;

  private static final int OFFICE_OPENED = 1945;

  private KoreanNumbers() {}

  /// @param printed with its separators
  static @Nullable String publication(String printed, @Nullable String kind) {
    Matcher registered = REGISTERED.matcher(printed);
    if (registered.matches()) {
      return registered.group(1) + NumberText.padded(registered.group(2), 7);
    }
    Matcher dated = DATED.matcher(printed);
    String digits = NumberText.unseparated(printed);
    if (dated.matches()) {
      String year = publicationYear(dated.group(1));
      String right = year.length() == 4 && printed.charAt(2) == '-' ? printed.substring(0, 2) : "";
      digits = right + year + NumberText.padded(dated.group(2), 7);
    }
    if (digits.length() == 13 && NumberText.yearFirst(digits.substring(2), OFFICE_OPENED)) {
      return kind != null && kind.equals(letter(digits)) ? digits.substring(2) : digits;
    }
    if (digits.length() == 13 && digits.endsWith("0000")) {
      return digits.substring(0, 9); // the register adds 0000 to a grant that was not divided
    }
    if (digits.length() == 11
        && NumberText.yearFirst(digits, OFFICE_OPENED)
        && digits.compareTo(String.valueOf(FULL_YEARS_SINCE)) < 0) {
      return digits.substring(2);
    }
    return digits.length() <= 11 ? digits : null;
  }

  /// Other forms in which a record may hold the publication: `20` and a year say that it is a
  /// utility model's application; without a kind code either is possible. Registrations of 1997 to
  /// 1999 were printed without the `10`.
  static List<PublicationNumber> alternatives(PublicationNumber number) {
    String digits = number.number();
    String kind = number.kind();
    if (!number.office().equals("KR")) {
      return List.of(number);
    }
    if (digits.length() == 13 && kind == null) {
      return List.of(new PublicationNumber("KR", digits.substring(2), letter(digits)), number);
    }
    if (digits.length() == 11 && NumberText.yearFirst(digits, OFFICE_OPENED)) {
      return kind == null
          ? List.of(number, with("10", number), with("20", number))
          : List.of(number, with(kind.startsWith("U") ? "20" : "10", number));
    }
    if (digits.length() == 7) {
      boolean model = kind != null && kind.startsWith("Y");
      return List.of(number, with(model ? "20" : "10", number));
    }
    return List.of(number);
  }

  /// Inventions without the `10`, as DOCDB writes them; the others with their two digits.
  static @Nullable String application(String compact) {
    boolean model = compact.endsWith("U");
    String printed = model ? compact.substring(0, compact.length() - 1) : compact;
    Matcher dated = DATED.matcher(printed);
    String digits = NumberText.unseparated(printed);
    if (!NumberText.digits(digits)) {
      return null;
    }
    if (dated.matches()) {
      String year = dated.group(1).length() == 4 ? dated.group(1) : "19" + dated.group(1);
      String right =
          printed.charAt(2) == '-' && printed.indexOf('-', 3) > 0 ? printed.substring(0, 2) : "";
      digits = right + year + NumberText.padded(dated.group(2), 7);
    }
    if (digits.length() == 13 && digits.startsWith("10")) {
      return digits.substring(2);
    }
    return model && digits.length() == 11 ? "20" + digits : digits;
  }

  private static PublicationNumber with(String right, PublicationNumber number) {
    return new PublicationNumber("KR", right + number.number(), number.kind());
  }

  private static @Nullable String letter(String digits) {
    return digits.startsWith("10") ? "A" : digits.startsWith("20") ? "U" : null;
  }

  private static String publicationYear(String printed) {
    if (printed.length() == 2) {
      return printed.equals("99") ? "1999" : printed;
    }
    return Integer.parseInt(printed) < FULL_YEARS_SINCE ? printed.substring(2) : printed;
  }
}
