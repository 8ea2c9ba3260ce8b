package dev.jadework.patents.reference;

import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 标注表的答复. Answers fields of marks by the loaded table, as of a day.
///
/// @param day of the request; null if there is none: fields with marks of some days are refused
record TableMarks(ReferenceTables tables, @Nullable LocalDate day) implements PatentMarks {
  private static final int MOST_NAMED = 20;

  @Override
  public Marked with(QueryField field, String value) {
    return marked(numbers(field, value));
  }

  @Override
  public Marked between(QueryField field, @Nullable Long from, @Nullable Long to) {
    return marked(numbers(field, from, to));
  }

  List<MarkedNumber> numbers(QueryField field, String value) {
    require(field);
    Map<String, String> values = tables.marks().values(field);
    String wanted = field == QueryField.HV ? MarkValue.highValueKey(value) : value;
    boolean anyCase = field == QueryField.HV && wanted.equals("是");
    if (!values.containsKey(wanted) && !anyCase) {
      throw new UnknownValueException(field, value, named(values.values()));
    }
    return tables
        .marks()
        .numbers(
            field, day, anyCase ? own -> !own.key().equals("否") : own -> own.key().equals(wanted));
  }

  List<MarkedNumber> numbers(QueryField field, @Nullable Long from, @Nullable Long to) {
    require(field);
    return tables
        .marks()
        .numbers(
            field,
            day,
            own ->
                (from == null || own.quantity() >= from) && (to == null || own.quantity() <= to));
  }

  static Marked marked(List<MarkedNumber> numbers) {
    return new Marked(
        numbers.stream().flatMap(n -> n.applications().stream()).collect(Collectors.toSet()),
        numbers.stream().flatMap(n -> n.publications().stream()).collect(Collectors.toSet()));
  }

  public String basis(QueryField field) {
    return "by "
        + tables.of(ReferenceKind.PATENT_MARKS).stream()
            .map(ReferenceTable::told)
            .collect(Collectors.joining("; "))
        + (day != null && tables.marks().dated(field) ? ", as of " + day : "");
  }

  void require(QueryField field) {
    if (tables.of(ReferenceKind.PATENT_MARKS).isEmpty()) {
      throw new MissingTableException(
          field,
          List.of(ReferenceKind.PATENT_MARKS),
          field.ofProjects()
              ? "; the register of a server answers it too: sign in there and search on its page"
                  + " of the corpus"
              : "");
    }
    if (!tables.marks().has(field)) {
      throw new IllegalArgumentException(
          "%s %s: the loaded table of patent-marks (%s) has no row of this field"
              .formatted(
                  field, field.label(), tables.of(ReferenceKind.PATENT_MARKS).getFirst().told()));
    }
    if (day == null && tables.marks().dated(field)) {
      throw new IllegalArgumentException(
          field + " " + field.label() + " has marks of some days only; ask as of a day");
    }
  }

  /// Values for a message; how many are not named is said.
  static String named(Collection<String> values) {
    String first = values.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = values.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
