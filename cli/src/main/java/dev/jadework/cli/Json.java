package dev.jadework.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints answers for machines: one JSON document on standard output, keys in the order given.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private Json() {}

  /// Written as it goes: a million rows are at no time one text.
  ///
  /// @param answer values of type String, Number, Boolean, List, Map, record or null; use a
  ///     LinkedHashMap to keep the order
  static void print(PrintWriter out, Map<String, ?> answer) {
    MAPPER.writeValue(out, answer);
    out.println();
    out.flush();
  }

  /// A record, or a list of records, as maps and lists.
  static Object plain(Object value) {
    return MAPPER.convertValue(value, Object.class);
  }
}
