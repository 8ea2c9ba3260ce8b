package dev.jadework.rules.expression;

import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything a condition may look at: the facts of a project, the parameters as of a day, and the
/// day. Absent facts are worked out here once: CEL has to be told beforehand which are unknown.
public final class Situation {
  private final Map<String, Object> variables;
  private final List<Unknown> unknowns = new ArrayList<>();

  private record Unknown(String schemaPath, CelAttributePattern pattern) {}

  /// @param parameters values of the parameters that have one on the day: Long, BigDecimal,
  ///     Boolean or List of codes
  /// @param known ids of all parameters
  public Situation(
      FactSchema schema,
      Facts facts,
      Map<String, Object> parameters,
      Set<String> known,
      LocalDate asOf) {
    Map<String, Object> project =
        object(schema.project(), facts.values(), CelAttributePattern.create("project"));
    Map<String, Object> values = new HashMap<>();
    for (String id : known) {
      Object value = parameters.get(id);
      if (value == null) {
        unknowns.add(
            new Unknown(
                "param." + id,
                CelAttributePattern.create("param").qualify(Qualifier.ofString(id))));
      } else {
        values.put(id, value instanceof java.math.BigDecimal figure ? figure.doubleValue() : value);
      }
    }
    variables = Map.of("project", project, "param", values, "as_of", instant(asOf));
  }

  /// The variables of CEL.
  ///
  /// @param inForce first day of the documents of the rule
  Map<String, Object> variables(LocalDate inForce) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("in_force", instant(inForce));
    return all;
  }

  /// The missing values among those a condition uses. Others are left out: a list whose elements
  /// lack something that nobody asks for is still a known list.
  List<CelAttributePattern> unknownsAmong(Set<String> facts, Set<String> parameters) {
    return unknowns.stream()
        .filter(
            unknown ->
                facts.contains(unknown.schemaPath())
                    || (unknown.schemaPath().startsWith("param.")
                        && parameters.contains(unknown.schemaPath().substring(6))))
        .map(Unknown::pattern)
        .toList();
  }

  private Map<String, Object> object(Fact fact, Map<?, ?> given, CelAttributePattern at) {
    Map<String, Object> values = new HashMap<>();
    for (Fact field : fact.fields().values()) {
      Object value = given.get(field.key());
      CelAttributePattern here = at.qualify(Qualifier.ofString(field.key()));
      switch (field.type()) {
        case OBJECT ->
            values.put(
                field.key(), object(field, value instanceof Map<?, ?> map ? map : Map.of(), here));
        case LIST -> {
          if (value == null && field.absence() == Fact.Absence.UNKNOWN) {
            unknowns.add(new Unknown(field.path(), here));
          } else {
            values.put(
                field.key(), list(field, value instanceof List<?> list ? list : List.of(), here));
          }
        }
        default -> {
          if (value != null) {
            values.put(field.key(), value instanceof LocalDate date ? instant(date) : value);
          } else if (field.absence() == Fact.Absence.UNKNOWN) {
            unknowns.add(new Unknown(field.path(), here));
          }
        }
      }
    }
    return values;
  }

  private List<Object> list(Fact fact, List<?> given, CelAttributePattern at) {
    List<Object> items = new ArrayList<>();
    for (Object item : given) {
      CelAttributePattern here = at.qualify(Qualifier.ofInt(items.size()));
      items.add(object(fact, item instanceof Map<?, ?> map ? map : Map.of(), here));
    }
    return items;
  }

  /// Dates are midnights UTC, only ever compared with each other.
  private static Instant instant(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
