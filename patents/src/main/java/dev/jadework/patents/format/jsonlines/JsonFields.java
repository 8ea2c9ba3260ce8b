package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.jsonlines.JsonLinesFormat.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the members of a JSON record one by one, each as the type it has to be, and gathers what
/// is wrong. Blank texts count as not given.
final class JsonFields {
  private final Map<String, Object> rest;
  private final List<Problem> problems = new ArrayList<>();

  JsonFields(Map<String, Object> values) {
    this.rest = new LinkedHashMap<>(values);
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(String code, String message) {
    problems.add(new Problem(code, message));
  }

  /// An identifier or code: a text, or a number as written.
  @Nullable String text(String key) {
    Object value = rest.remove(key);
    return switch (value) {
      case null -> null;
      case String text when text.isBlank() -> null;
      case String text -> text.strip();
      case JsonValues.Bare bare when digits(bare.text()) -> bare.text();
      default -> wrong(key, value, "a text");
    };
  }

  /// A text for people to read, as it stands.
  @Nullable String string(String key) {
    Object value = rest.remove(key);
    return switch (value) {
      case null -> null;
      case String text when text.isBlank() -> null;
      case String text -> text;
      default -> wrong(key, value, "a text");
    };
  }

  List<String> texts(String key) {
    Object value = rest.remove(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      wrong(key, value, "a list of texts");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object entry : list) {
      if (!(entry instanceof String text)) {
        wrong(key, entry, "a list of texts");
      } else if (!text.isBlank()) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  @Nullable LocalDate date(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    Optional<LocalDate> date = SourceDates.parse(text);
    if (date.isEmpty()) {
      problem("date.unreadable", "%s: “%s” is not %s".formatted(key, text, SourceDates.ALLOWED));
    }
    return date.orElse(null);
  }

  @Nullable Integer year(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{4}")) {
      problem("date.unreadable", "%s: “%s” is not a year of four digits".formatted(key, text));
      return null;
    }
    return Integer.valueOf(text);
  }

  /// What nobody asked for: texts and lists of texts as they are, anything else in JSON.
  Map<String, List<String>> rest() {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    rest.forEach(
        (key, value) -> {
          List<String> texts = listed(value);
          boolean blank = texts.stream().allMatch(String::isBlank);
          if (!blank) {
            kept.put(key, texts);
          }
        });
    return kept;
  }

  private @Nullable String wrong(String key, @Nullable Object value, String allowed) {
    String found =
        switch (value) {
          case null -> "null";
          case String text -> "the text “" + text.substring(0, Math.min(40, text.length())) + "”";
          case List<?> list -> "a list";
          case Map<?, ?> map -> "an object";
          default -> ((JsonValues.Bare) value).text();
        };
    problem("field.type", "%s: found %s, allowed is %s".formatted(key, found, allowed));
    return null;
  }

  /// The values of a list, or the one value.
  static List<String> listed(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(JsonFields::shown).toList()
        : List.of(shown(value));
  }

  static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> text;
      case JsonValues.Bare bare -> bare.text();
      default -> JsonValues.print(value);
    };
  }

  private static boolean digits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
