package dev.jadework.patents.number;

import org.jspecify.annotations.Nullable;

/// 国际申请与国际公布号. Numbers of the Patent Cooperation Treaty.
///
/// Year and serial were printed with two and five digits, later six, until the middle of 2004 and
/// have been printed with four and six since. Both are kept with four and six, as PATENTSCOPE does,
/// so that one publication has one form.
final class InternationalNumbers {
  /// The treaty came into force in 1978.
  private static final int FIRST_YEAR = 1978;

  /// Last year given with two digits.
  private static final int LAST_SHORT_YEAR = 2004;

  private InternationalNumbers() {}

  /// `2004/086055`, `99/12345`, `9912345`, `1999012345` → year and six digits.
  static @Nullable String publication(String compact) {
    int stroke = Math.max(compact.indexOf('/'), compact.indexOf('-'));
    String digits = NumberText.unseparated(compact);
    if (!NumberText.digits(digits)) {
      return null;
    }
    int year = stroke > 0 ? stroke : digits.length() <= 8 ? 2 : 4;
    return digits.length() < year + 3
        ? null
        : joined(digits.substring(0, year), digits.substring(year), "");
  }

  /// `PCT/CN2016/100804`, `PCTCN99/00123` → `CN2016/100804`. Behind a stroke the serial may be
  /// short: `PCT/JP99/1234`.
  ///
  /// @param compact in capitals, without blanks
  static @Nullable String application(String compact) {
    String bare = NumberText.unseparated(compact);
    if (!bare.startsWith("PCT") || NumberText.letters(bare) != 5) {
      return null;
    }
    String digits = bare.substring(5);
    if (!NumberText.digits(digits)) {
      return null;
    }
    int stroke = Math.max(compact.lastIndexOf('/'), compact.lastIndexOf('-'));
    boolean parted = stroke > 5 && NumberText.digit(compact.charAt(stroke - 1));
    int year =
        parted ? digits.length() - (compact.length() - stroke - 1) : digits.length() <= 8 ? 2 : 4;
    if (year < 2 || digits.length() <= year || (!parted && digits.length() < year + 5)) {
      return null;
    }
    String number = joined(digits.substring(0, year), digits.substring(year), "/");
    return number == null ? null : bare.substring(3, 5) + number;
  }

  private static @Nullable String joined(String year, String serial, String between) {
    if (serial.length() > 6) {
      return null;
    }
    int full =
        switch (year.length()) {
          case 2 -> {
            int short1 = Integer.parseInt(year);
            yield short1 >= FIRST_YEAR - 1900 ? 1900 + short1 : 2000 + short1;
          }
          case 4 -> Integer.parseInt(year);
          default -> 0;
        };
    boolean known =
        full >= FIRST_YEAR && full < 2100 && (year.length() == 4 || full <= LAST_SHORT_YEAR);
    return known ? full + between + NumberText.padded(serial, 6) : null;
  }
}
