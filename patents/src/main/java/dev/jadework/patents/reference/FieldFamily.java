package dev.jadework.patents.reference;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 字段族. Fields whose values are declared beside the corpus, by one kind of table.
interface FieldFamily {
  /// What finds a clause of one of these fields.
  ///
  /// @param day of the request; null if there is none
  /// @throws UnknownValueException naming the values there are
  /// @throws MissingTableException naming the table that is not loaded
  /// @throws IllegalArgumentException if the clause depends on a day and there is none
  Query clause(Query asked, @Nullable LocalDate day);

  /// Values of a field that can be counted, each with what finds it.
  Map<String, Query> values(QueryField field, @Nullable LocalDate day);

  /// What the answers of a field go by.
  String basis(QueryField field, @Nullable LocalDate day);

  /// What a clause went by.
  default String note(Query asked, @Nullable LocalDate day) {
    return basis(DeclaredFields.field(asked).orElseThrow(), day);
  }
}
