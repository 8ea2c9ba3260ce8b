package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.StatusBits;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.status.EventKind;
import dev.jadework.patents.status.StatusWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// 某日法律状态的检索. Clauses of legal status as of a day: [StatusQueries] for documents that alone speak
/// of their application, [SharedStatus] for the others.
record StatusOfDay(LocalDate day, OpenReader corpus) implements StatusClauses<Query> {
  @Override
  public Query keyword(QueryField field, String value) {
    Query alone =
        switch (field) {
          case SLS -> StatusQueries.simple(StatusWords.simple(value), day);
          case LS -> StatusQueries.detail(StatusWords.detail(value), day);
          case LE -> StatusQueries.event(StatusWords.event(value), null, null, day);
          default -> throw new IllegalArgumentException(field + " is no legal status");
        };
    SharedStatus shared = shared();
    return shared.with(alone, new StatusBits(shared.table(), day).keyword(field, value));
  }

  @Override
  public Query dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    Query alone =
        switch (field) {
          case ED -> StatusQueries.first(EventKind.EXAMINATION, from, to, day);
          case LSD -> StatusQueries.since(from, to, day);
          case EXD -> StatusQueries.lapsed(from, to, day);
          case EXDT -> StatusQueries.expectedExpiry(from, to);
          default -> throw new IllegalArgumentException(field + " is no date of legal status");
        };
    SharedStatus shared = shared();
    return shared.with(alone, new StatusBits(shared.table(), day).dates(field, from, to));
  }

  private SharedStatus shared() {
    try {
      return corpus.status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
