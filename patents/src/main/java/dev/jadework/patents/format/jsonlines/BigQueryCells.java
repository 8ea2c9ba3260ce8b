package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.format.SourceDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The cells of a row and of the objects in it. A text that is not there is empty.
record BigQueryCells(Map<String, Object> row) {
  String text(String key) {
    return text(row, key);
  }

  @Nullable LocalDate date(String key) {
    return date(row, key);
  }

  /// The objects of a list; none if it is not there.
  List<Map<?, ?>> objects(String key) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (row.get(key) instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  static String text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null ? "" : JsonFields.shown(value).strip();
  }

  static @Nullable LocalDate date(Map<?, ?> object, String key) {
    return SourceDates.parse(text(object, key)).orElse(null);
  }
}
