package dev.jadework.platform.projects;

import dev.jadework.rules.text.Labels;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 日期. Days as people and spreadsheets write them.
final class Days {
  private static final Pattern SPELLED =
      Pattern.compile(
          "([0-9]{4})\\s*[-/.年]\\s*([0-9]{1,2})\\s*[-/.月]\\s*([0-9]{1,2})\\s*日?"
              + "(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}(?:\\.0+)?");
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;
  private static final Labels ALLOWED =
      new Labels(
          "日期，如 2025-06-30、2025/6/30、2025年6月30日、20250630",
          "a day such as 2025-06-30, 2025/6/30, 2025年6月30日, 20250630");

  private Days() {}

  static Reading read(String text, Entry.Kind kind) {
    Matcher matcher = SPELLED.matcher(text);
    if (!matcher.matches()) {
      matcher = COMPACT.matcher(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
    if (!matcher.matches()) {
      if (kind == Entry.Kind.NUMBER && SERIAL.matcher(text).matches()) {
        LocalDate day = LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text));
        return new Reading.Unreadable(
            text,
            ALLOWED,
            new Labels(
                "像是未设日期格式的 " + day + "：把单元格格式设为日期",
                "looks like " + day + " without a date format: format the cell as a date"));
      }
      return new Reading.Unreadable(
          FieldReader.shown(text), ALLOWED, new Labels("写全年、月、日", "write year, month and day"));
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        return new Reading.Unreadable(
            text,
            new Labels(
                FIRST_YEAR + " 至 " + LAST_YEAR + " 年之间的日期",
                "a day between " + FIRST_YEAR + " and " + LAST_YEAR),
            new Labels("检查年份", "check the year"));
      }
      return new Reading.Value(day);
    } catch (DateTimeException noSuchDay) {
      return new Reading.Unreadable(
          text, ALLOWED, new Labels("日历上没有这一天，请改正", "the calendar has no such day"));
    }
  }
}
