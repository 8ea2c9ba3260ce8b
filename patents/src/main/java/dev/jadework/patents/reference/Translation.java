package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassScheme;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.EmergingIndustries;
import dev.jadework.patents.classification.TechnologyFields;
import dev.jadework.patents.names.ApplicantType;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// 检索式换算. Puts what tables and names say in the place of clauses that are answered through them:
/// TTC, SEIC, PILLAR, ANCS, ANTYPE, and IPC_LOW of a symbol that the loaded scheme has. So a table
/// that is loaded later needs no new index.
final class Translation {
  private final ReferenceTables tables;
  private final Supplier<CorpusNames> names;

  Translation(ReferenceTables tables, Supplier<CorpusNames> names) {
    this.tables = tables;
    this.names = names;
  }

  /// @throws IllegalArgumentException if a value is none of the table's, naming those there are, or
  ///     if the table is not loaded, naming it
  Query of(Query query) {
    return switch (query) {
      case Query.And and -> new Query.And(and.parts().stream().map(this::of).toList());
      case Query.Or or -> new Query.Or(or.parts().stream().map(this::of).toList());
      case Query.Xor xor -> new Query.Xor(of(xor.left()), of(xor.right()));
      case Query.Not not -> new Query.Not(of(not.part()));
      case Query.Match match when match.field().translated() ->
          new Query.Translated(match, clause(match.field(), match.text()));
      case Query.Wildcard wildcard when wildcard.field() == QueryField.ANCS ->
          new Query.Translated(
              wildcard, new Query.AnyOf(QueryField.PA, names.get().like(wildcard.pattern())));
      case Query.Match match when division(match).isPresent() ->
          new Query.Translated(
              match, new Query.Match(match.field(), division(match).orElseThrow()));
      case Query.ClassBelow below when byScheme(below) ->
          new Query.Translated(below, new Query.AnyOf(below.field(), below(below)));
      default -> query;
    };
  }

  /// Values of a field with what finds them; for [QueryField#ANCS], too many to list, see
  /// [CorpusNames#groups].
  Map<String, Query> values(QueryField field) {
    Map<String, Query> values = new LinkedHashMap<>();
    switch (field) {
      case TTC ->
          numbers()
              .forEach(
                  (number, name) -> values.put(number + " " + name, clause(field, "" + number)));
      case SEIC -> {
        requireIndustries();
        tables
            .industryNames()
            .forEach((code, name) -> values.put(code + " " + name, clause(field, code)));
      }
      case PILLAR ->
          tables.pillars().prefixes().values().stream()
              .distinct()
              .sorted()
              .forEach(name -> values.put(name, clause(field, name)));
      case ANTYPE -> {
        for (ApplicantType type : ApplicantType.values()) {
          values.put(type.label(), clause(field, type.label()));
        }
      }
      default -> throw new IllegalArgumentException(field + " has no list of values");
    }
    return values;
  }

  private Query clause(QueryField field, String value) {
    return switch (field) {
      case TTC -> technology(value);
      case SEIC -> industry(value);
      case PILLAR -> pillar(value);
      case ANTYPE -> new Query.AnyOf(QueryField.PA, names.get().ofType(type(value)));
      case ANCS -> new Query.AnyOf(QueryField.PA, names.get().together(value));
      default -> throw new IllegalArgumentException(field + " is not translated");
    };
  }

