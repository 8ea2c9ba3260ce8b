package dev.jadework.patents.reference;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 国民经济行业检索. What finds an industry of GB/T 4754: the IPC symbols of the loaded concordance.
final class IndustryClauses implements FieldFamily {
  private final ReferenceTables tables;

  IndustryClauses(ReferenceTables tables) {
    this.tables = tables;
  }

  @Override
  public Query clause(Query asked, @Nullable LocalDate day) {
    String value = ((Query.Match) asked).text();
    NationalIndustries industries = industries();
    Set<String> codes = industries.asked(value);
    if (codes.isEmpty()) {
      throw new UnknownValueException(
          QueryField.GBC,
          value,
          TableMarks.named(
              industries.names().entrySet().stream()
                  .map(entry -> NationalIndustries.written(entry.getKey()) + " " + entry.getValue())
                  .toList()));
    }
    Set<String> symbols = new TreeSet<>();
    codes.forEach(code -> symbols.addAll(industries.symbols().getOrDefault(code, Set.of())));
    return finding(symbols);
  }

  @Override
  public Map<String, Query> values(QueryField field, @Nullable LocalDate day) {
    Map<String, Query> values = new LinkedHashMap<>();
    industries()
        .names()
        .forEach(
            (code, name) ->
                values.put(
                    NationalIndustries.written(code) + " " + name,
                    clause(new Query.Match(field, code), day)));
    return values;
  }

  @Override
  public String basis(QueryField field, @Nullable LocalDate day) {
    List<ReferenceTable> loaded = tables.of(ReferenceKind.NATIONAL_INDUSTRIES);
    return "by IPC, "
        + loaded.stream().map(ReferenceTable::told).collect(Collectors.joining("; "))
        + (loaded.stream().allMatch(ReferenceTable::official)
            ? ""
            : "; not said to be the official table");
  }

  private NationalIndustries industries() {
    if (tables.of(ReferenceKind.NATIONAL_INDUSTRIES).isEmpty()) {
      throw new MissingTableException(
          QueryField.GBC, List.of(ReferenceKind.NATIONAL_INDUSTRIES), "");
    }
    return tables.nationalIndustries();
  }

  /// Groups are found exactly, what stands above them with all below it.
  private static Query finding(Set<String> symbols) {
    List<Query> parts = new ArrayList<>();
    Set<String> groups = new TreeSet<>();
    for (String symbol : symbols) {
      if (symbol.indexOf('/') >= 0) {
        groups.add(symbol);
      } else {
        parts.add(new Query.Match(QueryField.IPC, symbol));
      }
    }
    if (!groups.isEmpty()) {
      parts.add(new Query.AnyOf(QueryField.IPC, groups));
    }
    return Clauses.any(parts);
  }
}
