package dev.jadework.patents.reference;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 标注检索. Clauses of the fields of marks ([QueryField#marked]) by the loaded table; what a register
/// has found already is added to.
final class MarkClauses implements FieldFamily {
  private final AbsentNumbers absent;
  private final ReferenceTables tables;

  MarkClauses(PatentIndex index, ReferenceTables tables) {
    this.absent = new AbsentNumbers(index);
    this.tables = tables;
  }

  @Override
  public Query clause(Query asked, @Nullable LocalDate day) {
    if (asked instanceof Query.Translated done) {
      return Clauses.any(List.of(done.meaning(), added(done.asked(), day)));
    }
    return MarkedFields.numbers(TableMarks.marked(numbers(asked, day)));
  }

  /// A value that the register knows need not be one of the table.
  private Query added(Query asked, @Nullable LocalDate day) {
    QueryField field = DeclaredFields.field(asked).orElseThrow();
    if (!tables.marks().has(field)) {
      return Clauses.any(List.of());
    }
    try {
      return MarkedFields.numbers(TableMarks.marked(numbers(asked, day)));
    } catch (UnknownValueException ofTheRegister) {
      return Clauses.any(List.of());
    }
  }

  private List<MarkedNumber> numbers(Query asked, @Nullable LocalDate day) {
    TableMarks marks = new TableMarks(tables, day);
    return switch (asked) {
      case Query.Match match -> marks.numbers(match.field(), match.text());
      case Query.Quantities range -> marks.numbers(range.field(), range.from(), range.to());
      default -> throw new IllegalArgumentException(asked + " asks for no mark");
    };
  }

  @Override
  public Map<String, Query> values(QueryField field, @Nullable LocalDate day) {
    Map<String, Query> values = new LinkedHashMap<>();
    new TableMarks(tables, day).require(field);
    tables
        .marks()
        .values(field)
        .forEach((key, written) -> values.put(written, clause(new Query.Match(field, key), day)));
    return values;
  }

  @Override
  public String basis(QueryField field, @Nullable LocalDate day) {
    return new TableMarks(tables, day).basis(field);
  }

  /// Tells which numbers of the table the corpus does not have too.
  @Override
  public String note(Query asked, @Nullable LocalDate day) {
    QueryField field = DeclaredFields.field(asked).orElseThrow();
    if (asked instanceof Query.Translated done) {
      return tables.marks().has(field)
          ? "by the register of projects; also " + basis(field, day)
          : "by the register of projects";
    }
    if (day == null && tables.marks().dated(field)) {
      return basis(field, null);
    }
    List<MarkedNumber> numbers = numbers(asked, day);
    List<String> missing = absent.of(numbers);
    return basis(field, day)
        + (missing.isEmpty()
            ? ""
            : "; this corpus does not have "
                + missing.size()
                + " of its numbers: "
                + TableMarks.named(missing));
  }
}
