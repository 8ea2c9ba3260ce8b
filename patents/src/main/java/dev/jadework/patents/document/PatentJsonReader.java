package dev.jadework.patents.document;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// Reads what [PatentJson] wrote.
final class PatentJsonReader {
  private static final Set<String> TEXTS = Set.of("abstracts", "claims", "description");

  private static final Set<String> LONG = Set.of("description", "legalEvents", "extra", "sources");

  private PatentJsonReader() {}

  static Patent read(byte[] stored) {
    return checked(fields(stored, Set.of()));
  }

  /// Passes over the texts, which are most of the bytes.
  static Patent readOutline(byte[] stored) {
    return checked(fields(stored, TEXTS));
  }

  /// Passes over what is long or many and tells nothing of what a document claims.
  static Patent readBrief(byte[] stored) {
    return patent(fields(stored, LONG));
  }

  static RegisterEntry readRegister(byte[] stored) {
    Fields f = fields(stored, Set.of());
    return new RegisterEntry(
        f.requiredText("application"), f.list("events", PatentJsonReader::event));
  }

  /// Texts where objects should stand, days that are none: the bytes were written by someone else.
  private static Patent checked(Fields fields) {
    try {
      return patent(fields);
    } catch (ClassCastException | DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a stored record: " + e.getMessage(), e);
    }
  }

  private static Fields fields(byte[] stored, Set<String> passedOver) {
    try (JsonParser json = PatentJson.JSON.createParser(ObjectReadContext.empty(), stored)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a stored record is a JSON object, found " + json);
      }
      return new Fields(json, passedOver);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a stored record: " + e.getOriginalMessage(), e);
    }
  }

  private static LegalEvent event(Fields f) {
    return new LegalEvent(f.date("date"), f.requiredText("code"), f.requiredText("description"));
  }

  private static Patent patent(Fields f) {
    String year = f.text("filingYear");
    return new Patent(
        publication(f.required("publication")),
        f.date("published"),
        application(f.object("application")),
        f.date("filed"),
        year == null ? null : Integer.valueOf(year),
        PatentType.valueOf(f.requiredText("type")),
        f.list("titles", PatentJsonReader::localized),
        f.list("abstracts", PatentJsonReader::localized),
        f.list("claims", PatentJsonReader::claim),
        f.list("description", PatentJsonReader::localized),
        f.list("applicants", PatentJsonReader::party),
        f.list("inventors", PatentJsonReader::party),
        f.list("agents", PatentJsonReader::party),
        f.list(
            "classifications",
            c ->
                new Classification(
                    c.requiredText("scheme"),
                    c.requiredText("symbol"),
                    c.requiredText("main").equals("true"))),
        f.list(
            "priorities",
            p -> new Priority(p.text("country"), p.requiredText("number"), p.date("date"))),
        f.list(
            "related",
            r ->
                new RelatedDocument(
                    RelatedDocument.Relation.valueOf(r.requiredText("relation")),
                    r.text("country"),
                    r.requiredText("number"),
                    r.date("date"))),
        f.list("citations", PatentJsonReader::citation),
        f.text("familyId"),
        f.text("extendedFamilyId"),
        f.list("legalEvents", PatentJsonReader::event),
        extra(f.object("extra")),
        f.list(
            "sources",
            s ->
                new Source(
                    s.requiredText("format"), s.requiredText("file"), s.requiredText("place"))));
  }

  private static PublicationNumber publication(Fields f) {
    return new PublicationNumber(
        f.requiredText("office"), f.requiredText("number"), f.text("kind"));
  }

  private static @Nullable ApplicationNumber application(@Nullable Fields f) {
    if (f == null) {
      return null;
    }
    String check = f.text("checkDigit");
    return new ApplicationNumber(
        f.requiredText("office"),
        f.requiredText("number"),
        check == null ? null : check.charAt(0),
        f.requiredText("checkDigitOk").equals("true"));
  }

  private static LocalizedText localized(Fields f) {
    return new LocalizedText(f.requiredText("language"), f.requiredText("text"));
  }

  private static Claim claim(Fields f) {
    return new Claim(
        Integer.parseInt(f.requiredText("number")),
        f.requiredText("language"),
        f.requiredText("text"),
        f.texts("dependsOn").stream().map(Integer::valueOf).toList());
  }

  private static Party party(Fields f) {
    Fields a = f.object("address");
    return new Party(
        f.requiredText("name"),
        a == null
            ? null
            : new Address(
                a.text("country"),
                a.text("province"),
                a.text("city"),
                a.text("county"),
                a.text("postcode"),
                a.text("text")));
  }

  private static Citation citation(Fields f) {
    Fields patent = f.object("patent");
    return new Citation(
        patent == null ? null : publication(patent),
        f.requiredText("text"),
        f.text("category"),
        f.text("phase"));
  }

  private static Map<String, List<String>> extra(@Nullable Fields f) {
    Map<String, List<String>> extra = new HashMap<>();
    if (f != null) {
      f.values.keySet().forEach(key -> extra.put(key, f.texts(key)));
    }
    return extra;
  }

  /// The members of one JSON object: texts, lists of texts or objects, objects.
  private static final class Fields {
    private final Map<String, Object> values = new HashMap<>();

    Fields(JsonParser json, Set<String> passedOver) {
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        if (passedOver.contains(name)) {
          json.skipChildren();
        } else {
          values.put(name, value(json));
        }
      }
    }

    private static Object value(JsonParser json) {
      return switch (json.currentToken()) {
        case START_OBJECT -> new Fields(json, Set.of());
        case START_ARRAY -> {
          List<Object> list = new ArrayList<>();
          while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json));
          }
          yield list;
        }
        default -> json.getString();
      };
    }

    @Nullable String text(String name) {
      return (String) values.get(name);
    }

    String requiredText(String name) {
      String text = text(name);
      if (text == null) {
        throw new IllegalArgumentException("a stored patent lacks " + name);
      }
      return text;
    }

    @Nullable LocalDate date(String name) {
      String text = text(name);
      return text == null ? null : LocalDate.parse(text);
    }

    @Nullable Fields object(String name) {
      return (Fields) values.get(name);
    }

    Fields required(String name) {
      Fields object = object(name);
      if (object == null) {
        throw new IllegalArgumentException("a stored patent lacks " + name);
      }
      return object;
    }

    List<String> texts(String name) {
      return entries(name).stream().map(String.class::cast).toList();
    }

    <T> List<T> list(String name, Function<Fields, T> read) {
      return entries(name).stream().map(Fields.class::cast).map(read).toList();
    }

    private List<?> entries(String name) {
      return values.get(name) instanceof List<?> list ? list : List.of();
    }
  }
}
