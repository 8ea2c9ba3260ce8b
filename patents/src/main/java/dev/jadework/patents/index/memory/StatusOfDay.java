package dev.jadework.patents.index.memory;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.status.EventKind;
import dev.jadework.patents.status.LegalStatus;
import dev.jadework.patents.status.SimpleStatus;
import dev.jadework.patents.status.StatusDetail;
import dev.jadework.patents.status.StatusTimeline;
import dev.jadework.patents.status.StatusWords;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 某日法律状态的判定. Clauses of legal status as of a day.
///
/// @param timeline of the application of a publication
record StatusOfDay(LocalDate day, Function<Patent, StatusTimeline> timeline)
    implements StatusClauses<Predicate<Patent>> {
  @Override
  public Predicate<Patent> keyword(QueryField field, String value) {
    return switch (field) {
      case SLS -> {
        SimpleStatus wanted = StatusWords.simple(value);
        yield patent -> status(patent).simple() == wanted;
      }
      case LS -> {
        StatusDetail wanted = StatusWords.detail(value);
        yield patent -> status(patent).detail() == wanted;
      }
      case LE -> {
        EventKind wanted = StatusWords.event(value);
        yield patent -> timeline.apply(patent).happened(wanted, day);
      }
      default -> throw new IllegalArgumentException(field + " is no legal status");
    };
  }

  @Override
  public Predicate<Patent> dates(
      QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return switch (field) {
      case ED ->
          patent ->
              within(
                  timeline.apply(patent).first(EventKind.EXAMINATION, day).orElse(null), from, to);
      case LSD -> patent -> within(known(patent), from, to);
      case EXD ->
          patent ->
              status(patent).simple() == SimpleStatus.LAPSED && within(known(patent), from, to);
      case EXDT -> patent -> within(timeline.apply(patent).expectedExpiry().orElse(null), from, to);
      default -> throw new IllegalArgumentException(field + " is no date of legal status");
    };
  }

  private LegalStatus status(Patent patent) {
    return timeline.apply(patent).statusAsOf(day);
  }

  private @Nullable LocalDate known(Patent patent) {
    LegalStatus status = status(patent);
    return status.detail() == StatusDetail.UNKNOWN ? null : status.since();
  }

  private static boolean within(
      @Nullable LocalDate date, @Nullable LocalDate from, @Nullable LocalDate to) {
    return date != null
        && (from == null || !date.isBefore(from))
        && (to == null || !date.isAfter(to));
  }
}
