package dev.jadework.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// 公报日. Days on which the fictional office publishes: Wednesdays, from 2019 Tuesdays and Fridays.
final class GazetteDays {
  private static final LocalDate TWICE_A_WEEK = LocalDate.of(2019, 1, 1);

  private GazetteDays() {}

  static LocalDate onOrAfter(LocalDate day) {
    if (day.isBefore(TWICE_A_WEEK)) {
      return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }
    LocalDate tuesday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    LocalDate friday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    return tuesday.isBefore(friday) ? tuesday : friday;
  }
}
