package dev.jadework.patents.format.uspto;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.SourceDates;
import dev.jadework.patents.format.SourceNumbers;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What has been read of one American patent so far; the same for all generations of the format.
///
/// `applicants` of the patent are the companies that applied, else those the patent is assigned to,
/// else the persons who applied, else the inventors: before September 2012 only inventors could
/// apply. Who is what stays apart in the extra facts `applicants` and `assignees`.
final class UsptoDraft {
  static final String LANGUAGE = "en";

  /// Designs are also written `D. 271298`.
  private static final Pattern POINT = Pattern.compile("(?<=^[A-Z]{1,2})\\. ?");

  @Nullable LocalDate published;
  @Nullable LocalDate filed;
  @Nullable ApplicationNumber application;
  PatentType type = PatentType.INVENTION;
  String title = "";
  String abstractText = "";
  final List<String> description = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();
  final List<Party> companies = new ArrayList<>();
  final List<Party> persons = new ArrayList<>();
  final List<Party> assignees = new ArrayList<>();
  final List<Party> inventors = new ArrayList<>();
  final List<Party> agents = new ArrayList<>();
  final List<Priority> priorities = new ArrayList<>();
  final List<RelatedDocument> related = new ArrayList<>();
  final List<Citation> citations = new ArrayList<>();

  private final List<Classification> classifications = new ArrayList<>();
  private final Set<String> classified = new HashSet<>();
  private final KeptFacts kept = new KeptFacts();

  /// Keeps a fact that has no field; nothing if it is empty.
  void keep(String name, String value) {
    kept.keep(name, value);
  }

  /// Adds a symbol of a scheme once; the first of a scheme is its main one unless `further`.
  void classification(String scheme, String symbol, boolean main) {
    if (!symbol.isEmpty() && classified.add(scheme + symbol)) {
      classifications.add(new Classification(scheme, symbol, main));
    }
  }

  void publishedOn(String date) throws UnreadableRecord {
    published = SourceDates.day(date);
  }

  void filedOn(String date) throws UnreadableRecord {
    filed = SourceDates.day(date);
  }

  /// @param series series code, two digits, empty if the number includes it
  void application(String number, String series) throws UnreadableRecord {
    if (number.isEmpty()) {
      return;
    }
    try {
      application = ApplicationNumber.parse("US", series + number);
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "application: " + e.getMessage());
    }
  }

  /// The patent's number as printed: filling zeros are none of it.
  static PublicationNumber publication(String country, String number, String kind)
      throws UnreadableRecord {
    return SourceNumbers.identity(
        "nothing", country.isEmpty() ? "US" : country, withoutZeros(number), kind);
  }

  /// `08926509` becomes `8926509`, `D0656296` `D656296`.
  static String withoutZeros(String number) {
    int letters = 0;
    while (letters < number.length() && Character.isLetter(number.charAt(letters))) {
      letters++;
    }
    int zeros = letters;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros == letters ? number : number.substring(0, letters) + number.substring(zeros);
  }

  /// A cited patent document.
  ///
  /// @param usClass its class as the source writes it, empty if not given
  /// @param by who cited it, in the source's words
  void cited(
      String country,
      String number,
      String kind,
      String name,
      String date,
      String usClass,
      String by) {
    List<String> parts = new ArrayList<>();
    parts.add((number + " " + kind).strip());
    parts.add(name);
    parts.add(UsptoDates.printed(date));
    parts.add(usClass);
    parts.removeIf(String::isEmpty);
    PublicationNumber patent = null;
    boolean american = country.isEmpty() || country.equals("US");
    try {
      patent =
          american
              ? PublicationNumber.parse("US", withoutZeros(withoutPoint(number)))
              : PublicationNumber.parse(country, number);
      if (!kind.isEmpty() && patent.kind() == null) {
        patent = patent.withKind(kind);
      }
    } catch (UnreadableNumberException e) {
      // Foreign numbers come in the forms of their files; the text keeps it as printed.
      if (!country.isEmpty()) {
        parts.addFirst(country);
      }
    }
    citations.add(new Citation(patent, String.join(", ", parts), null, by.isEmpty() ? null : by));
  }

  private static String withoutPoint(String number) {
    return number.indexOf('.') < 0 ? number : POINT.matcher(number).replaceFirst("");
  }

  void citedLiterature(String text, String by) {
    if (!text.isEmpty()) {
      citations.add(new Citation(null, text, null, by.isEmpty() ? null : by));
    }
  }

  Patent build(PublicationNumber publication, Source source) {
    for (Party assignee : assignees) {
      keep("assignees", assignee.name());
    }
    for (Party company : companies) {
      keep("applicants", company.name());
    }
    for (Party person : persons) {
      keep("applicants", person.name());
    }
    List<Party> applicants = companies;
    for (List<Party> next : List.of(assignees, persons, inventors)) {
      applicants = applicants.isEmpty() ? next : applicants;
    }
    return Patent.of(publication)
        .published(published)
        .application(application)
        .filed(filed)
        .type(type)
        .titles(text(title))
        .abstracts(text(abstractText))
        .description(text(String.join("\n", description)))
        .claims(claims)
        .applicants(applicants)
        .inventors(inventors)
        .agents(agents)
        .classifications(classifications)
        .priorities(priorities)
        .related(List.copyOf(new LinkedHashSet<>(related)))
        .citations(citations)
        .extra(kept.all())
        .source(source)
        .build();
  }

  private static List<LocalizedText> text(String text) {
    return text.isEmpty() ? List.of() : List.of(new LocalizedText(LANGUAGE, text));
  }
}
