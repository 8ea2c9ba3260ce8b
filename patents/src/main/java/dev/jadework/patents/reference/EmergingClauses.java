package dev.jadework.patents.reference;

import dev.jadework.patents.classification.EmergingIndustries;
import dev.jadework.patents.classification.EmergingIndustries.Condition;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 战略性新兴产业检索. What finds an industry: exact IPC symbols, some only together with words in
/// title, abstract or claims.
final class EmergingClauses {
  private final ReferenceTables tables;

  EmergingClauses(ReferenceTables tables) {
    this.tables = tables;
  }

  /// Names by code.
  ///
  /// @throws IllegalArgumentException naming the tables that are not loaded
  Map<String, String> industries() {
    if (tables.industries().table() == EmergingIndustries.Table.ABSENT) {
      String missing =
          List.of(ReferenceKind.EMERGING_SYMBOLS, ReferenceKind.EMERGING_RULES).stream()
              .filter(kind -> tables.of(kind).isEmpty())
              .map(ReferenceKind::code)
              .collect(Collectors.joining(" and "));
      throw new IllegalArgumentException(
          "SEIC 战略性新兴产业 needs tables that are not loaded: "
              + missing
              + "; load them with: corpus reference load FILE…");
    }
    return tables.industryNames();
  }

  /// @param value a code or a name; `2` stands for all of `2.1` to `2.5`
  /// @throws IllegalArgumentException naming the industries there are, or the tables that are not
  ///     loaded
  Query of(String value) {
    Map<String, String> industries = industries();
    String wanted = Keywords.key(QueryField.SEIC, value);
    List<Query> conditions = new ArrayList<>();
    industries.forEach(
        (code, name) -> {
          boolean asked =
              wanted.equals(code)
                  || code.startsWith(wanted + ".")
                  || wanted.equals(Keywords.key(QueryField.SEIC, name));
          if (asked) {
            tables.industries().conditions(code).forEach(c -> conditions.add(condition(c)));
          }
        });
    if (conditions.isEmpty()) {
      throw TranslatedFields.unknown(
          QueryField.SEIC,
          value,
          industries.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    return Clauses.any(conditions);
  }

  private static Query condition(Condition condition) {
    Query symbols = new Query.AnyOf(QueryField.IPC, condition.symbols());
    List<Query> words =
        condition.words().stream()
            .<Query>map(word -> new Query.Match(QueryField.TAC, word))
            .toList();
    return words.isEmpty() ? symbols : Clauses.and(symbols, Clauses.any(words));
  }
}
