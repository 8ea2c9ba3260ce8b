package dev.jadework.patents.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 法律状态条件. How an index answers the clauses whose answer depends on a day: fields with
/// [QueryField#ofStatus].
///
/// @param <Q> the index's own form of a query
public interface StatusClauses<Q> {
  /// LS, SLS, LE.
  ///
  /// @param value as typed
  /// @throws IllegalArgumentException naming the values there are
  Q keyword(QueryField field, String value);

  /// ED, LSD, EXD, EXDT within an interval.
  ///
  /// @param from first day, null for no lower limit
  /// @param to last day, null for no upper limit
  Q dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to);

  /// Where no day is given.
  ///
  /// @return refuses every clause with [IllegalArgumentException]
  static <Q> StatusClauses<Q> withoutDay() {
    return new StatusClauses<>() {
      @Override
      public Q keyword(QueryField field, String value) {
        throw dayMissing(field);
      }

      @Override
      public Q dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
        throw dayMissing(field);
      }
    };
  }

  /// What is said where a field depends on the day and none is given.
  static IllegalArgumentException dayMissing(QueryField field) {
    return new IllegalArgumentException(
        field + " " + field.label() + " depends on the day; ask for the legal status as of a day");
  }
}
