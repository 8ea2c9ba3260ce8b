package dev.jadework.patents.reference;

import dev.jadework.patents.number.CreditCode;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 统一社会信用代码检索. Finds a body by its code: all names of the corpus for the names that the loaded
/// table gives it, today's and former ones.
final class OrganisationClauses implements FieldFamily {
  private final ReferenceTables tables;
  private final Function<Collection<String>, Set<String>> bodies;

  /// @param bodies all names of the bodies of which one name holds one of these
  OrganisationClauses(ReferenceTables tables, Function<Collection<String>, Set<String>> bodies) {
    this.tables = tables;
    this.bodies = bodies;
  }

  @Override
  public Query clause(Query asked, @Nullable LocalDate day) {
    String written = ((Query.Match) asked).text();
    String code = CreditCode.key(written);
    CreditCode.problem(code)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(
                  "USCC 统一社会信用代码: '" + written + "' is no code of GB 32100-2015: " + problem);
            });
    if (tables.of(ReferenceKind.ORGANISATIONS).isEmpty()) {
      throw new MissingTableException(QueryField.USCC, List.of(ReferenceKind.ORGANISATIONS), "");
    }
    Set<String> names = tables.organisations().names().get(code);
    if (names == null) {
      throw new UnknownValueException(
          QueryField.USCC,
          code,
          "%d codes of %s; add it there, or ask by name: ANCS=…"
              .formatted(tables.organisations().names().size(), told()));
    }
    return new Query.AnyOf(QueryField.PA, bodies.apply(names));
  }

  @Override
  public Map<String, Query> values(QueryField field, @Nullable LocalDate day) {
    throw new IllegalArgumentException(field + " is not counted; count ANCS");
  }

  @Override
  public String basis(QueryField field, @Nullable LocalDate day) {
    return "names of the body by " + told() + ", and those put together with them by rule";
  }

  private String told() {
    return tables.of(ReferenceKind.ORGANISATIONS).stream()
        .map(ReferenceTable::told)
        .collect(Collectors.joining("; "));
  }
}
