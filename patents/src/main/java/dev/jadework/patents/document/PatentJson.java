package dev.jadework.patents.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The stored form of a [Patent]: JSON in UTF-8 without loss, and the same bytes for the same
/// content. What is unknown or empty is left out. [PatentJsonReader] reads it back.
///
/// The keys are written here by hand, so that renaming a record's component does not make a corpus
/// unreadable.
public final class PatentJson {
  static final JsonFactory JSON = new JsonFactory();

  private PatentJson() {}

  /// The whole record.
  public static byte[] write(Patent patent) {
    return withSources(writeContent(patent), patent);
  }

  /// The whole record, made of the content already written.
  ///
  /// @param content of the same patent, as [#writeContent] gives it
  public static byte[] withSources(byte[] content, Patent patent) {
    if (patent.sources().isEmpty()) {
      return content;
    }
    byte[] sources =
        bytes(json -> JsonParts.array(json, "sources", patent.sources(), JsonParts::source));
    // The content never is an empty object: its last brace becomes a comma before the sources.
    byte[] whole = Arrays.copyOf(content, content.length + sources.length - 1);
    whole[content.length - 1] = ',';
    System.arraycopy(sources, 1, whole, content.length, sources.length - 1);
    return whole;
  }

  /// Everything but where the record was read: equal for equal content from different files.
  public static byte[] writeContent(Patent patent) {
    return bytes(json -> content(json, patent));
  }

  /// Inverse of [#write].
  ///
  /// @throws IllegalArgumentException if the bytes were not written by it
  public static Patent read(byte[] stored) {
    return PatentJsonReader.read(stored);
  }

  /// As [#read], but without what is long or many and tells nothing of what a document claims:
  /// description, legal events, sources and what the source gives beyond the record.
  public static Patent readBrief(byte[] stored) {
    return PatentJsonReader.readBrief(stored);
  }

  /// The stored record as [Patent#outline] gives it, several times as fast as [#read].
  ///
  /// @throws IllegalArgumentException if the bytes were not written by [#write]
  public static Patent readOutline(byte[] stored) {
    return PatentJsonReader.readOutline(stored);
  }

  /// The stored form of what registers told of an application.
  public static byte[] writeRegister(RegisterEntry entry) {
    return bytes(
        json -> {
          json.writeStringProperty("application", entry.application());
          JsonParts.array(json, "events", entry.events(), JsonParts::event);
        });
  }

  /// Inverse of [#writeRegister].
  ///
  /// @throws IllegalArgumentException if the bytes were not written by it
  public static RegisterEntry readRegister(byte[] stored) {
    return PatentJsonReader.readRegister(stored);
  }

  private static byte[] bytes(Consumer<JsonGenerator> body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      body.accept(json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void content(JsonGenerator json, Patent patent) {
    JsonParts.number(json, "publication", patent.publication());
    JsonParts.date(json, "published", patent.published());
    application(json, patent);
    JsonParts.date(json, "filed", patent.filed());
    if (patent.filingYear() != null) {
      json.writeNumberProperty("filingYear", patent.filingYear().intValue());
    }
    json.writeStringProperty("type", patent.type().name());
    JsonParts.array(json, "titles", patent.titles(), JsonParts::localized);
    JsonParts.array(json, "abstracts", patent.abstracts(), JsonParts::localized);
    JsonParts.array(json, "claims", patent.claims(), JsonParts::claim);
    JsonParts.array(json, "description", patent.description(), JsonParts::localized);
    JsonParts.array(json, "applicants", patent.applicants(), JsonParts::party);
    JsonParts.array(json, "inventors", patent.inventors(), JsonParts::party);
    JsonParts.array(json, "agents", patent.agents(), JsonParts::party);
    JsonParts.array(json, "classifications", patent.classifications(), JsonParts::classification);
    JsonParts.array(json, "priorities", patent.priorities(), JsonParts::priority);
    JsonParts.array(json, "related", patent.related(), JsonParts::related);
    JsonParts.array(json, "citations", patent.citations(), JsonParts::citation);
    JsonParts.text(json, "familyId", patent.familyId());
    JsonParts.text(json, "extendedFamilyId", patent.extendedFamilyId());
    JsonParts.array(json, "legalEvents", patent.legalEvents(), JsonParts::event);
    extra(json, patent);
  }

  private static void application(JsonGenerator json, Patent patent) {
    var application = patent.application();
    if (application == null) {
      return;
    }
    json.writeName("application");
    json.writeStartObject();
    json.writeStringProperty("office", application.office());
    json.writeStringProperty("number", application.number());
    Character check = application.checkDigit();
    JsonParts.text(json, "checkDigit", check == null ? null : check.toString());
    json.writeBooleanProperty("checkDigitOk", application.checkDigitOk());
    json.writeEndObject();
  }

  /// Keys in order, because the map itself has none.
  private static void extra(JsonGenerator json, Patent patent) {
    if (patent.extra().isEmpty()) {
      return;
    }
    json.writeName("extra");
    json.writeStartObject();
    new TreeMap<>(patent.extra())
        .forEach(
            (key, values) -> {
              json.writeName(key);
              json.writeStartArray();
              values.forEach(json::writeString);
              json.writeEndArray();
            });
    json.writeEndObject();
  }
}
