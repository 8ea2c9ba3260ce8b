package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Parties, priorities and citations of a BigQuery row: lists of objects.
final class BigQueryParts {
  private BigQueryParts() {}

  /// Harmonised names carry the country.
  static List<Party> parties(BigQueryCells cells, String key) {
    List<Party> parties = new ArrayList<>();
    for (Map<?, ?> entry : cells.objects(key + "_harmonized")) {
      String country = BigQueryCells.text(entry, "country_code");
      String name = BigQueryCells.text(entry, "name");
      if (!name.isEmpty()) {
        parties.add(
            new Party(
                name,
                country.isEmpty() ? null : new Address(country, null, null, null, null, null)));
      }
    }
    if (parties.isEmpty() && cells.row().get(key) instanceof List<?> names) {
      names.stream()
          .map(JsonFields::shown)
          .filter(name -> !name.isBlank())
          .forEach(name -> parties.add(Party.named(name)));
    }
    return parties;
  }

  static List<Priority> priorities(BigQueryCells cells) {
    List<Priority> priorities = new ArrayList<>();
    for (Map<?, ?> entry : cells.objects("priority_claim")) {
      String number = BigQueryCells.text(entry, "application_number");
      if (!number.isEmpty()) {
        String[] parts = number.split("-", 3);
        boolean whole = parts.length > 1;
        priorities.add(
            new Priority(
                whole ? parts[0] : null,
                whole ? parts[1] : number,
                BigQueryCells.date(entry, "filing_date")));
      }
    }
    return priorities;
  }

  static List<Citation> citations(BigQueryCells cells) {
    List<Citation> citations = new ArrayList<>();
    for (Map<?, ?> entry : cells.objects("citation")) {
      String number = BigQueryCells.text(entry, "publication_number");
      String category = BigQueryCells.text(entry, "category");
      String type = BigQueryCells.text(entry, "type");
      String said = BigQueryCells.text(entry, "npl_text");
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
}