  private Query technology(String value) {
    Map<String, TechnologyFields.Field> prefixes = tables.fields().prefixes();
    String wanted = FieldValues.keyword(QueryField.TTC, value);
    Set<String> own =
        prefixes.entrySet().stream()
            .filter(entry -> is(entry.getValue(), wanted))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      throw unknown(QueryField.TTC, value, "a number from 1 to 35 or the name of a field");
    }
    return any(PrefixClauses.of(own, prefixes.keySet()));
  }

  private static boolean is(TechnologyFields.Field field, String wanted) {
    return wanted.equals(String.valueOf(field.number()))
        || wanted.equals(FieldValues.keyword(QueryField.TTC, field.name()));
  }

  private Map<Integer, String> numbers() {
    Map<Integer, String> numbers = new TreeMap<>();
    tables.fields().prefixes().values().forEach(f -> numbers.put(f.number(), f.name()));
    return numbers;
  }

  private Query pillar(String value) {
    Map<String, String> prefixes = tables.pillars().prefixes();
    String wanted = FieldValues.keyword(QueryField.PILLAR, value);
    Set<String> own =
        prefixes.entrySet().stream()
            .filter(e -> FieldValues.keyword(QueryField.PILLAR, e.getValue()).equals(wanted))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      throw unknown(QueryField.PILLAR, value, String.join(", ", new TreeSet<>(prefixes.values())));
    }
    return any(PrefixClauses.of(own, prefixes.keySet()));
  }

  /// `2` stands for all of `2.1` to `2.5`.
  private Query industry(String value) {
    requireIndustries();
    Map<String, String> industries = tables.industryNames();
    String wanted = FieldValues.keyword(QueryField.SEIC, value);
    List<Query> conditions = new ArrayList<>();
    industries.forEach(
        (code, name) -> {
          boolean asked =
              wanted.equals(code)
                  || code.startsWith(wanted + ".")
                  || wanted.equals(FieldValues.keyword(QueryField.SEIC, name));
          if (asked) {
            tables.industries().conditions(code).forEach(c -> conditions.add(condition(c)));
          }
        });
    if (conditions.isEmpty()) {
      throw unknown(
          QueryField.SEIC,
          value,
          industries.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    return any(conditions);
  }

  private static Query condition(EmergingIndustries.Condition condition) {
    Query symbols = new Query.AnyOf(QueryField.IPC, condition.symbols());
    if (condition.words().isEmpty()) {
      return symbols;
    }
    return new Query.And(
        List.of(
            symbols,
            any(
                condition.words().stream()
                    .<Query>map(word -> new Query.Match(QueryField.TAC, word))
                    .toList())));
  }

  private void requireIndustries() {
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
  }

  private static ApplicantType type(String value) {
    return ApplicantType.named(FieldValues.keyword(QueryField.ANTYPE, value))
        .orElseThrow(
            () ->
                unknown(
                    QueryField.ANTYPE,
                    value,
                    Arrays.stream(ApplicantType.values())
                        .map(ApplicantType::label)
                        .collect(Collectors.joining(", "))));
  }

  /// The name behind a code of an administrative division: `PROV=44`.
  private Optional<String> division(Query.Match match) {
    Optional<ReferenceKind> kind =
        switch (match.field()) {
          case PROV -> Optional.of(ReferenceKind.PROVINCES);
          case CITY -> Optional.of(ReferenceKind.CITIES);
          case COUNTY -> Optional.of(ReferenceKind.COUNTIES);
          default -> Optional.empty();
        };
    return kind.map(tables::divisions).map(names -> names.get(match.text().strip()));
  }

  /// The scheme is that of the IPC; CPC and Locarno have their own.
  boolean byScheme(Query.ClassBelow below) {
    boolean ipc = below.field() == QueryField.IPC || below.field() == QueryField.MIPC;
    return ipc
        && ClassificationSymbol.parse(below.symbol())
            .filter(symbol -> symbol.subgroup() != null)
            .map(symbol -> tables.scheme().basis(symbol) == ClassScheme.Basis.SCHEME)
            .orElse(false);
  }

  private Set<String> below(Query.ClassBelow below) {
    return tables.scheme().below(ClassificationSymbol.parse(below.symbol()).orElseThrow()).stream()
        .map(ClassificationSymbol::toString)
        .collect(Collectors.toSet());
  }

  private static Query any(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
  }

  private static IllegalArgumentException unknown(QueryField field, String value, String values) {
    return new IllegalArgumentException(
        field + " " + field.label() + " has no value '" + value + "'; it has " + values);
  }
}
