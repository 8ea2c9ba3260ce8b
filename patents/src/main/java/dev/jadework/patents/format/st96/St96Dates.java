package dev.jadework.patents.format.st96;

import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.UnreadableRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 日期. Days of XML Schema, which may have a time zone behind: `2031-05-06-04:00`.
final class St96Dates {
  private St96Dates() {}

  /// A day; null if none is given.
  static @Nullable LocalDate day(String text) throws UnreadableRecord {
    return SourceDates.day(withoutZone(text));
  }

  /// A day of a document that is only referred to; null if it is not known to the day.
  static @Nullable LocalDate dayIfKnown(String text) {
    return SourceDates.dayIfKnown(withoutZone(text));
  }

  private static String withoutZone(String text) {
    boolean zoned = text.matches("\\d{4}-\\d{2}-\\d{2}(Z|[+-]\\d{2}:\\d{2})");
    return zoned ? text.substring(0, 10) : text;
  }
}
