package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.status.StatusWords;
import java.time.LocalDate;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// 某日法律状态的检索. Clauses of legal status as of a day; see [StatusQueries].
record StatusOfDay(LocalDate day) implements StatusClauses<Query> {
  /// Refuses the clauses if no day is given.
  static StatusClauses<Query> on(@Nullable LocalDate day) {
    return day == null ? StatusClauses.withoutDay() : new StatusOfDay(day);
  }

  @Override
  public Query keyword(QueryField field, String value) {
    return switch (field) {
      case SLS -> StatusQueries.simple(StatusWords.simple(value), day);
      case LS -> StatusQueries.detail(StatusWords.detail(value), day);
      case LE -> StatusQueries.event(StatusWords.event(value), null, null, day);
      default -> throw new IllegalArgumentException(field + " is no legal status");
    };
  }

  @Override
  public Query dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return switch (field) {
      case LSD -> StatusQueries.since(from, to, day);
      case EXD -> StatusQueries.lapsed(from, to, day);
      case EXDT -> StatusQueries.expectedExpiry(from, to);
      default -> throw new IllegalArgumentException(field + " is no date of legal status");
    };
  }
}
