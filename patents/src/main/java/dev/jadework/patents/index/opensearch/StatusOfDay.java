package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.StatusBits;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// 某日法律状态的检索. Clauses of legal status as of a day: for the cluster, and for the definition where
/// that decides.
///
/// @param day null if none is given: clauses are refused
/// @param source reads the status of all applications
record StatusOfDay(@Nullable LocalDate day, Source source) {
  @FunctionalInterface
  interface Source {
    StatusMap read() throws IOException;
  }

  StatusClauses<ObjectNode> asked() {
    return clauses(map -> map::query);
  }

  StatusClauses<Predicate<Patent>> decided() {
    return clauses(map -> found -> patent -> map.has(found, patent));
  }

  private <Q> StatusClauses<Q> clauses(Function<StatusMap, Function<BitSet, Q>> form) {
    if (day == null) {
      return StatusClauses.withoutDay();
    }
    LocalDate asOf = day;
    return new StatusClauses<>() {
      @Override
      public Q keyword(QueryField field, String value) {
        StatusMap map = map();
        return form.apply(map).apply(new StatusBits(map.table(), asOf).keyword(field, value));
      }

      @Override
      public Q dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
        StatusMap map = map();
        return form.apply(map).apply(new StatusBits(map.table(), asOf).dates(field, from, to));
      }
    };
  }

  private StatusMap map() {
    try {
      return source.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
