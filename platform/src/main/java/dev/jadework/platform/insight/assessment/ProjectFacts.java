package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a project by path; what is absent or of another type is empty.
record ProjectFacts(Facts facts) {

  Optional<String> text(String path) {
    return at(path)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  Optional<Long> number(String path) {
    return at(path).filter(Long.class::isInstance).map(Long.class::cast);
  }

  /// The objects of a list; empty if the project does not state the list at all.
  Optional<List<Map<?, ?>>> list(String path) {
    return at(path)
        .filter(List.class::isInstance)
        .map(
            value ->
                ((List<?>) value)
                    .stream()
                        .<Map<?, ?>>mapMulti(
                            (item, out) -> {
                              if (item instanceof Map<?, ?> map) {
                                out.accept(map);
                              }
                            })
                        .toList());
  }

  static String text(Map<?, ?> object, String key) {
    return object.get(key) instanceof String text ? text : "";
  }

  static Optional<LocalDate> date(Map<?, ?> object, String key) {
    return object.get(key) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
  }

  private Optional<Object> at(String path) {
    Object value = facts.values();
    for (String key : path.split("\\.")) {
      if (!(value instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      value = map.get(key);
    }
    return Optional.ofNullable(value);
  }
}
