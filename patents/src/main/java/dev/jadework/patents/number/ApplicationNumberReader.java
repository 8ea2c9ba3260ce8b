package dev.jadework.patents.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of application numbers.
final class ApplicationNumberReader {
  private static final String CHINESE_FORMS =
      "a Chinese application number: 12 digits from October 2003 (201910302430.1), 8 digits before"
          + " (95115608.X), with or without the check digit, or 15 digits in the standard form of"
          + " the office's data (102019000302430)";

  /// Year, kind, serial, check digit.
  private static final Pattern NEW =
      Pattern.compile("(20\\d{2})([12389])(\\d{7})(?: ?\\.? ?([0-9X]))?");

  private static final Pattern OLD =
      Pattern.compile("(8[5-9]|9\\d|0[0-3])([12389])(\\d{5})(?: ?\\.? ?([0-9X]))?");

  /// Kind, by PCT or not, year, serial of nine digits: the `standard` form in the office's XML.
  private static final Pattern STANDARD = Pattern.compile("([123])([01])((?:19|20)\\d{2})(\\d{9})");

  private static final Pattern PCT =
      Pattern.compile("PCT[/ ]?([A-Z]{2})[/ ]?(\\d{4}|\\d{2})[/ ](\\d{5,6})");
  private static final Pattern WITH_OFFICE = Pattern.compile("([A-Z]{2}) ?([A-Z]{0,2}[0-9].*)");
  private static final Pattern PLAIN = Pattern.compile("[A-Z]{0,4}\\d[0-9A-Z]{0,19}");

  private ApplicationNumberReader() {}

  static ApplicationNumber read(@Nullable String office, String text) {
    String folded = NumberText.fold(text);
    Matcher pct = PCT.matcher(folded);
    if (pct.matches()) {
      return new ApplicationNumber(
          "WO", pct.group(1) + pct.group(2) + "/" + pct.group(3), null, true);
    }
    if (folded.startsWith("PCT")) {
      throw new UnreadableNumberException(
          text,
          "an international application number: PCT/CN2016/100804, before 2004 PCT/CN99/00123");
    }
    Matcher prefixed = WITH_OFFICE.matcher(folded);
    if (prefixed.matches() && belongsTo(office, prefixed.group(1))) {
      String given = prefixed.group(1);
      return given.equals("CN") || given.equals("ZL")
          ? chinese(text, prefixed.group(2).strip())
          : plain(given, text, prefixed.group(2));
    }
    return office == null || office.equals("CN")
        ? chinese(text, folded)
        : plain(office, text, folded);
  }

  /// `ZL` heads the number of a granted Chinese patent: the application's number again.
  private static boolean belongsTo(@Nullable String office, String prefix) {
    return office == null || prefix.equals(office) || (prefix.equals("ZL") && office.equals("CN"));
  }

  private static ApplicationNumber chinese(String text, String number) {
    Matcher m = NEW.matcher(number);
    if (m.matches() && Integer.parseInt(m.group(1)) >= 2003) {
      return checked(m.group(1) + m.group(2) + m.group(3), m.group(4));
    }
    m = OLD.matcher(number);
    if (m.matches()) {
      return checked(m.group(1) + m.group(2) + m.group(3), m.group(4));
    }
    m = STANDARD.matcher(number);
    String digits = m.matches() ? fromStandard(m) : null;
    if (digits == null) {
      throw new UnreadableNumberException(text, CHINESE_FORMS);
    }
    return new ApplicationNumber("CN", digits, null, true);
  }

  private static ApplicationNumber checked(String digits, @Nullable String check) {
    if (check == null) {
      return new ApplicationNumber("CN", digits, null, true);
    }
    char given = check.charAt(0);
    return new ApplicationNumber("CN", digits, given, given == CheckDigit.of(digits));
  }

  /// Serials of the old form have five digits, those of the new form of 2003 begin at 100000.
  private static @Nullable String fromStandard(Matcher m) {
    boolean byPct = m.group(2).equals("1");
    String kind =
        switch (m.group(1)) {
          case "1" -> byPct ? "8" : "1";
          case "2" -> byPct ? "9" : "2";
          default -> byPct ? null : "3";
        };
    int year = Integer.parseInt(m.group(3));
    int serial = Integer.parseInt(m.group(4));
    if (kind == null || year < 1985) {
      return null;
    }
    if (year < 2003 || (year == 2003 && serial < 100_000)) {
      return serial < 100_000 ? "%02d%s%05d".formatted(year % 100, kind, serial) : null;
    }
    return serial < 10_000_000 ? "%04d%s%07d".formatted(year, kind, serial) : null;
  }

  private static ApplicationNumber plain(String office, String text, String number) {
    String rest = number;
    Character check = null;
    int point = number.lastIndexOf('.');
    if (point == number.length() - 2 && point > 0 && Character.isDigit(number.charAt(point + 1))) {
      check = number.charAt(point + 1);
      rest = number.substring(0, point);
    }
    String bare = rest.replaceAll("[ ,/-]", "");
    if (!office.matches("[A-Z]{2}") || !PLAIN.matcher(bare).matches()) {
      throw new UnreadableNumberException(
          text,
          "an application number of office " + office + ": digits, with a few letters at most");
    }
    return new ApplicationNumber(office, bare, check, true);
  }
}
