package dev.jadework.patents.reference;

import dev.jadework.patents.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 有效期. The days on which a row of a table holds, both limits included.
///
/// @param from first day; null for no lower limit
/// @param until last day; null for no upper limit
record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})|[-./年](\\d{1,2})[-./月](\\d{1,2})日?)");

  /// Of cells that may be empty.
  static Validity of(String from, String until) {
    Validity read = new Validity(day(from), day(until));
    if (read.from != null && read.until != null && read.until.isBefore(read.from)) {
      throw new RowProblem(
          "the row ends on " + read.until + " before it begins on " + read.from,
          "exchange from and until");
    }
    return read;
  }

  /// True if the row holds on some days only.
  boolean limited() {
    return from != null || until != null;
  }

  /// @param day null where only what always holds is asked for
  boolean holds(@Nullable LocalDate day) {
    if (day == null) {
      return !limited();
    }
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  private static @Nullable LocalDate day(String cell) {
    String text = Folding.fold(cell).strip();
    if (text.isEmpty()) {
      return null;
    }
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        boolean joined = day.group(2) != null;
        return LocalDate.of(
            Integer.parseInt(day.group(1)),
            Integer.parseInt(day.group(joined ? 2 : 4)),
            Integer.parseInt(day.group(joined ? 3 : 5)));
      }
    } catch (DateTimeException noSuchDay) {
      throw new RowProblem("there is no day “" + cell + "”", "write a day such as 2026-03-31");
    }
    throw new RowProblem("“" + cell + "” is no day", "write a day such as 2026-03-31, or nothing");
  }
}
