package dev.jadework.patents.format.jsonlines;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.st36.Texts;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
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

  private final BigQueryCells cells;

  BigQueryRow(Map<String, Object> row) {
    this.cells = new BigQueryCells(row);
  }

  /// True if the record has the table's own keys.
  static boolean recognises(Map<String, Object> values) {
    return values.containsKey("publication_number")
        && Stream.of("title_localized", "abstract_localized", "country_code", "assignee_harmonized")
            .anyMatch(values::containsKey);
  }

  /// @throws UnreadableNumberException if the publication number is none
  Patent patent(Source source) {
    PublicationNumber publication = PublicationNumber.parse(cells.text("publication_number"));
    KeptFacts kept = new KeptFacts();
    cells
        .row()
        .forEach(
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
    String family = cells.text("family_id");
    return Patent.of(publication)
        .published(cells.date("publication_date"))
        .application(application)
        .filed(cells.date("filing_date"))
        .type(PatentType.of(publication, application))
        .titles(localized("title_localized"))
        .abstracts(localized("abstract_localized"))
        .claims(claims())
        .description(localized("description_localized"))
        .applicants(BigQueryParts.parties(cells, "assignee"))
        .inventors(BigQueryParts.parties(cells, "inventor"))
        .classifications(symbols(kept).all())
        .priorities(BigQueryParts.priorities(cells))
        .citations(BigQueryParts.citations(cells))
        .familyId(family.isEmpty() || family.equals("-1") ? null : family)
        .extra(kept.all())
        .source(source)
        .build();
  }

  /// `US-87139704-A`.
  private @Nullable ApplicationNumber application(PublicationNumber publication, KeptFacts kept) {
    String number = cells.text("application_number");
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
    for (Map<?, ?> entry : cells.objects(key)) {
      String language = BigQueryCells.text(entry, "language").toLowerCase(Locale.ROOT);
      String text = BigQueryCells.text(entry, "text");
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

  private Symbols symbols(KeptFacts kept) {
    Symbols symbols = new Symbols();
    for (String key : List.of("ipc", "cpc")) {
      String scheme = key.toUpperCase(Locale.ROOT);
      for (Map<?, ?> entry : cells.objects(key)) {
        String code = BigQueryCells.text(entry, "code");
        if (!code.isEmpty() && !symbols.add(scheme, code)) {
          kept.keep(key, code);
        }
      }
    }
    return symbols;
  }
}
