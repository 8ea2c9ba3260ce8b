package dev.jadework.patents.reference;

import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryClauses;
import dev.jadework.patents.query.QueryField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// 标注字段检索. Puts the numbers of the patents that have a mark in the place of the clauses that ask
/// for it, so that any index answers them.
public final class MarkedFields {
  private final PatentMarks marks;

  /// @param marks of one person and one day
  public MarkedFields(PatentMarks marks) {
    this.marks = marks;
  }

  /// The query with clauses of [QueryField#ofProjects] as [Query.Translated]; all else as it is.
  ///
  /// @throws IllegalArgumentException as the marks refuse it
  public Query translate(Query query) {
    return switch (query) {
      case Query.And and -> new Query.And(and.parts().stream().map(this::translate).toList());
      case Query.Or or -> new Query.Or(or.parts().stream().map(this::translate).toList());
      case Query.Xor xor -> new Query.Xor(translate(xor.left()), translate(xor.right()));
      case Query.Not not -> new Query.Not(translate(not.part()));
      case Query.Match match when match.field().ofProjects() ->
          new Query.Translated(match, numbers(marks.with(match.field(), match.text())));
      case Query.Quantities range when range.field().ofProjects() ->
          new Query.Translated(
              range, numbers(marks.between(range.field(), range.from(), range.to())));
      default -> query;
    };
  }

  /// The fields of marks that a query asks for.
  public static Set<QueryField> asked(Query query) {
    Set<QueryField> fields = EnumSet.noneOf(QueryField.class);
    for (QueryClauses.Clause clause : QueryClauses.of(query)) {
      switch (clause.query()) {
        case Query.Match match when match.field().ofProjects() -> fields.add(match.field());
        case Query.Quantities range when range.field().ofProjects() -> fields.add(range.field());
        default -> {}
      }
    }
    return fields;
  }

  static Query numbers(PatentMarks.Marked marked) {
    return Clauses.any(
        List.of(
            new Query.AnyOf(
                QueryField.AN,
                marked.applications().stream().map(NumberKeys::exact).collect(Collectors.toSet())),
            new Query.AnyOf(
                QueryField.PN,
                marked.publications().stream()
                    .map(NumberKeys::exact)
                    .collect(Collectors.toSet()))));
  }
}
