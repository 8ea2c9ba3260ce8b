package dev.jadework.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that stands at 2026-06-15 10:00 in Beijing until a test moves it.
public final class TestClock extends Clock {
  private static final Instant START = Instant.parse("2026-06-15T02:00:00Z");

  /// The date it shows at first.
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public void reset() {
    now = START;
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    @Primary
    static TestClock testClock() {
      return new TestClock();
    }
  }
}
