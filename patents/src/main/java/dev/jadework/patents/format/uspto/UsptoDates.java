package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.xml.UnreadableRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Dates in eight digits; where only the month or year is known, the rest is zeros.
final class UsptoDates {
  private UsptoDates() {}

  /// A day; null if none is given.
  static @Nullable LocalDate day(String text) throws UnreadableRecord {
    if (zeros(text)) {
      return null;
    }
    return SourceDates.parse(text)
        .orElseThrow(
            () ->
                new UnreadableRecord(
                    "date.unreadable", "“%s” is not %s".formatted(text, SourceDates.ALLOWED)));
  }

  /// True for the empty text too.
  private static boolean zeros(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '0') {
        return false;
      }
    }
    return true;
  }

  /// A day of a document that is only referred to; null if it is not known to the day.
  static @Nullable LocalDate dayIfKnown(String text) {
    return SourceDates.parse(text).orElse(null);
  }

  /// `1998-10-20`, `1998-10` or `1998`; as written if it is none of them.
  static String printed(String text) {
    if (text.length() != 8 || !UsptoClasses.digits(text)) {
      return text;
    }
    String month = text.substring(4, 6);
    String day = text.substring(6);
    return text.substring(0, 4)
        + (month.equals("00") ? "" : "-" + month)
        + (day.equals("00") ? "" : "-" + day);
  }
}
