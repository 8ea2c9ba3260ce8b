package dev.jadework.platform.projects;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lists of a project as JSON columns: every value is text there and typed here, as [FieldType]
/// says.
final class EntryJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Map<String, String>>> ENTRIES = new TypeReference<>() {};
  private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

  private EntryJson() {}

  static List<Map<String, Object>> read(EntryKind kind, @Nullable String json) {
    if (json == null || json.equals("[]")) {
      return List.of();
    }
    return JSON.readValue(json, ENTRIES).stream().map(entry -> typed(kind, entry)).toList();
  }

  static String write(List<Map<String, Object>> entries) {
    List<Map<String, String>> texts =
        entries.stream()
            .map(
                entry -> {
                  Map<String, String> text = new LinkedHashMap<>();
                  entry.forEach((key, value) -> text.put(key, value.toString()));
                  return text;
                })
            .toList();
    return JSON.writeValueAsString(texts);
  }

  static List<String> readLines(String json) {
    return JSON.readValue(json, LINES);
  }

  static String writeLines(List<?> lines) {
    return JSON.writeValueAsString(lines);
  }

  private static Map<String, Object> typed(EntryKind kind, Map<String, String> entry) {
    Map<String, Object> typed = new LinkedHashMap<>();
    for (EntryKind.EntryField field : kind.fields()) {
      String text = entry.get(field.key());
      if (text != null) {
        typed.put(field.key(), typed(field.type(), text));
      }
    }
    return typed;
  }

  private static Object typed(FieldType type, String text) {
    return switch (type) {
      case DATE -> LocalDate.parse(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case INTEGER, MONEY -> Long.valueOf(text);
      case TEXT, LONG_TEXT, REGION, CODE, LINES -> text;
    };
  }
}
