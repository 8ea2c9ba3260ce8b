package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Maps one row of a table to a [Patent]. Columns without a field, and values that are not what
/// their column should hold, are kept in [Patent#extra()] under their head.
final class MappedRow {
  private final RowCells cells;
  private final RowIdentity identity;
  private final RowTexts texts;

  /// @param row value by head
  MappedRow(TableMapping mapping, Map<String, String> row) {
    this.cells = new RowCells(mapping, row);
    this.identity = new RowIdentity(cells);
    this.texts = new RowTexts(cells);
  }

  Patent patent(Source source) throws UnreadableRecord {
    PublicationNumber publication = identity.publication();
    ApplicationNumber application = identity.application(publication);
    Integer year = cells.year(TableField.PUBLICATION_YEAR);
    LocalDate published = cells.date(TableField.PUBLICATION_DATE, year, null);
    LocalDate filed =
        cells.date(TableField.FILING_DATE, cells.year(TableField.FILING_YEAR), published);
    Symbols symbols = symbols();
    return Patent.of(publication)
        .published(published)
        .application(application)
        .filed(filed)
        .filingYear(
            filed != null || application == null
                ? cells.year(TableField.FILING_YEAR)
                : year(application))
        .type(identity.type(publication, application))
        .titles(texts.of(TableField.TITLE))
        .abstracts(texts.of(TableField.ABSTRACT))
        .claims(texts.claims())
        .description(texts.of(TableField.DESCRIPTION))
        .applicants(applicants())
        .inventors(cells.list(TableField.INVENTORS).stream().map(Party::named).toList())
        .agents(
            Stream.concat(
                    cells.list(TableField.AGENCIES).stream(),
                    cells.list(TableField.ATTORNEYS).stream())
                .map(Party::named)
                .toList())
        .classifications(symbols.all())
        .priorities(priorities())
        .citations(citations())
        .familyId(family(publication))
        .extendedFamilyId(cells.first(TableField.EXTENDED_FAMILY))
        .extra(cells.extra())
        .source(source)
        .build();
  }

  private @Nullable Integer year(ApplicationNumber application) {
    return application.filingYear().isPresent()
        ? Integer.valueOf(application.filingYear().getAsInt())
        : cells.year(TableField.FILING_YEAR);
  }

  /// True if the row has a publication number that can be read.
  boolean identified() {
    try {
      identity.publication();
      return true;
    } catch (UnreadableRecord e) {
      return false;
    }
  }

  /// The address is that of the first applicant.
  private List<Party> applicants() {
    List<Party> applicants = new ArrayList<>();
    String address = cells.first(TableField.ADDRESS);
    for (String name : cells.list(TableField.APPLICANTS)) {
      boolean own = applicants.isEmpty() && address != null;
      applicants.add(
          new Party(name, own ? new Address(null, null, null, null, null, address) : null));
    }
    if (applicants.isEmpty()) {
      cells.of(TableField.ADDRESS).forEach(cells::keep);
    }
    return applicants;
  }

  private Symbols symbols() {
    Symbols symbols = new Symbols();
    for (TableField field : List.of(TableField.IPC_MAIN, TableField.IPC, TableField.CPC)) {
      String scheme = field == TableField.CPC ? "CPC" : "IPC";
      for (String text : cells.list(field)) {
        if (!symbols.add(scheme, text)) {
          cells.keepListed(field, text);
        }
      }
    }
    return symbols;
  }

  private List<Priority> priorities() {
    List<Priority> priorities = new ArrayList<>();
    for (String entry : cells.list(TableField.PRIORITIES)) {
      for (String one : entry.replaceAll("[\\[\\]]", "").split(", ")) {
        priorities.add(priority(one.strip()));
      }
    }
    List<String> countries = cells.cells(TableField.PRIORITY_COUNTRIES);
    List<String> days = cells.cells(TableField.PRIORITY_DATES);
    for (int i = 0; i < priorities.size(); i++) {
      Priority told = priorities.get(i);
      boolean country = told.country() == null && countries.size() == priorities.size();
      boolean day = told.date() == null && days.size() == priorities.size();
      priorities.set(
          i,
          new Priority(
              country ? countries.get(i) : told.country(),
              told.number(),
              day ? cells.anyDate(days.get(i)) : told.date()));
    }
    return priorities;
  }

  /// Where the source lists the members and names no family, the least number of them stands for
  /// it: members list one another.
  private @Nullable String family(PublicationNumber publication) {
    String family = cells.first(TableField.FAMILY);
    List<String> members = cells.list(TableField.FAMILY_MEMBERS);
    return family != null || members.isEmpty()
        ? family
        : Collections.min(
            Stream.concat(Stream.of(publication.toString()), members.stream()).toList());
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
      LocalDate date = day == null && tokens.length > 1 ? cells.anyDate(token) : null;
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
    for (String text : cells.list(TableField.CITATIONS)) {
      try {
        citations.add(new Citation(PublicationNumber.parse(text), "", null, null));
      } catch (UnreadableNumberException e) {
        citations.add(new Citation(null, text, null, null));
      }
    }
    cells
        .list(TableField.LITERATURE)
        .forEach(text -> citations.add(new Citation(null, text, null, null)));
    return citations;
  }
}
