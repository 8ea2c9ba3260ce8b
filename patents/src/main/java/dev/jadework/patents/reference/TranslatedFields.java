package dev.jadework.patents.reference;

import dev.jadework.patents.classification.TechnologyFields;
import dev.jadework.patents.names.ApplicantType;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 换算字段. The fields whose values are not in documents but come of tables and of the applicants'
/// names: what finds each value.
final class TranslatedFields {
  /// Codes of the fields that can be counted.
  static final List<String> CODES =
      Stream.concat(
              Stream.of("TTC", "SEIC", "PILLAR", "ANTYPE", "ANCS"),
              Arrays.stream(QueryField.values())
                  .filter(QueryField::declared)
                  .filter(field -> field.kind() == QueryField.Kind.KEYWORD)
                  .filter(field -> field != QueryField.USCC)
                  .map(QueryField::name))
          .toList();

  private final ReferenceTables tables;
  private final EmergingClauses emerging;
  private final Supplier<ApplicantFields> applicants;
  private final DeclaredFields declared;

  TranslatedFields(
      ReferenceTables tables, Supplier<ApplicantFields> applicants, DeclaredFields declared) {
    this.tables = tables;
    this.emerging = new EmergingClauses(tables);
    this.applicants = applicants;
    this.declared = declared;
  }

  /// The field of this code, if it is one of these.
  static Optional<QueryField> named(String code) {
    return CODES.contains(code) ? Optional.of(QueryField.valueOf(code)) : Optional.empty();
  }

  /// Values of a field with what finds them; those of [QueryField#ANCS], too many to list, are the
  /// bodies of the [#harmonisation].
  ///
  /// @param day of the request, null if it has none
  Map<String, Query> values(QueryField field, @Nullable LocalDate day) {
    if (field.declared()) {
      return declared.family(field).values(field, day);
    }
    Map<String, Query> values = new LinkedHashMap<>();
    switch (field) {
      case TTC ->
          technologies()
              .forEach(
                  (number, name) -> values.put(number + " " + name, clause(field, "" + number)));
      case SEIC ->
          emerging
              .industries()
              .forEach((code, name) -> values.put(code + " " + name, clause(field, code)));
      case PILLAR ->
          tables.pillars().prefixes().values().stream()
              .distinct()
              .sorted()
              .forEach(name -> values.put(name, clause(field, name)));
      case ANTYPE ->
          Arrays.stream(ApplicantType.values())
              .map(ApplicantType::label)
              .forEach(label -> values.put(label, clause(field, label)));
      default -> throw new IllegalArgumentException(field + " has no list of values");
    }
    return values;
  }

  /// What finds a value of a field.
  ///
  /// @throws IllegalArgumentException naming the values there are, or the table that is missing
  Query clause(QueryField field, String value) {
    return switch (field) {
      case TTC -> technology(value);
      case SEIC -> emerging.of(value);
      case PILLAR -> pillar(value);
      case ANTYPE -> names(applicants.get().ofType(type(value)));
      case ANCS -> names(applicants.get().together(value));
      default -> throw new IllegalArgumentException(field + " is not translated");
    };
  }

  /// The bodies of which one name has this form.
  Query bodiesLike(String pattern) {
    return names(applicants.get().like(pattern));
  }

  /// Which applicants are one body.
  Harmonisation harmonisation() {
    return applicants.get().harmonisation();
  }

  private static Query names(Set<String> names) {
    return new Query.AnyOf(QueryField.PA, names);
  }

  private Query technology(String value) {
    Map<String, TechnologyFields.Field> prefixes = tables.fields().prefixes();
    String wanted = Keywords.key(QueryField.TTC, value);
    Set<String> own =
        prefixes.entrySet().stream()
            .filter(entry -> is(entry.getValue(), wanted))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      throw unknown(QueryField.TTC, value, "a number from 1 to 35 or the name of a field");
    }
    return Clauses.any(PrefixClauses.of(own, prefixes.keySet()));
  }

  private static boolean is(TechnologyFields.Field field, String wanted) {
    return wanted.equals(String.valueOf(field.number()))
        || wanted.equals(Keywords.key(QueryField.TTC, field.name()));
  }

  private Map<Integer, String> technologies() {
    Map<Integer, String> numbers = new TreeMap<>();
    tables.fields().prefixes().values().forEach(f -> numbers.put(f.number(), f.name()));
    return numbers;
  }

  private Query pillar(String value) {
    Map<String, String> prefixes = tables.pillars().prefixes();
    String wanted = Keywords.key(QueryField.PILLAR, value);
    Set<String> own =
        prefixes.entrySet().stream()
            .filter(e -> Keywords.key(QueryField.PILLAR, e.getValue()).equals(wanted))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      throw unknown(QueryField.PILLAR, value, String.join(", ", new TreeSet<>(prefixes.values())));
    }
    return Clauses.any(PrefixClauses.of(own, prefixes.keySet()));
  }

  private static ApplicantType type(String value) {
    return ApplicantType.named(Keywords.key(QueryField.ANTYPE, value))
        .orElseThrow(
            () ->
                unknown(
                    QueryField.ANTYPE,
                    value,
                    Arrays.stream(ApplicantType.values())
                        .map(ApplicantType::label)
                        .collect(Collectors.joining(", "))));
  }

  static UnknownValueException unknown(QueryField field, String value, String values) {
    return new UnknownValueException(field, value, values);
  }
}
