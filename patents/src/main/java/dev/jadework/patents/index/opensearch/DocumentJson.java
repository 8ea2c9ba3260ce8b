package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.text.Folding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// 文档. A patent as it is sent to the cluster, in the fields of [Mapping]. Not thread-safe.
final class DocumentJson {
  /// [#write]'s day of death of a patent that is alive.
  static final long ALIVE = Long.MAX_VALUE;

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
      json.writeStringProperty("sort_pn", cut(patent.publication().toString()));
      json.writeName("record");
      json.writeRawValue(
          new String(PatentJson.withSources(content, patent), StandardCharsets.UTF_8));
      texts(json, patent);
      values(json, patent);
      dates(json, patent);
      family(json, patent);
      for (FacetField field : FacetField.values()) {
        strings(json, facet(field), field.of(patent));
      }
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private void texts(JsonGenerator json, Patent patent) {
    placed(json, "ti", patent.titles().stream().map(LocalizedText::text).toList(), true);
    placed(json, "ab", patent.abstracts().stream().map(LocalizedText::text).toList(), true);
    placed(json, "cl", patent.claims().stream().map(Claim::text).toList(), true);
    placed(json, "pa", patent.applicants().stream().map(Party::name).toList(), false);
    placed(json, "in", patent.inventors().stream().map(Party::name).toList(), false);
  }

  private void placed(JsonGenerator json, String field, List<String> texts, boolean prose) {
    strings(json, field, texts.stream().map(text -> terms.indexed(text, prose)).toList());
  }

  private static void values(JsonGenerator json, Patent patent) {
    strings(
        json, "pn", NumberKeys.of(patent.publication()).stream().map(DocumentJson::cut).toList());
    if (patent.application() != null) {
      strings(
          json, "an", NumberKeys.of(patent.application()).stream().map(DocumentJson::cut).toList());
    }
    strings(json, "pa_exact", names(patent.applicants()));
    strings(json, "in_exact", names(patent.inventors()));
    List<Classification> ipc =
        patent.classifications().stream().filter(c -> c.scheme().equals("IPC")).toList();
    strings(
        json,
        "ipc",
        ipc.stream()
            .flatMap(c -> IpcKeys.levels(c.symbol()).stream())
            .distinct()
            .map(DocumentJson::cut)
            .toList());
    ipc.stream()
        .filter(Classification::main)
        .findFirst()
        .or(() -> ipc.stream().findFirst())
        .ifPresent(
            main ->
                strings(
                    json,
                    "mipc",
                    IpcKeys.levels(main.symbol()).stream().map(DocumentJson::cut).toList()));
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream()
        .map(party -> cut(Folding.fold(party.name()).strip()))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static void dates(JsonGenerator json, Patent patent) {
    LocalDate published = patent.published();
    if (published != null) {
      json.writeNumberProperty("pd", published.toEpochDay());
    }
    LocalDate filed = patent.filed();
    Integer year = patent.filingYear();
    if (filed != null) {
      interval(json, filed, filed);
      json.writeNumberProperty("sort_ad", filed.toEpochDay());
    } else if (year != null) {
      LocalDate first = LocalDate.of(year, 1, 1);
      if (year > 0 && year <= 9999) {
        interval(json, first, LocalDate.of(year, 12, 31));
      }
      json.writeNumberProperty("sort_ad", first.toEpochDay());
    }
  }

  private static void interval(JsonGenerator json, LocalDate first, LocalDate last) {
    json.writeName("ad");
    json.writeStartObject();
    json.writeNumberProperty("gte", first.toEpochDay());
    json.writeNumberProperty("lte", last.toEpochDay());
    json.writeEndObject();
  }

  private static void family(JsonGenerator json, Patent patent) {
    FamilyKeys keys = FamilyKeys.of(patent);
    json.writeNumberProperty("application", keys.application());
    boolean alone = keys.priorities().length == 1 && keys.priorities()[0] == keys.application();
    json.writeBooleanProperty("connected", !alone || keys.simple() != 0 || keys.extended() != 0);
    json.writeName("priorities");
    json.writeArray(keys.priorities(), 0, keys.priorities().length);
    if (keys.simple() != 0) {
      json.writeNumberProperty("simple_family", keys.simple());
    }
    if (keys.extended() != 0) {
      json.writeNumberProperty("extended_family", keys.extended());
    }
    if (patent.application() != null) {
      json.writeStringProperty("sort_an", FamilyKeys.key(patent.application()));
    }
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
