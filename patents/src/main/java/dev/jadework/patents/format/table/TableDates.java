package dev.jadework.patents.format.table;

import dev.jadework.patents.format.SourceDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 日期. Days as a table writes them. The century of a year of two digits comes from a column
/// with the whole year, else it is the last in which the day is not later than a day that it
/// precedes; without either the day is unknown.
final class TableDates {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,4})\\D+(\\d{1,2})\\D+(\\d{1,4})\\D*");

  /// Days since the end of 1899, as workbooks count them.
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");

  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final List<String> forms;

  TableDates(List<String> forms) {
    this.forms = forms;
  }

  /// A day in full, in one of the forms of the mapping or a usual one; null if it is none.
  @Nullable LocalDate any(String text) {
    return read(text, null, null);
  }

  @Nullable LocalDate read(String text, @Nullable Integer year, @Nullable LocalDate latest) {
    LocalDate usual = SourceDates.parse(text).orElse(null);
    if (usual != null) {
      return usual;
    }
    Matcher serial = SERIAL.matcher(text);
    if (serial.matches()) {
      return SERIAL_ZERO.plusDays(Long.parseLong(serial.group(1)));
    }
    Matcher m = NUMBERS.matcher(text.strip().replaceFirst("[T ]\\d\\d:.*", ""));
    if (!m.matches()) {
      return null;
    }
    for (String form : forms) {
      LocalDate day = read(form, m, year, latest);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /// The form says in which order day (d), month (M) and year (y) stand.
  private static @Nullable LocalDate read(
      String form, Matcher m, @Nullable Integer year, @Nullable LocalDate latest) {
    List<String> order = new ArrayList<>(List.of("y", "M", "d"));
    order.sort((a, b) -> Integer.compare(form.indexOf(a), form.indexOf(b)));
    String written = m.group(order.indexOf("y") + 1);
    int month = Integer.parseInt(m.group(order.indexOf("M") + 1));
    int day = Integer.parseInt(m.group(order.indexOf("d") + 1));
    if (written.length() == 4) {
      return day(Integer.parseInt(written), month, day);
    }
    if (!form.contains("yy") || form.contains("yyyy") || written.length() != 2) {
      return null;
    }
    int twoDigits = Integer.parseInt(written);
    LocalDate best = null;
    for (int century = 1800; century <= 2000; century += 100) {
      LocalDate candidate = day(century + twoDigits, month, day);
      boolean fits =
          candidate != null
              && (year != null
                  ? Math.abs(candidate.getYear() - year) < 50
                  : latest != null && !candidate.isAfter(latest));
      best = fits ? candidate : best;
    }
    return best;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
