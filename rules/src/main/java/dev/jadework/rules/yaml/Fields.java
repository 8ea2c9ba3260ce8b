package dev.jadework.rules.yaml;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the keys of one mapping with their types. A key that is missing, of the wrong type or not
/// asked for is a problem; reading goes on so that all problems are found at once.
public final class Fields {
  private final Yaml.Mapping mapping;
  private final Problems problems;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Yaml.Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = problems;
  }

  /// The keys of a value, which must be a mapping.
  public static Fields of(Yaml value, Problems problems) {
    if (value instanceof Yaml.Mapping mapping) {
      return new Fields(mapping, problems);
    }
    problems.add(
        value.place(), "found " + value.kind() + "; a mapping of keys to values is needed");
    return new Fields(new Yaml.Mapping(value.place(), new LinkedHashMap<>()), problems);
  }

  public Place place() {
    return mapping.place();
  }

  /// Where a key's value stands, or the mapping if the key is absent.
  public Place place(String key) {
    return mapping.get(key).map(Yaml::place).orElse(mapping.place());
  }

  public Set<String> keys() {
    return mapping.entries().keySet();
  }

  /// Whether a key is given and not null.
  public boolean has(String key) {
    asked.add(key);
    return mapping.get(key).isPresent();
  }

  public Optional<Yaml> value(String key) {
    asked.add(key);
    return mapping.get(key);
  }

  /// A text that must be given.
  public String text(String key) {
    return scalar(key, true).map(Yaml.Scalar::text).map(String::strip).orElse("");
  }

  /// A text, or a default if it is absent.
  public String text(String key, String otherwise) {
    return scalar(key, false).map(Yaml.Scalar::text).map(String::strip).orElse(otherwise);
  }

  /// A text that must be one of several words.
  public String oneOf(String key, Collection<String> allowed) {
    String text = text(key);
    if (!text.isEmpty() && !allowed.contains(text)) {
      problems.add(
          place(key),
          "found \"%s\"; allowed: %s%s"
              .formatted(text, String.join(", ", allowed), Nearest.hint(text, allowed)));
    }
    return text;
  }

  /// A whole number of 0 or more that must be given.
  public int count(String key) {
    return scalar(key, true).flatMap(this::count).orElse(0);
  }

  /// A whole number of 0 or more that may be absent.
  public Optional<Integer> optionalCount(String key) {
    return scalar(key, false).flatMap(this::count);
  }

  private Optional<Integer> count(Yaml.Scalar scalar) {
    if (scalar.text().matches("[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(scalar.text()));
    }
    problems.add(scalar.place(), "found " + scalar.kind() + "; write a whole number of 0 or more");
    return Optional.empty();
  }

  /// A number that must be given.
  public Optional<BigDecimal> figure(String key) {
    Optional<Yaml.Scalar> scalar = scalar(key, true);
    if (scalar.isEmpty() || scalar.get().text().matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
      return scalar.map(found -> new BigDecimal(found.text()));
    }
    problems.add(scalar.get().place(), "found " + scalar.get().kind() + "; write a number");
    return Optional.empty();
  }

  /// A date that must be given.
  public LocalDate date(String key) {
    return scalar(key, true).flatMap(this::date).orElse(LocalDate.MIN);
  }

  /// A date that may be absent.
  public Optional<LocalDate> optionalDate(String key) {
    return scalar(key, false).flatMap(this::date);
  }

  private Optional<LocalDate> date(Yaml.Scalar scalar) {
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeParseException e) {
      problems.add(
          scalar.place(), "found " + scalar.kind() + "; write a date that exists as 2025-06-30");
      return Optional.empty();
    }
  }

  /// One of the constants of an enum, in any case, with `-` for `_`.
  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    Optional<Yaml.Scalar> scalar = scalar(key, false);
    if (scalar.isEmpty()) {
      return otherwise;
    }
    String text = scalar.get().text();
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    problems.add(
        scalar.get().place(),
        "found \"%s\"; allowed: %s%s"
            .formatted(text, String.join(", ", names), Nearest.hint(text, names)));
    return otherwise;
  }

  /// A wording in both languages: a mapping `{zh: …, en: …}` under one key.
  public Labels labels(String key) {
    if (!has(key)) {
      missing(key);
      return new Labels("", "");
    }
    Fields fields = mapping(key);
    Labels labels = fields.labels("zh", "en");
    fields.finish();
    return labels;
  }

  /// The wordings of a list, each a mapping `{zh: …, en: …}`; none if the key is absent.
  public List<Labels> wordings(String key) {
    return list(key).stream()
        .map(
            item -> {
              Fields fields = of(item, problems);
              Labels labels = fields.labels("zh", "en");
              fields.finish();
              return labels;
            })
        .toList();
  }

  /// A wording in both languages under two keys of this mapping; both must be given.
  public Labels labels(String zh, String en) {
    return new Labels(wording(zh), wording(en));
  }

  private String wording(String key) {
    String text = text(key);
    if (text.isEmpty() && mapping.get(key).isPresent()) {
      problems.add(place(key), "\"" + key + "\" is empty; write the wording");
    }
    return text;
  }

  /// A wording in both languages that may be absent.
  public Optional<Labels> optionalLabels(String key) {
    return has(key) ? Optional.of(labels(key)) : Optional.empty();
  }

  /// A mapping below a key, which must be given.
  public Fields mapping(String key) {
    return value(key)
        .map(value -> of(value, problems))
        .orElseGet(
            () -> {
              missing(key);
              return new Fields(new Yaml.Mapping(place(), new LinkedHashMap<>()), problems);
            });
  }

  /// The items of a list; none if the key is absent.
  public List<Yaml> list(String key) {
    return switch (value(key).orElse(null)) {
      case null -> List.of();
      case Yaml.Sequence sequence -> sequence.items();
      case Yaml other -> {
        problems.add(other.place(), "found " + other.kind() + "; a list is needed");
        yield List.of();
      }
    };
  }

  /// The texts of a list; none if the key is absent.
  public List<String> texts(String key) {
    return scalars(key).stream().map(Yaml.Scalar::text).map(String::strip).toList();
  }

  /// The texts of a list with their places; none if the key is absent.
  public List<Yaml.Scalar> scalars(String key) {
    List<Yaml.Scalar> scalars = new ArrayList<>();
    for (Yaml item : list(key)) {
      if (item instanceof Yaml.Scalar scalar && !scalar.isNull()) {
        scalars.add(scalar);
      } else {
        problems.add(item.place(), "found " + item.kind() + "; a text is needed");
      }
    }
    return scalars;
  }

  /// Reports the keys nobody asked for.
  ///
  /// @return whether there are no problems at all so far
  public boolean finish() {
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (!asked.contains(key)) {
                problems.add(
                    entry.key(),
                    "unknown key \"%s\"; allowed: %s%s"
                        .formatted(key, String.join(", ", asked), Nearest.hint(key, asked)));
              }
            });
    return problems.isEmpty();
  }

  private Optional<Yaml.Scalar> scalar(String key, boolean required) {
    switch (value(key).orElse(null)) {
      case null -> {
        if (required) {
          missing(key);
        }
      }
      case Yaml.Scalar scalar -> {
        return Optional.of(scalar);
      }
      case Yaml other ->
          problems.add(other.place(), "found " + other.kind() + "; a text is needed for " + key);
    }
    return Optional.empty();
  }

  private void missing(String key) {
    problems.add(place(), "\"" + key + "\" is missing here; add it");
  }
}
