package dev.jadework.rules.fact;

import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads facts written in YAML, checking each against the schema. A key without a value is absent.
public final class FactReader {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?");

  private final Problems problems;

  public FactReader(Problems problems) {
    this.problems = problems;
  }

  /// The facts of a project, from a mapping.
  ///
  /// @param ignored keys that are no facts and are read by somebody else
  public Facts read(Yaml yaml, FactSchema schema, Set<String> ignored) {
    return new Facts(object(yaml, schema.project(), ignored));
  }

  /// The facts of a subject, from a mapping.
  ///
  /// @param subject one that the schema has
  public Facts read(Yaml yaml, FactSchema schema, String subject) {
    return new Facts(subject, object(yaml, schema.subject(subject), Set.of()));
  }

  private Map<String, Object> object(Yaml yaml, Fact fact, Set<String> ignored) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (!(yaml instanceof Yaml.Mapping mapping)) {
      problems.add(
          yaml.place(),
          "found %s for %s; write a mapping with the keys %s"
              .formatted(yaml.kind(), name(fact), String.join(", ", fact.fields().keySet())));
      return values;
    }
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              Fact field = fact.fields().get(key);
              if (ignored.contains(key)) {
                return;
              }
              if (field == null) {
                problems.add(
                    entry.key(),
                    "unknown key \"%s\"%s; allowed: %s"
                        .formatted(
                            key,
                            Nearest.hint(key, fact.fields().keySet()),
                            String.join(", ", fact.fields().keySet())));
                return;
              }
              if (!(entry.value() instanceof Yaml.Scalar scalar && scalar.isNull())) {
                value(entry.value(), field).ifPresent(value -> values.put(key, value));
              }
            });
    return values;
  }

  private Optional<Object> value(Yaml yaml, Fact fact) {
    return switch (fact.type()) {
      case OBJECT -> Optional.of(object(yaml, fact, Set.of()));
      case LIST -> list(yaml, fact);
      default -> {
        if (yaml instanceof Yaml.Scalar scalar) {
          yield scalar(scalar, fact);
        }
        problems.add(
            yaml.place(), "found %s for %s; %s".formatted(yaml.kind(), name(fact), allowed(fact)));
        yield Optional.empty();
      }
    };
  }

  private Optional<Object> list(Yaml yaml, Fact fact) {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      problems.add(
          yaml.place(),
          "found %s for %s; write a list, each item beginning with \"- \""
              .formatted(yaml.kind(), name(fact)));
      return Optional.empty();
    }
    List<Object> items = new ArrayList<>();
    sequence.items().forEach(item -> items.add(object(item, fact, Set.of())));
    return Optional.of(items);
  }

  private Optional<Object> scalar(Yaml.Scalar scalar, Fact fact) {
    String text = scalar.text().strip();
    Optional<Object> value =
        switch (fact.type()) {
          case MONEY -> Money.parse(text).filter(fen -> fen >= 0).map(Object.class::cast);
          case DATE -> date(text).map(Object.class::cast);
          case INTEGER ->
              text.matches("[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
          case BOOLEAN ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(Boolean.parseBoolean(text))
                  : Optional.empty();
          case ENUM -> fact.values().containsKey(text) ? Optional.of(text) : Optional.empty();
          default -> !text.isEmpty() && matches(fact, text) ? Optional.of(text) : Optional.empty();
        };
    if (value.isEmpty()) {
      problems.add(
          scalar.place(),
          "found %s for %s; %s%s"
              .formatted(
                  scalar.kind(),
                  name(fact),
                  allowed(fact),
                  Nearest.hint(text, fact.values().keySet())));
    }
    return value;
  }

  private static boolean matches(Fact fact, String text) {
    Pattern pattern = fact.pattern();
    return pattern == null || pattern.matcher(text).matches();
  }

  private static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String name(Fact fact) {
    return fact.path() + " (" + fact.label().zh() + ")";
  }

  /// What may be written for a fact.
  private static String allowed(Fact fact) {
    Pattern pattern = fact.pattern();
    return switch (fact.type()) {
      case MONEY -> "write an amount of 0 or more in 万元 as 499.99, or with its unit as 4999900元";
      case DATE -> "write a date that exists as 2025-06-30";
      case INTEGER -> "write a whole number of 0 or more";
      case BOOLEAN -> "write true or false";
      case ENUM ->
          "allowed: "
              + fact.values().entrySet().stream()
                  .map(value -> value.getKey() + " " + value.getValue().zh())
                  .collect(Collectors.joining(", "));
      default ->
          pattern == null
              ? "write a text"
              : "write " + (fact.from().zh().isEmpty() ? pattern.pattern() : fact.from().zh());
    };
  }
}
