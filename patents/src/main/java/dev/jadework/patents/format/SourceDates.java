package dev.jadework.patents.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as sources write them: `2007-07-18`, `20070718`, `2007.7.18`, `2007/07/18`.
public final class SourceDates {
  public static final String ALLOWED = "a day: 2007-07-18, 20070718, 2007.07.18 or 2007/7/18";

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:([-./])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))");

  private SourceDates() {}

  /// Empty if the text is no day of the calendar.
  public static Optional<LocalDate> parse(String text) {
    if (text.length() == 8) {
      int digits = digits(text);
      if (digits >= 0) {
        return day(digits / 10_000, digits / 100 % 100, digits % 100);
      }
    }
    Matcher m = DAY.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean separated = m.group(2) != null;
    return day(
        Integer.parseInt(m.group(1)),
        Integer.parseInt(separated ? m.group(3) : m.group(5)),
        Integer.parseInt(separated ? m.group(4) : m.group(6)));
  }

  /// A day of a record; null if none is given or it is unknown (zeros).
  public static @Nullable LocalDate day(String text) throws UnreadableRecord {
    return unknown(text)
        ? null
        : parse(text)
            .orElseThrow(
                () ->
                    new UnreadableRecord(
                        "date.unreadable", "“%s” is not %s".formatted(text, ALLOWED)));
  }

  /// A day of a document that is only referred to; null if it is not known to the day.
  public static @Nullable LocalDate dayIfKnown(String text) {
    return parse(text).orElse(null);
  }

  /// True for the empty text too.
  private static boolean unknown(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0' && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  /// The value of eight ASCII digits, −1 if they are none.
  private static int digits(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
