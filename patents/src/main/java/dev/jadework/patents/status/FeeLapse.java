package dev.jadework.patents.status;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.status.StatusFacts.Fact;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 未缴年费终止日. When a right for which the annual fee was not paid ended: on the day the fee was due
/// (Implementing Rules 2023 art. 115), which is long before the gazette says so.
final class FeeLapse {
  private static final Pattern GIVEN =
      Pattern.compile("终止日期?\\s*[:：]?\\s*(\\d{4})[年./-]?(\\d{2})[月./-]?(\\d{2})");

  private FeeLapse() {}

  /// The day the record gives, else the last anniversary of the filing whose surcharge period was
  /// over when the gazette announced the end; else the day of the announcement.
  static LocalDate day(StatusFacts application, Fact lapse) {
    LocalDate announced = lapse.date();
    if (lapse.given() != null) {
      return lapse.given();
    }
    LocalDate filed = application.filed();
    String office = application.office();
    if (filed == null || office == null) {
      return announced;
    }
    return Terms.surcharge(office, application.type(), filed)
        .map(term -> due(filed, announced.minus(term.period())))
        .filter(due -> due.isAfter(filed))
        .orElse(announced);
  }

  /// The last anniversary not after a day. Counted from the filing, so that 29 February stays one.
  private static LocalDate due(LocalDate filed, LocalDate latest) {
    int years = Math.max(0, latest.getYear() - filed.getYear());
    LocalDate due = filed.plusYears(years);
    return due.isAfter(latest) && years > 0 ? filed.plusYears(years - 1L) : due;
  }

  /// The day of the end that a record states; null if it states none, or one after its own.
  static @Nullable LocalDate given(LegalEvent event, LocalDate announced) {
    Matcher m = GIVEN.matcher(event.description());
    if (!m.find()) {
      return null;
    }
    try {
      LocalDate given =
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
      return given.isAfter(announced) ? null : given;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
