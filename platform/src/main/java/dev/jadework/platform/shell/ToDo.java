package dev.jadework.platform.shell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 待办. Something this person has to do.
///
/// @param title what, in the language of the page
/// @param kind kind of matter, in the language of the page
/// @param from organisation or person it comes from; may be empty
/// @param due last day; null when there is none
/// @param limit wording of the time limit where it is no date, in the language of the page; may be
///     empty
/// @param link page where it is done
public record ToDo(
    String title, String kind, String from, @Nullable LocalDate due, String limit, String link) {
  /// A matter without a wording of its time limit.
  public ToDo(String title, String kind, String from, @Nullable LocalDate due, String link) {
    this(title, kind, from, due, "", link);
  }

  public boolean overdue(LocalDate today) {
    return due != null && due.isBefore(today);
  }

  /// Days left: negative when overdue; null without a last day.
  public @Nullable Long daysLeft(LocalDate today) {
    return due == null ? null : java.time.temporal.ChronoUnit.DAYS.between(today, due);
  }

  /// Red when overdue or under 3 days, orange under 7, green otherwise.
  public Tone tone(LocalDate today) {
    Long days = daysLeft(today);
    if (days == null) {
      return Tone.NEUTRAL;
    }
    return days < 3 ? Tone.BAD : days < 7 ? Tone.WARN : Tone.GOOD;
  }
}
