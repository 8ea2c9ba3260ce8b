package dev.jadework.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Prints answers for machines: one JSON document on standard output, keys in the order given.
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /// @param answer values of type String, Number, Boolean, List, Map or null; use a
  ///     LinkedHashMap to keep the order
  static void print(PrintWriter out, Map<String, ?> answer) {
    out.println(MAPPER.writeValueAsString(answer));
    out.flush();
  }

  /// A record, or a list of records, as maps and lists.
  static Object plain(Object value) {
    return MAPPER.convertValue(value, Object.class);
  }
}
