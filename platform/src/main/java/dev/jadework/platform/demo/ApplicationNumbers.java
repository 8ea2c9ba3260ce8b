package dev.jadework.platform.demo;

import dev.jadework.patents.number.ApplicationNumber;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/// Draws application numbers: of the form of the filing day, rising through the year, each once.
final class ApplicationNumbers {
  /// First day of the twelve-digit form.
  private static final LocalDate TWELVE_DIGITS = LocalDate.of(2003, 10, 1);

  private final Set<String> taken = new HashSet<>();

  ApplicationNumber next(Filing filing, Dice dice) {
    char kind = filing.utility() ? '2' : filing.international() ? '8' : '1';
    while (true) {
      String digits = digits(filing.filed(), kind, dice);
      if (taken.add(digits)) {
        ApplicationNumber bare = new ApplicationNumber("CN", digits, null, true);
        return new ApplicationNumber("CN", digits, bare.computedCheckDigit(), true);
      }
    }
  }

  private static String digits(LocalDate filed, char kind, Dice dice) {
    int year = filed.getYear();
    int day = filed.getDayOfYear();
    if (filed.isBefore(TWELVE_DIGITS)) {
      return "%02d%c%05d".formatted(year % 100, kind, day * 100 + dice.below(3000));
    }
    int perDay = 300 + (year - 2003) * 200;
    return "%04d%c%07d".formatted(year, kind, (day - 1) * perDay + dice.below(perDay) + 10_000);
  }
}
