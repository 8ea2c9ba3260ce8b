package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.ClaimReferences;
import dev.jadework.patents.format.st36.DocumentIds;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.xml.UnreadableRecord;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Maps one row of a table to a [Patent]. Columns without a field, and values that are not what
/// their column should hold, are kept in [Patent#extra()] under their head.
final class MappedRow {
  private final TableMapping mapping;
  private final Map<String, String> row;
  private final Map<String, String> heads = new HashMap<>();
  private final Map<String, List<String>> extra = new LinkedHashMap<>();
  private final TableDates dates;

  /// @param row value by head
  MappedRow(TableMapping mapping, Map<String, String> row) {
    this.mapping = mapping;
    this.row = row;
    this.dates = new TableDates(mapping.dates());
    row.keySet().forEach(head -> heads.putIfAbsent(TableMapping.folded(head), head));
  }

  Patent patent(Source source) throws UnreadableRecord {
    Set<String> mapped = mapping.recognised(List.copyOf(row.keySet())).keySet();
    row.forEach(
        (head, value) -> {
          if (!mapped.contains(head) && said(value)) {
            extra.put(head, List.of(value.strip()));
          }
        });
    PublicationNumber publication = publication();
    ApplicationNumber application = application(publication);
    Integer year = year(TableField.PUBLICATION_YEAR);
    LocalDate published = date(TableField.PUBLICATION_DATE, year, null);
    LocalDate filed = date(TableField.FILING_DATE, year(TableField.FILING_YEAR), published);
    Symbols symbols = symbols();
    return Patent.of(publication)
        .published(published)
        .application(application)
        .filed(filed)
        .filingYear(
            filed != null || application == null ? year(TableField.FILING_YEAR) : year(application))
        .type(type(publication, application))
        .titles(texts(TableField.TITLE))
        .abstracts(texts(TableField.ABSTRACT))
        .claims(claims())
        .description(texts(TableField.DESCRIPTION))
        .applicants(applicants())
        .inventors(list(TableField.INVENTORS).stream().map(Party::named).toList())
        .agents(
            Stream.concat(list(TableField.AGENCIES).stream(), list(TableField.ATTORNEYS).stream())
                .map(Party::named)
                .toList())
        .classifications(symbols.all())
        .priorities(priorities())
        .citations(citations())
        .familyId(first(TableField.FAMILY))
        .extendedFamilyId(first(TableField.EXTENDED_FAMILY))
        .extra(extra)
        .source(source)
        .build();
  }

  private boolean said(String value) {
    String text = value.strip();
    return !text.isEmpty() && !mapping.empty().contains(text);
  }

