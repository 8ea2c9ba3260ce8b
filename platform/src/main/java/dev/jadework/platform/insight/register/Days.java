package dev.jadework.platform.insight.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The calendar that signatures are dated in: days end at midnight Beijing time.
final class Days {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Days() {}

  static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
