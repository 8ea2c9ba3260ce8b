package dev.jadework.patents.format.jsonlines;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// One JSON object as maps, lists, texts and [Bare] values; null members are left out.
final class JsonValues {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(17 << 20).build())
          .build();

  /// `(51) exceeds the maximum allowed (50, from `StreamReadConstraints.getMaxNestingDepth()`)`
  private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

  private JsonValues() {}

  /// A value that is no text: a number or a truth value, as written.
  record Bare(String text) {}

  static Map<String, Object> object(String text) throws Malformed {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Malformed("a record is a JSON object and begins with {");
      }
      Map<String, Object> members = readObject(json);
      if (json.nextToken() != null) {
        throw new Malformed("text after the end of the record; one record per line");
      }
      return members;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      String column = at == null ? "" : ", column " + at.getColumnNr();
      throw new Malformed("not JSON" + column + ": " + plain(e.getOriginalMessage()));
    }
  }

  /// A value from [#object] that is an object itself.
  static Map<String, Object> members(Map<?, ?> object) {
    Map<String, Object> members = new LinkedHashMap<>();
    object.forEach((key, value) -> members.put((String) key, value));
    return members;
  }

  /// A value from [#object] as JSON again.
  static String print(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      print(json, value);
    }
    return text.toString();
  }

  private static void print(JsonGenerator json, Object value) {
    switch (value) {
      case String text -> json.writeString(text);
      case List<?> list -> {
        json.writeStartArray();
        list.forEach(entry -> print(json, entry));
        json.writeEndArray();
      }
      case Map<?, ?> map -> {
        json.writeStartObject();
        map.forEach(
            (key, member) -> {
              json.writeName((String) key);
              print(json, member);
            });
        json.writeEndObject();
      }
      default -> json.writeRawValue(((Bare) value).text());
    }
  }

  private static Map<String, Object> readObject(JsonParser json) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        members.put(name, value(json));
      }
    }
    return members;
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> readObject(json);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(json));
        }
        yield list;
      }
      case VALUE_STRING -> json.getString();
      default -> new Bare(json.getString());
    };
  }

  /// The first line, which says it all, without the names of the library's settings.
  private static String plain(String message) {
    return SETTING.matcher(message.lines().findFirst().orElse("")).replaceAll("");
  }

  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Malformed(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
