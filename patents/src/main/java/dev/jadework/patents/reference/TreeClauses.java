package dev.jadework.patents.reference;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 公司树检索. Finds a body and all below it by the loaded table, each as ANCS finds it.
final class TreeClauses implements FieldFamily {
  private final ReferenceTables tables;
  private final Function<Collection<String>, Set<String>> bodies;

  /// @param bodies all names of the bodies of which one name holds one of these
  TreeClauses(ReferenceTables tables, Function<Collection<String>, Set<String>> bodies) {
    this.tables = tables;
    this.bodies = bodies;
  }

  @Override
  public Query clause(Query asked, @Nullable LocalDate day) {
    return new Query.AnyOf(QueryField.PA, bodies.apply(members(asked, day)));
  }

  private Set<String> members(Query asked, @Nullable LocalDate day) {
    if (tables.of(ReferenceKind.COMPANY_TREE).isEmpty()) {
      throw new MissingTableException(QueryField.TREE, List.of(ReferenceKind.COMPANY_TREE), "");
    }
    CompanyTree tree = tables.companyTree();
    if (day == null && tree.dated()) {
      throw StatusClauses.dayMissing(QueryField.TREE);
    }
    Predicate<String> wanted =
        asked instanceof Query.Wildcard wildcard
            ? NameMatching.like(wildcard.pattern())
            : NameMatching.containing(((Query.Match) asked).text());
    Set<String> members = tree.members(wanted, day);
    if (members.isEmpty()) {
      throw new UnknownValueException(
          QueryField.TREE,
          asked instanceof Query.Match match ? match.text() : asked.toString(),
          TableMarks.named(tree.bodies()) + "; one body alone: ANCS=…");
    }
    return members;
  }

  @Override
  public Map<String, Query> values(QueryField field, @Nullable LocalDate day) {
    throw new IllegalArgumentException(field + " is not counted; count ANCS");
  }

  @Override
  public String basis(QueryField field, @Nullable LocalDate day) {
    return "by "
        + tables.of(ReferenceKind.COMPANY_TREE).stream()
            .map(ReferenceTable::told)
            .collect(Collectors.joining("; "))
        + (day != null && tables.companyTree().dated() ? ", as of " + day : "");
  }

  @Override
  public String note(Query asked, @Nullable LocalDate day) {
    boolean told = day != null || !tables.companyTree().dated();
    return basis(QueryField.TREE, day)
        + (told ? "; bodies: " + TableMarks.named(members(asked, day)) : "");
  }
}
