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
      Pattern.compile("(20\\d{2}) ?([12389]) ?(\\d{7})(?: ?\\.? ?([0-9X]))?");

  private static final Pattern OLD =
      Pattern.compile("(8[5-9]|9\\d|0[0-3]) ?([12389]) ?(\\d{5})(?: ?\\.? ?([0-9X]))?");

  /// Kind, by PCT or not, year, serial of nine digits: the `standard` form in the office's XML.
  private static final Pattern STANDARD = Pattern.compile("([123])([01])((?:19|20)\\d{2})(\\d{9})");

  /// EPODOC's form of an international application: year, receiving office, serial.
  private static final Pattern EPODOC_PCT = Pattern.compile("WO(\\d{4})([A-Z]{2})(\\d{5,6})");

  private static final Pattern WITH_OFFICE =
      Pattern.compile("([A-Z]{2})[ -]?([A-Z]{0,2}\\.? ?[0-9].*)");
  private static final Pattern PLAIN = Pattern.compile("[A-Z]{0,4}\\d[0-9A-Z]{0,19}");
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  private ApplicationNumberReader() {}

  static ApplicationNumber read(@Nullable String office, String text) {
    WrittenForm written = WrittenForm.of(null, NumberText.fold(text));
    if (written.of() == WrittenForm.Of.PUBLICATION) {
      throw new UnreadableNumberException(
          text, "an application number; what stands before it says that it is a publication's");
    }
    String folded = written.text();
    if (folded.startsWith("PCT")) {
      String international = InternationalNumbers.application(NumberText.compact(folded));
      if (international != null) {
        return new ApplicationNumber("WO", international, null, true);
      }
      throw new UnreadableNumberException(
          text,
          "an international application number: PCT/CN2016/100804, before 2004 PCT/CN99/00123");
    }
    Matcher epodoc = EPODOC_PCT.matcher(folded);
    if (epodoc.matches() && belongsTo(office, "WO")) {
      return read(
          null,
          "PCT/%s%s/%s"
              .formatted(epodoc.group(2), epodoc.group(1), NumberText.padded(epodoc.group(3), 6)));
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
      return serial < 100_000
          ? m.group(3).substring(2) + kind + NumberText.padded(String.valueOf(serial), 5)
          : null;
    }
    return serial < 10_000_000
        ? m.group(3) + kind + NumberText.padded(String.valueOf(serial), 7)
        : null;
  }

  private static ApplicationNumber plain(String office, String text, String number) {
    String rest = number;
    Character check = null;
    int point = number.lastIndexOf('.');
    if (point == number.length() - 2 && point > 0 && Character.isDigit(number.charAt(point + 1))) {
      check = number.charAt(point + 1);
      rest = number.substring(0, point);
    }
    String compact = NumberText.compact(rest);
    if (!CODE.matcher(office).matches()
        || !PLAIN.matcher(NumberText.unseparated(compact)).matches()) {
      throw new UnreadableNumberException(
          text,
          "an application number of office " + office + ": digits, with a few letters at most");
    }
    return new ApplicationNumber(office, canonical(office, compact), check, true);
  }

  /// The one form of the office's number, where its forms are known; as it is without separators
  /// where they are not.
  private static String canonical(String office, String compact) {
    String known =
        switch (office) {
          case "US" -> UnitedStatesNumbers.application(compact);
          case "JP" -> JapaneseNumbers.dated(compact);
          case "KR" -> KoreanNumbers.application(compact);
          case "EP" -> european(NumberText.unseparated(compact));
          case "DE" -> german(NumberText.unseparated(compact));
          default -> null;
        };
    return known == null ? NumberText.unseparated(compact) : known;
  }

  /// Two digits of year and six of serial; EPODOC writes `EP20140893689` for 14893689.
  private static @Nullable String european(String number) {
    boolean epodoc =
        number.length() == 11
            && number.charAt(4) == '0'
            && NumberText.digits(number)
            && NumberText.yearFirst(number, 1978);
    return epodoc ? number.substring(2, 4) + number.substring(5) : null;
  }

  /// `P 41 23 456.7` and `G 90 12 345.6` until 1994: the letter is no part of DOCDB's number.
  private static @Nullable String german(String number) {
    boolean lettered = number.length() == 8 && (number.charAt(0) == 'P' || number.charAt(0) == 'G');
    return lettered ? number.substring(1) : null;
  }
}