  /// The filled cells of a field in the order of the mapping, by head.
  private Map<String, String> cells(TableField field) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String folded : mapping.headsOf(field)) {
      String head = heads.get(folded);
      String value = head == null ? null : row.get(head);
      if (head != null && value != null && said(value)) {
        cells.put(head, value.strip());
      }
    }
    return cells;
  }

  private @Nullable String first(TableField field) {
    return cells(field).values().stream().findFirst().orElse(null);
  }

  private List<String> list(TableField field) {
    String value = first(field);
    if (value == null) {
      return List.of();
    }
    String separators = String.join("|", mapping.lists().stream().map(Pattern::quote).toList());
    return Stream.of(value.split(separators))
        .map(String::strip)
        .filter(this::said)
        .distinct()
        .toList();
  }

  /// True if the row has a publication number that can be read.
  boolean identified() {
    try {
      publication();
      return true;
    } catch (UnreadableRecord e) {
      return false;
    }
  }

  private PublicationNumber publication() throws UnreadableRecord {
    String number = first(TableField.PUBLICATION);
    if (number == null) {
      throw new UnreadableRecord(
          "field.missing",
          "no publication number in the column "
              + String.join(
                  " or ", mapping.columns().getOrDefault(TableField.PUBLICATION, List.of())));
    }
    String office = first(TableField.OFFICE);
    String kind = first(TableField.KIND);
    try {
      PublicationNumber read =
          office != null && office.matches("[A-Za-z]{2}")
              ? PublicationNumber.parse(office.toUpperCase(Locale.ROOT), number)
              : PublicationNumber.parse(number);
      return kind != null && read.kind() == null ? read.withKind(kind) : read;
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "publication: " + e.getMessage());
    }
  }

  /// A number that cannot be read is kept: the publication identifies the row.
  private @Nullable ApplicationNumber application(PublicationNumber publication) {
    Map<String, String> cells = cells(TableField.APPLICATION);
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      // A kind code behind: “US 201213657122 A”.
      String number = cell.getValue().replaceFirst("(?<=\\d)\\s+[A-Z]\\d?$", "");
      try {
        return ApplicationNumber.parse(publication.office(), number);
      } catch (UnreadableNumberException e) {
        extra.put(cell.getKey(), List.of(cell.getValue()));
      }
    }
    return null;
  }

  private @Nullable Integer year(TableField field) {
    String text = first(field);
    return text != null && text.matches("(1[89]|20)\\d{2}(\\.0)?")
        ? Integer.valueOf(text.substring(0, 4))
        : null;
  }

  private @Nullable Integer year(ApplicationNumber application) {
    return application.filingYear().isPresent()
        ? Integer.valueOf(application.filingYear().getAsInt())
        : year(TableField.FILING_YEAR);
  }

  /// @param year known from another column
  /// @param latest a day that this one does not follow
  private @Nullable LocalDate date(
      TableField field, @Nullable Integer year, @Nullable LocalDate latest) {
    for (Map.Entry<String, String> cell : cells(field).entrySet()) {
      LocalDate date = dates.read(cell.getValue(), year, latest);
      if (date != null) {
        return date;
      }
      extra.put(cell.getKey(), List.of(cell.getValue()));
    }
    return null;
  }

  private PatentType type(PublicationNumber publication, @Nullable ApplicationNumber application) {
    PatentType known = DocumentIds.type(publication, application);
    String word = first(TableField.TYPE);
    if (word == null) {
      return known;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    PatentType stated = PatentType.UNKNOWN;
    if (lower.contains("实用新型")
        || lower.contains("utility model")
        || lower.contains("limited patent")) {
      stated = PatentType.UTILITY_MODEL;
    } else if (lower.contains("外观") || lower.contains("design")) {
      stated = PatentType.DESIGN;
    } else if (lower.contains("plant")) {
      stated = PatentType.PLANT;
    } else if (lower.contains("发明") || lower.contains("invention")) {
      stated = PatentType.INVENTION;
    }
    PatentType type = known == PatentType.UNKNOWN ? stated : known;
    if (type == PatentType.UNKNOWN || stated != type) {
      cells(TableField.TYPE).forEach((head, value) -> extra.put(head, List.of(value)));
    }
    return type;
  }

  /// One text for each column that is filled, and for each language one.
  private List<LocalizedText> texts(TableField field) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    cells(field)
        .forEach(
            (head, value) -> {
              String language = language(value);
              if (texts.putIfAbsent(language, new LocalizedText(language, value)) != null) {
                extra.put(head, List.of(value));
              }
            });
    return List.copyOf(texts.values());
  }

  private String language(String text) {
    String given = first(TableField.LANGUAGE);
    if (given != null && given.matches("[A-Za-z]{2}")) {
      return given.toLowerCase(Locale.ROOT);
    }
    boolean han = false;
    for (int c : text.codePoints().toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case HIRAGANA, KATAKANA -> {
          return "ja";
        }
        case HANGUL -> {
          return "ko";
        }
        case HAN -> han = true;
        default -> {
          // Latin letters stand in texts of every language.
        }
      }
    }
    return han ? "zh" : "und";
  }

  private List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    String all = first(TableField.CLAIMS);
    String text = all == null ? first(TableField.FIRST_CLAIM) : all;
    if (text == null) {
      return claims;
    }
    String[] parts =
        all == null
            ? new String[] {text}
            : text.split("(?<=[。.;；\\n])\\s*(?=\\d{1,3}\\s*[.．、]\\s*\\D)");
    for (String part : parts) {
      int number = claims.size() + 1;
      String claim = part.strip();
      claims.add(new Claim(number, language(claim), claim, ClaimReferences.of(claim, number)));
    }
    return claims;
  }

  /// The address is that of the first applicant.
  private List<Party> applicants() {
    List<Party> applicants = new ArrayList<>();
    String address = first(TableField.ADDRESS);
    for (String name : list(TableField.APPLICANTS)) {
      boolean own = applicants.isEmpty() && address != null;
      applicants.add(
          new Party(name, own ? new Address(null, null, null, null, null, address) : null));
    }
    if (applicants.isEmpty()) {
      cells(TableField.ADDRESS).forEach((head, value) -> extra.put(head, List.of(value)));
    }
    return applicants;
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    for (TableField field : List.of(TableField.IPC_MAIN, TableField.IPC, TableField.CPC)) {
      String scheme = field == TableField.CPC ? "CPC" : "IPC";
      for (String text : list(field)) {
        if (!symbols.add(scheme, text)) {
          cells(field).keySet().forEach(head -> extra.merge(head, List.of(text), MappedRow::both));
        }
      }
    }
    return symbols;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private List<Priority> priorities() {
    List<Priority> priorities = new ArrayList<>();
    for (String entry : list(TableField.PRIORITIES)) {
      for (String one : entry.replaceAll("[\\[\\]]", "").split(", ")) {
        priorities.add(priority(one.strip()));
      }
    }
    return priorities;
  }

  /// Country, number and day in any order: `US 201161550506 P 20111024`, `2012.01.16 DE
  /// 2012000389`.
  private Priority priority(String text) {
    String country = null;
    String number = "";
    LocalDate day = null;
    String[] tokens = text.split("\\s+");
    for (int i = tokens.length - 1; i >= 0; i--) {
      String token = tokens[i].replaceFirst("T\\d\\d:.*", "");
      LocalDate date = day == null && tokens.length > 1 ? dates.any(token) : null;
      if (date != null) {
        day = date;
      } else if (country == null && token.matches("[A-Z]{2}")) {
        country = token;
      } else if (!token.matches("[A-Z]\\d?")) {
        number = number.isEmpty() ? token : token + " " + number;
      }
    }
    return new Priority(country, number.isEmpty() ? text : number, day);
  }

  private List<Citation> citations() {
    List<Citation> citations = new ArrayList<>();
    for (String text : list(TableField.CITATIONS)) {
      try {
        citations.add(new Citation(PublicationNumber.parse(text), "", null, null));
      } catch (UnreadableNumberException e) {
        citations.add(new Citation(null, text, null, null));
      }
    }
    list(TableField.LITERATURE)
        .forEach(text -> citations.add(new Citation(null, text, null, null)));
    return citations;
  }
}
