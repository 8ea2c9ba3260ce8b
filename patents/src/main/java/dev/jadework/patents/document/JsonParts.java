package dev.jadework.patents.document;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// 记录各部分. The parts of a stored record, as [PatentJson] writes them: each the fields of an object;
/// what is unknown or empty is left out.
final class JsonParts {
  private JsonParts() {}

  interface Fields<T> {
    void write(JsonGenerator json, T value);
  }

  static <T> void array(JsonGenerator json, String name, List<T> values, Fields<? super T> fields) {
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

  static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  static void date(JsonGenerator json, String name, @Nullable LocalDate date) {
    text(json, name, date == null ? null : date.toString());
  }

  static void number(JsonGenerator json, String name, PublicationNumber publication) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("office", publication.office());
    json.writeStringProperty("number", publication.number());
    text(json, "kind", publication.kind());
    json.writeEndObject();
  }

  static void classification(JsonGenerator json, Classification classification) {
    json.writeStringProperty("scheme", classification.scheme());
    json.writeStringProperty("symbol", classification.symbol());
    json.writeBooleanProperty("main", classification.main());
  }

  static void priority(JsonGenerator json, Priority priority) {
    text(json, "country", priority.country());
    json.writeStringProperty("number", priority.number());
    date(json, "date", priority.date());
  }

  static void related(JsonGenerator json, RelatedDocument related) {
    json.writeStringProperty("relation", related.relation().name());
    text(json, "country", related.country());
    json.writeStringProperty("number", related.number());
    date(json, "date", related.date());
  }

  static void event(JsonGenerator json, LegalEvent event) {
    date(json, "date", event.date());
    json.writeStringProperty("code", event.code());
    json.writeStringProperty("description", event.description());
  }

  static void localized(JsonGenerator json, LocalizedText text) {
    json.writeStringProperty("language", text.language());
    json.writeStringProperty("text", text.text());
  }

  static void claim(JsonGenerator json, Claim claim) {
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

  static void party(JsonGenerator json, Party party) {
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

  static void citation(JsonGenerator json, Citation citation) {
    PublicationNumber cited = citation.patent();
    if (cited != null) {
      number(json, "patent", cited);
    }
    json.writeStringProperty("text", citation.text());
    text(json, "category", citation.category());
    text(json, "phase", citation.phase());
  }

  static void source(JsonGenerator json, Source source) {
    json.writeStringProperty("format", source.format());
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("place", source.place());
  }
}
