package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps the keys of one JSON record to a [Patent]. Required is `pub_number`, and `country` unless
/// the number begins with its office; read are `app_number, app_type, filing_year, pub_date, title,
/// abstract, ipc_main, applicants, inventors, lang` and, where a source has them, `kind,
/// filing_date, ipc, claims, description, family_id`. Every other key is kept in
/// [Patent#extra()].
///
/// A Chinese application number tells year and kind. Where the source's own `filing_year` or
/// `app_type` says something else, the number counts and the source's word is kept in `extra`.
final class JsonPatent {
  /// Outside of these a year is a slip of the source: kept in `extra`, counted as unknown.
  private static final int EARLIEST_YEAR = 1800;

  private static final int LATEST_YEAR = 2099;

  private final KeptFacts kept = new KeptFacts();
  private final JsonFields fields;
  private final @Nullable Patent patent;

  JsonPatent(Map<String, Object> values, Source source) {
    this.fields = new JsonFields(values);
    Patent read = read(source);
    this.patent = fields.problems().isEmpty() ? read : null;
  }

  /// True if the record is a line of a rejects file.
  static boolean isReject(Map<String, Object> values) {
    return values.containsKey("code")
        && values.containsKey("place")
        && !values.containsKey("pub_number");
  }

  /// All that is wrong with the record; empty if it is a patent.
  List<JsonLinesFormat.Problem> problems() {
    return fields.problems();
  }

  Patent patent() {
    if (patent == null) {
      throw new IllegalStateException("the record has problems: " + fields.problems());
    }
    return patent;
  }

  private @Nullable Patent read(Source source) {
    String office = fields.text("country");
    PublicationNumber publication = publication(office);
    ApplicationNumber application = application(office, publication);
    String language = fields.text("lang");
    String lang = language == null ? "und" : language.strip().toLowerCase(Locale.ROOT);
    LocalDate published = fields.date("pub_date");
    LocalDate filed = fields.date("filing_date");
    Integer year = filingYear(application, filed);
    PatentType type = type(application);
    List<LocalizedText> titles = localized(fields.string("title"), lang);
    List<LocalizedText> abstracts = localized(fields.string("abstract"), lang);
    List<LocalizedText> description = localized(fields.string("description"), lang);
    List<Claim> claims = claims(lang);
    List<Party> applicants = parties("applicants");
    List<Party> inventors = parties("inventors");
    List<Classification> classifications = classifications();
    String family = fields.text("family_id");
    fields.rest().forEach((key, values) -> values.forEach(value -> kept.keep(key, value)));
    if (publication == null) {
      return null;
    }
    return Patent.of(publication)
        .published(published)
        .application(application)
        .filed(filed)
        .filingYear(year)
        .type(type)
        .titles(titles)
        .abstracts(abstracts)
        .claims(claims)
        .description(description)
        .applicants(applicants)
        .inventors(inventors)
        .classifications(classifications)
        .familyId(family)
        .extra(kept.all())
        .source(source)
        .build();
  }

  private @Nullable PublicationNumber publication(@Nullable String office) {
    String number = fields.text("pub_number");
    String kind = fields.text("kind");
    if (number == null) {
      fields.problem("field.missing", "pub_number is missing; it identifies the record");
      return null;
    }
    try {
      PublicationNumber publication =
          office == null
              ? PublicationNumber.parse(number)
              : PublicationNumber.parse(office, number);
      return kind == null ? publication : publication.withKind(kind);
    } catch (UnreadableNumberException e) {
      fields.problem("number.unreadable", "pub_number: " + e.getMessage());
      return null;
    }
  }

  private @Nullable ApplicationNumber application(
      @Nullable String office, @Nullable PublicationNumber publication) {
    String number = fields.text("app_number");
    if (number == null) {
      return null;
    }
    String of = office != null ? office : publication != null ? publication.office() : "CN";
    try {
      ApplicationNumber application = ApplicationNumber.parse(of, number);
      String printed = application.toString();
      if (!printed.equals(number) && !printed.equals(of + number)) {
        kept.keep("app_number", number);
      }
      return application;
    } catch (UnreadableNumberException e) {
      fields.problem("number.unreadable", "app_number: " + e.getMessage());
      return null;
    }
  }

  private @Nullable Integer filingYear(
      @Nullable ApplicationNumber application, @Nullable LocalDate filed) {
    Integer stated = fields.year("filing_year");
    if (stated != null && (stated < EARLIEST_YEAR || stated > LATEST_YEAR)) {
      kept.keep("filing_year", stated.toString());
      stated = null;
    }
    Integer known = null;
    if (filed != null) {
      known = filed.getYear();
    } else if (application != null && application.filingYear().isPresent()) {
      known = application.filingYear().getAsInt();
    }
    if (stated != null && known != null && !stated.equals(known)) {
      kept.keep("filing_year", stated.toString());
    }
    return known != null ? known : stated;
  }

  private PatentType type(@Nullable ApplicationNumber application) {
    String word = fields.text("app_type");
    PatentType stated =
        switch (word) {
          case "invention", "pct_invention" -> PatentType.INVENTION;
          case "utility_model", "pct_utility_model" -> PatentType.UTILITY_MODEL;
          case "design" -> PatentType.DESIGN;
          case null, default -> PatentType.UNKNOWN;
        };
    PatentType known = PatentType.of(application);
    PatentType type = known == PatentType.UNKNOWN ? stated : known;
    if (word != null && stated != type && !word.equals("unknown")) {
      kept.keep("app_type", word);
    }
    return type;
  }

  private List<Classification> classifications() {
    List<Classification> classifications = new ArrayList<>();
    String main = fields.text("ipc_main");
    if (main != null) {
      symbol(main, "ipc_main", true, classifications);
    }
    for (String symbol : fields.texts("ipc")) {
      symbol(symbol, "ipc", false, classifications);
    }
    return classifications;
  }

  /// What is no symbol is kept as the source wrote it: the rest of the record is good without it.
  private void symbol(String text, String key, boolean main, List<Classification> classifications) {
    ClassificationSymbol.parse(text)
        .ifPresentOrElse(
            symbol -> {
              boolean known =
                  classifications.stream().anyMatch(c -> c.symbol().equals(symbol.toString()));
              if (!known) {
                classifications.add(new Classification("IPC", symbol.toString(), main));
              }
            },
            () -> kept.keep(key, text));
  }

  private List<Claim> claims(String language) {
    List<Claim> claims = new ArrayList<>();
    for (String text : fields.texts("claims")) {
      int number = claims.size() + 1;
      claims.add(new Claim(number, language, text, ClaimReferences.of(text, number)));
    }
    return claims;
  }

  private List<Party> parties(String key) {
    return fields.texts(key).stream().map(Party::named).toList();
  }

  private static List<LocalizedText> localized(@Nullable String text, String language) {
    return text == null ? List.of() : List.of(new LocalizedText(language, text));
  }
}
