package dev.jadework.patents.status;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 所载日期. Days as records and tables write them inside a text: `2019.01.01`, `2019年1月1日`,
/// `20190101`.
public final class WrittenDay {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{4})(?:[-./年]\\s?(\\d{1,2})[-./月]\\s?(\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d)");

  private WrittenDay() {}

  /// Every day of a text in its order; what is no day of the calendar is left out.
  public static List<LocalDate> all(String text) {
    return DAY.matcher(text).results().flatMap(m -> day(m.group()).stream()).toList();
  }

  private static List<LocalDate> day(String written) {
    Matcher m = DAY.matcher(written);
    if (!m.matches()) {
      return List.of();
    }
    boolean parted = m.group(2) != null;
    try {
      return List.of(
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(parted ? m.group(2) : m.group(4)),
              Integer.parseInt(parted ? m.group(3) : m.group(5))));
    } catch (DateTimeException e) {
      return List.of();
    }
  }
}
