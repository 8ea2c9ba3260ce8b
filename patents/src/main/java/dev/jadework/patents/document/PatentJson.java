package dev.jadework.patents.document;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    byte[] sources = bytes(json -> array(json, "sources", patent.sources(), PatentJson::source));
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
          array(json, "events", entry.events(), PatentJson::event);
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
    json.writeName("publication");
    json.writeStartObject();
    json.writeStringProperty("office", patent.publication().office());
    json.writeStringProperty("number", patent.publication().number());
    text(json, "kind", patent.publication().kind());
    json.writeEndObject();
    date(json, "published", patent.published());
    application(json, patent);
    date(json, "filed", patent.filed());
    if (patent.filingYear() != null) {
      json.writeNumberProperty("filingYear", patent.filingYear().intValue());
    }
    json.writeStringProperty("type", patent.type().name());
    array(json, "titles", patent.titles(), PatentJson::localized);
    array(json, "abstracts", patent.abstracts(), PatentJson::localized);
    array(json, "claims", patent.claims(), PatentJson::claim);
    array(json, "description", patent.description(), PatentJson::localized);
    array(json, "applicants", patent.applicants(), PatentJson::party);
    array(json, "inventors", patent.inventors(), PatentJson::party);
    array(json, "agents", patent.agents(), PatentJson::party);
    array(
        json,
        "classifications",
        patent.classifications(),
        (out, c) -> {
          out.writeStringProperty("scheme", c.scheme());
          out.writeStringProperty("symbol", c.symbol());
          out.writeBooleanProperty("main", c.main());
        });
    array(
        json,
        "priorities",
        patent.priorities(),
        (out, p) -> {
          text(out, "country", p.country());
          out.writeStringProperty("number", p.number());
          date(out, "date", p.date());
        });
    array(
        json,
        "related",
        patent.related(),
        (out, r) -> {
          out.writeStringProperty("relation", r.relation().name());
          text(out, "country", r.country());
          out.writeStringProperty("number", r.number());
          date(out, "date", r.date());
        });
    array(json, "citations", patent.citations(), PatentJson::citation);
    text(json, "familyId", patent.familyId());
    text(json, "extendedFamilyId", patent.extendedFamilyId());
    array(json, "legalEvents", patent.legalEvents(), PatentJson::event);
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
    text(json, "checkDigit", check == null ? null : check.toString());
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

  private static void event(JsonGenerator json, LegalEvent event) {
    date(json, "date", event.date());
    json.writeStringProperty("code", event.code());
    json.writeStringProperty("description", event.description());
  }

  private static void localized(JsonGenerator json, LocalizedText text) {
    json.writeStringProperty("language", text.language());
    json.writeStringProperty("text", text.text());
  }

  private static void claim(JsonGenerator json, Claim claim) {
    json.writeNumberProperty("number", claim.number());
    json.writeStringProperty("language", claim.language());
    json.writeStringProperty("text", claim.text());
    if (!claim.dependsOn().isEmpty()) {
      json.writeName("dependsOn");
      json.writeStartArray();
      claim.dependsOn().forEach(json::writeNumber);
      json.writeEndArray();
    }
  }

  private static void party(JsonGenerator json, Party party) {
    json.writeStringProperty("name", party.name());
    Address address = party.address();
    if (address != null) {
      json.writeName("address");
      json.writeStartObject();
      text(json, "country", address.country());
      text(json, "province", address.province());
      text(json, "city", address.city());
      text(json, "county", address.county());
      text(json, "postcode", address.postcode());
      text(json, "text", address.text());
      json.writeEndObject();
    }
  }

  private static void citation(JsonGenerator json, Citation citation) {
    var cited = citation.patent();
    if (cited != null) {
      json.writeName("patent");
      json.writeStartObject();
      json.writeStringProperty("office", cited.office());
      json.writeStringProperty("number", cited.number());
      text(json, "kind", cited.kind());
      json.writeEndObject();
    }
    json.writeStringProperty("text", citation.text());
    text(json, "category", citation.category());
    text(json, "phase", citation.phase());
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStringProperty("format", source.format());
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("place", source.place());
  }

  private interface Fields<T> {
    void write(JsonGenerator json, T value);
  }

  private static <T> void array(
      JsonGenerator json, String name, List<T> values, Fields<? super T> fields) {
    if (values.isEmpty()) {
      return;
    }
    json.writeName(name);
    json.writeStartArray();
    for (T value : values) {
      json.writeStartObject();
      fields.write(json, value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static void date(JsonGenerator json, String name, @Nullable LocalDate date) {
    text(json, name, date == null ? null : date.toString());
  }
}
