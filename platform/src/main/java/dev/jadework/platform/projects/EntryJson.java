package dev.jadework.platform.projects;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lists of a project as JSON columns: days are ISO text there and LocalDate here.
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
        typed.put(field.key(), field.type() == FieldType.DATE ? LocalDate.parse(text) : text);
      }
    }
    return typed;
  }
}
