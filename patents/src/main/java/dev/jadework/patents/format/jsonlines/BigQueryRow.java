package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// BigQuery 行. Rows of the public table `patents-public-data.patents.publications`: numbers as
/// `US-7650331-B1`, texts by language, days as whole numbers `20100119`, 0 for an unknown one.
///
/// The keys are those of the table's published schema; no row of it was seen.
final class BigQueryRow {
  private static final Set<String> MAPPED =
      Set.of(
          "publication_number",
          "application_number",
          "country_code",
          "kind_code",
          "title_localized",
          "abstract_localized",
          "claims_localized",
          "description_localized",
          "publication_date",
          "filing_date",
          "family_id",
          "inventor",
          "inventor_harmonized",
          "assignee",
          "assignee_harmonized",
          "ipc",
          "cpc",
          "priority_claim",
          "citation");

  private final Map<String, Object> row;

  BigQueryRow(Map<String, Object> row) {
    this.row = row;
  }

  /// True if the record has the table's own keys.
  static boolean recognises(Map<String, Object> values) {
    return values.containsKey("publication_number")
        && Stream.of("title_localized", "abstract_localized", "country_code", "assignee_harmonized")
            .anyMatch(values::containsKey);
  }

  /// @throws UnreadableNumberException if the publication number is none
  Patent patent(Source source) {
    PublicationNumber publication = PublicationNumber.parse(text(row, "publication_number"));
    KeptFacts kept = new KeptFacts();
    row.forEach(
        (key, value) -> {
          String shown = JsonFields.shown(value);
          if (!MAPPED.contains(key)
              && !shown.isBlank()
              && !shown.equals("0")
              && !shown.equals("[]")) {
            kept.keep(key, shown);
          }
        });
    ApplicationNumber application = application(publication, kept);
    String family = text(row, "family_id");
    return Patent.of(publication)
        .published(date(row, "publication_date"))
        .application(application)
        .filed(date(row, "filing_date"))
        .type(PatentType.of(publication, application))
        .titles(localized("title_localized"))
        .abstracts(localized("abstract_localized"))
        .claims(claims())
        .description(localized("description_localized"))
        .applicants(parties("assignee"))
        .inventors(parties("inventor"))
        .classifications(symbols(kept).all())
        .priorities(priorities())
        .citations(citations())
        .familyId(family.isEmpty() || family.equals("-1") ? null : family)
        .extra(kept.all())
        .source(source)
        .build();
  }

  /// `US-87139704-A`.
  private @Nullable ApplicationNumber application(PublicationNumber publication, KeptFacts kept) {
    String number = text(row, "application_number");
    if (number.isEmpty()) {
      return null;
    }
    try {
      return ApplicationNumber.parse(
          publication.office(), number.replaceFirst("-[A-Z]\\d?$", "").replace("-", ""));
    } catch (UnreadableNumberException e) {
      kept.keep("application_number", number);
      return null;
    }
  }

  private List<LocalizedText> localized(String key) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    for (Map<?, ?> entry : objects(key)) {
      String language = text(entry, "language").toLowerCase(Locale.ROOT);
      String text = text(entry, "text");
      String of = language.isEmpty() ? "und" : language;
      if (!text.isEmpty()) {
        texts.putIfAbsent(of, new LocalizedText(of, text));
      }
    }
    return List.copyOf(texts.values());
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    localized("claims_localized")
        .forEach(t -> claims.addAll(Texts.numbered(t.text(), t.language())));
    return claims;
  }

  /// Harmonised names carry the country.
  private List<Party> parties(String key) {
    List<Party> parties = new ArrayList<>();
    for (Map<?, ?> entry : objects(key + "_harmonized")) {
      String country = text(entry, "country_code");
      String name = text(entry, "name");
      if (!name.isEmpty()) {
        parties.add(
            new Party(
                name,
                country.isEmpty() ? null : new Address(country, null, null, null, null, null)));
      }
    }
    if (parties.isEmpty() && row.get(key) instanceof List<?> names) {
      names.stream()
          .map(JsonFields::shown)
          .filter(name -> !name.isBlank())
          .forEach(name -> parties.add(Party.named(name)));
    }
    return parties;
  }

  private Symbols symbols(KeptFacts kept) {
    Symbols symbols = new Symbols();
    for (String key : List.of("ipc", "cpc")) {
      String scheme = key.toUpperCase(Locale.ROOT);
      for (Map<?, ?> entry : objects(key)) {
        String code = text(entry, "code");
        if (!code.isEmpty() && !symbols.add(scheme, code)) {
          kept.keep(key, code);
        }
      }
    }
    return symbols;
  }

  private List<Priority> priorities() {
    List<Priority> priorities = new ArrayList<>();
    for (Map<?, ?> entry : objects("priority_claim")) {
      String number = text(entry, "application_number");
      if (!number.isEmpty()) {
        String[] parts = number.split("-", 3);
        boolean whole = parts.length > 1;
        priorities.add(
            new Priority(
                whole ? parts[0] : null, whole ? parts[1] : number, date(entry, "filing_date")));
      }
    }
    return priorities;
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (Map<?, ?> entry : objects("citation")) {
      String number = text(entry, "publication_number");
      String category = text(entry, "category");
      String type = text(entry, "type");
      String said = text(entry, "npl_text");
      PublicationNumber cited = null;
      try {
        cited = number.isEmpty() ? null : PublicationNumber.parse(number);
      } catch (UnreadableNumberException e) {
        said = number;
      }
      if (cited != null || !said.isEmpty()) {
        citations.add(
            new Citation(
                cited, said, type.isEmpty() ? null : type, category.isEmpty() ? null : category));
      }
    }
    return citations;
  }

  private List<Map<?, ?>> objects(String key) {
    List<Map<?, ?>> objects = new ArrayList<>();
    if (row.get(key) instanceof List<?> list) {
      for (Object entry : list) {
        if (entry instanceof Map<?, ?> object) {
          objects.add(object);
        }
      }
    }
    return objects;
  }

  private static String text(Map<?, ?> object, String key) {
    Object value = object.get(key);
    return value == null ? "" : JsonFields.shown(value).strip();
  }

  private static @Nullable LocalDate date(Map<?, ?> object, String key) {
    return SourceDates.parse(text(object, key)).orElse(null);
  }
}
