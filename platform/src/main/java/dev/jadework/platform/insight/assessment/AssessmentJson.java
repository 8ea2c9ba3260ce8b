package dev.jadework.platform.insight.assessment;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The stored form of an assessment: JSON, keys in the order of the records, equal assessments give
/// equal bytes.
public final class AssessmentJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private AssessmentJson() {}

  public static String write(Assessment assessment) {
    return text(assessment) + "\n";
  }

  /// @throws tools.jackson.core.JacksonException with line and column if it is not an assessment
  public static Assessment read(String json) {
    return MAPPER.readValue(json, Assessment.class);
  }

  /// Any part of an assessment as bytes for a digest.
  static byte[] canonical(Object part) {
    return text(part).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object part) {
    // Jackson's line separator follows the system; the stored form must not.
    return MAPPER.writeValueAsString(part).replace("\r\n", "\n");
  }
}
