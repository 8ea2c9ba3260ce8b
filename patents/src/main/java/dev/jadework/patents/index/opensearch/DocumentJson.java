package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.DateInterval;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.Keywords;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.status.StatusFacts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// 文档. A patent as it is sent to the cluster, in the fields of [Mapping]. Not thread-safe.
final class DocumentJson {
  /// [#write]'s day of death of a patent that is alive.
  static final long ALIVE = Long.MAX_VALUE;

  /// Beginning of the keys of the register's entries.
  static final String REGISTER = "register ";

  /// Longer names and numbers are found by their beginning; a term has a limit of 32766 bytes.
  private static final int LONGEST_KEY = 1000;

  private static final JsonFactory JSON = new JsonFactory();

  private final PlacedTerms terms = new PlacedTerms();

  /// Key under which a publication is stored: `CN 110083831 A`, `CN 201535077` without a kind.
  static String key(PublicationNumber number) {
    return number(number) + (number.kind() == null ? "" : ' ' + number.kind());
  }

  static String number(PublicationNumber number) {
    return number.office() + ' ' + number.number();
  }

  /// Name of the doc values behind a facet.
  static String facet(FacetField field) {
    return "facet_" + field.name().toLowerCase(Locale.ROOT);
  }

  /// @param content of the patent, as [PatentJson#writeContent] gives it
  /// @param born generation of the corpus that has it first
  /// @param died generation that has it no more, or [#ALIVE]
  byte[] write(Patent patent, byte[] content, ContentDigest digest, long born, long died) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length * 4);
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberProperty("born", born);
      json.writeNumberProperty("died", died);
      json.writeStringProperty("key", cut(key(patent.publication())));
      json.writeStringProperty("number", cut(number(patent.publication())));
      json.writeStringProperty("digest", digest.toString());
      json.writeName("record");
      json.writeRawValue(
          new String(PatentJson.withSources(content, patent), StandardCharsets.UTF_8));
      for (QueryField field : QueryField.values()) {
        if (field.indexed()) {
          values(json, field, patent);
        }
      }
      sorting(json, patent);
      family(json, patent);
      json.writeBinaryProperty("facts", StatusFacts.of(patent).encode());
      for (FacetField field : FacetField.values()) {
        strings(json, facet(field), field.of(patent));
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /// What registers told of an application, a document of its own.
  ///
  /// @param content of the entry, as [PatentJson#writeRegister] gives it
  byte[] write(RegisterEntry entry, byte[] content, ContentDigest digest, long born, long died) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 200);
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberProperty("born", born);
      json.writeNumberProperty("died", died);
      json.writeStringProperty("key", registerKey(entry.application()));
      json.writeBooleanProperty("register", true);
      json.writeStringProperty("digest", digest.toString());
      json.writeName("entry");
      json.writeRawValue(new String(content, StandardCharsets.UTF_8));
      json.writeNumberProperty("application", FamilyKeys.application(entry.application()));
      json.writeBinaryProperty("facts", StatusFacts.of(entry).encode());
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  /// Key under which the register's entry of an application is stored: `register CN 201910302430`.
  static String registerKey(String application) {
    return cut(REGISTER + application);
  }

  private void values(JsonGenerator json, QueryField field, Patent patent) {
    String name = Mapping.name(field);
    switch (field.kind()) {
      case TEXT -> placed(json, name, FieldValues.texts(field, patent), true);
      case NAME -> {
        List<String> names = FieldValues.names(field, patent);
        placed(json, name, names, false);
        keywords(json, Mapping.exact(field), names.stream().map(FieldValues::nameKey));
      }
      case CLASS -> {
        List<String> symbols = FieldValues.symbols(field, patent);
        keywords(json, name, symbols.stream().flatMap(symbol -> ClassKeys.levels(symbol).stream()));
        keywords(json, Mapping.order(field), symbols.stream().map(ClassKeys::order));
      }
      case NUMBER -> keywords(json, name, NumberKeys.of(field, patent).stream());
      case KEYWORD -> keywords(json, name, Keywords.of(field, patent).stream());
      case QUANTITY ->
          FieldValues.quantity(field, patent)
              .ifPresent(value -> json.writeNumberProperty(name, value));
      case DATE -> intervals(json, name, FieldValues.days(field, patent));
    }
  }

  private void placed(JsonGenerator json, String field, List<String> texts, boolean prose) {
    strings(json, field, texts.stream().map(text -> terms.indexed(text, prose)).toList());
  }

  private static void intervals(JsonGenerator json, String field, List<DateInterval> intervals) {
    json.writeName(field);
    json.writeStartArray();
    for (DateInterval days : intervals) {
      json.writeStartObject();
      json.writeNumberProperty("gte", days.first().toEpochDay());
      json.writeNumberProperty("lte", days.last().toEpochDay());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sorting(JsonGenerator json, Patent patent) {
    json.writeStringProperty("sort_pn", cut(patent.publication().toString()));
    LocalDate published = patent.published();
    if (published != null) {
      json.writeNumberProperty("sort_pd", published.toEpochDay());
    }
    LocalDate filed = patent.filed();
    Integer year = patent.filingYear();
    if (filed != null) {
      json.writeNumberProperty("sort_ad", filed.toEpochDay());
    } else if (year != null) {
      json.writeNumberProperty("sort_ad", LocalDate.of(year, 1, 1).toEpochDay());
    }
    if (patent.application() != null) {
      json.writeStringProperty("sort_an", FamilyKeys.key(patent.application()));
    }
  }

  private static void family(JsonGenerator json, Patent patent) {
    FamilyKeys keys = FamilyKeys.of(patent);
    json.writeNumberProperty("application", keys.application());
    boolean alone = keys.priorities().length == 1 && keys.priorities()[0] == keys.application();
    boolean related = keys.related().length > 0;
    json.writeBooleanProperty(
        "connected", !alone || related || keys.simple() != 0 || keys.extended() != 0);
    json.writeName("priorities");
    json.writeArray(keys.priorities(), 0, keys.priorities().length);
    if (related) {
      json.writeName("related");
      json.writeArray(keys.related(), 0, keys.related().length);
    }
    if (keys.simple() != 0) {
      json.writeNumberProperty("simple_family", keys.simple());
    }
    if (keys.extended() != 0) {
      json.writeNumberProperty("extended_family", keys.extended());
    }
  }

  private static void keywords(JsonGenerator json, String field, Stream<String> values) {
    strings(
        json,
        field,
        values.filter(value -> !value.isEmpty()).map(DocumentJson::cut).distinct().toList());
  }

  private static void strings(JsonGenerator json, String field, Collection<String> values) {
    if (values.isEmpty()) {
      return;
    }
    json.writeName(field);
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static String cut(String value) {
    if (value.length() <= LONGEST_KEY) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
    return value.substring(0, end);
  }
}
