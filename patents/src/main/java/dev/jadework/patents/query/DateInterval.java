package dev.jadework.patents.query;

import dev.jadework.patents.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 日期. A day, month or year as typed, as the days it covers.
///
/// @param first first day
/// @param last last day
public record DateInterval(LocalDate first, LocalDate last) {
  /// The forms that are read, for messages.
  public static final String FORMS = "2010, 2010-08, 2010-08-01, 201008, 20100801 or 2010年8月1日";

  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})?)?");
  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})(?:月|[-./月](\\d{1,2})日?)?|(\\d{4})年");

  /// Reads a date in any of the [#FORMS]; empty if it is in none of them or no date of the
  /// calendar.
  public static Optional<DateInterval> read(String typed) {
    String text = Folding.fold(typed).strip();
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher separated = SEPARATED.matcher(text);
    if (separated.matches()) {
      return separated.group(4) != null
          ? of(separated.group(4), null, null)
          : of(separated.group(1), separated.group(2), separated.group(3));
    }
    return Optional.empty();
  }

  private static Optional<DateInterval> of(
      String year, @Nullable String month, @Nullable String day) {
    try {
      int y = Integer.parseInt(year);
      if (y == 0) {
        return Optional.empty();
      }
      if (month == null) {
        return Optional.of(new DateInterval(LocalDate.of(y, 1, 1), LocalDate.of(y, 12, 31)));
      }
      YearMonth of = YearMonth.of(y, Integer.parseInt(month));
      if (day == null) {
        return Optional.of(new DateInterval(of.atDay(1), of.atEndOfMonth()));
      }
      LocalDate date = of.atDay(Integer.parseInt(day));
      return Optional.of(new DateInterval(date, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
