package dev.jadework.rules.expression;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttribute.Qualifier;
import dev.cel.runtime.CelAttributePattern;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything a condition may look at: the facts of a subject, the parameters as of a day, the
/// definitions worked out so far, and the day. Absent facts are worked out here once: CEL has to be
/// told beforehand which are unknown.
public final class Situation {
  /// The variable of the first day of a rule's documents, and how it is named where it is missing.
  public static final String IN_FORCE = "in_force";

  private final Map<String, Object> variables;
  private final ParameterValues parameters;
  private final Map<Optional<LocalDate>, Map<String, Object>> variablesFrom = new HashMap<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private final Map<String, Object> definitions = new HashMap<>();
  private final Map<String, Set<String>> undecided = new HashMap<>();

  private record Unknown(String schemaPath, CelAttributePattern pattern) {}

  /// A place in the facts. Patterns are made only of places at which something is unknown.
  ///
  /// @param key a key, or the position of an element
  private record At(@Nullable At above, Object key) {
    CelAttributePattern pattern() {
      if (above == null) {
        return CelAttributePattern.create((String) key);
      }
      return above
          .pattern()
          .qualify(
              key instanceof Integer position
                  ? Qualifier.ofInt(position)
                  : Qualifier.ofString((String) key));
    }
  }

  public Situation(FactSchema schema, Facts facts, ParameterValues parameters, LocalDate asOf) {
    String subject = facts.subject();
    this.parameters = parameters;
    Map<String, Object> tree =
        object(schema.subject(subject), facts.values(), new At(null, subject));
    variables =
        Map.of(
            subject,
            tree,
            "param",
            parameters.values(),
            "definition",
            definitions,
            "as_of",
            instant(asOf));
  }

  /// Tells what a definition has come to; conditions evaluated later may use it.
  ///
  /// @param missing facts that keep it from being decided
  public void define(String definition, Truth truth, Set<String> missing) {
    if (truth == Truth.UNKNOWN) {
      undecided.put(definition, missing);
    } else {
      definitions.put(definition, truth == Truth.TRUE);
    }
  }

  /// The missing facts behind an unknown value: the fact itself, or those of a definition.
  Collection<String> missingOf(CelAttribute attribute) {
    String path = path(attribute);
    return path.startsWith("definition.")
        ? undecided.getOrDefault(path.substring(11), Set.of())
        : Set.of(path);
  }

  /// The variables of CEL.
  ///
  /// @param inForce first day of the documents of the rule; empty if nobody knows it
  Map<String, Object> variables(Optional<LocalDate> inForce) {
    return variablesFrom.computeIfAbsent(
        inForce,
        day -> {
          Map<String, Object> all = new HashMap<>(variables);
          day.ifPresent(known -> all.put(IN_FORCE, instant(known)));
          return all;
        });
  }

  /// The missing values among those a condition uses. Others are left out: a list whose elements
  /// lack something that nobody asks for is still a known list.
  List<CelAttributePattern> unknownsAmong(
      Set<String> facts, Set<String> parameters, Set<String> used, Optional<LocalDate> inForce) {
    List<CelAttributePattern> patterns = new ArrayList<>();
    if (inForce.isEmpty()) {
      patterns.add(CelAttributePattern.create(IN_FORCE));
    }
    for (Unknown unknown : unknowns) {
      if (facts.contains(unknown.schemaPath())) {
        patterns.add(unknown.pattern());
      }
    }
    this.parameters
        .unknown()
        .forEach(
            (id, pattern) -> {
              if (parameters.contains(id)) {
                patterns.add(pattern);
              }
            });
    for (String id : undecided.keySet()) {
      if (used.contains(id)) {
        patterns.add(CelAttributePattern.create("definition").qualify(Qualifier.ofString(id)));
      }
    }
    return patterns;
  }

  private Map<String, Object> object(Fact fact, Map<?, ?> given, At at) {
    Map<String, Object> values = HashMap.newHashMap(fact.fields().size());
    for (Fact field : fact.fields().values()) {
      Object value = value(fact, field, given);
      switch (field.type()) {
        case OBJECT ->
            values.put(
                field.key(),
                object(
                    field,
                    value instanceof Map<?, ?> map ? map : Map.of(),
                    new At(at, field.key())));
        case LIST -> {
          if (value == null && field.absence() == Fact.Absence.UNKNOWN) {
            unknowns.add(new Unknown(field.path(), new At(at, field.key()).pattern()));
          } else {
            values.put(
                field.key(),
                list(
                    field,
                    value instanceof List<?> list ? list : List.of(),
                    new At(at, field.key())));
          }
        }
        default -> {
          if (value != null) {
            values.put(field.key(), value instanceof LocalDate date ? instant(date) : value);
          } else if (field.absence() == Fact.Absence.UNKNOWN) {
            unknowns.add(new Unknown(field.path(), new At(at, field.key()).pattern()));
          }
        }
      }
    }
    return values;
  }

  private @Nullable Object value(Fact above, Fact field, Map<?, ?> given) {
    return parameters.standIn()
        ? StandIn.source(above, field, given).map(source -> given.get(source.key())).orElse(null)
        : given.get(field.key());
  }

  private List<Object> list(Fact fact, List<?> given, At at) {
    List<Object> items = new ArrayList<>(given.size());
    for (Object item : given) {
      At here = new At(at, items.size());
      items.add(object(fact, item instanceof Map<?, ?> map ? map : Map.of(), here));
    }
    return items;
  }

  /// Dates are midnights UTC, only ever compared with each other.
  private static Instant instant(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String path(CelAttribute attribute) {
    StringBuilder path = new StringBuilder();
    for (Qualifier qualifier : attribute.qualifiers()) {
      switch (qualifier.kind()) {
        case AS_INT -> path.append('[').append(qualifier.asInt()).append(']');
        case AS_STRING -> path.append(path.isEmpty() ? "" : ".").append(qualifier.asString());
        default -> path.append("[]");
      }
    }
    return path.toString();
  }
}
