package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.query.QueryParser;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/// 承担单位申请史. What the corpus has of the undertaking unit's own filings.
///
/// @param query the query counted
/// @param documents publications of any time that name the unit
/// @param recentInventions distinct inventions filed within [Scale#HISTORY_YEARS] before the day
/// @param complete false if the unit has more publications than were looked at
record UnitHistory(String query, long documents, int recentInventions, boolean complete) {
  /// More publications than this are not looked at one by one.
  private static final int MOST = 2000;

  static UnitHistory of(PatentIndex index, String unit, LocalDate asOf) {
    String query =
        "PA=\""
            + unit.replaceAll("[\"“”\\\\]", " ").strip()
            + "\" AND PD=[19000101 TO "
            + asOf.minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE)
            + "]";
    SearchResult result = index.search(SearchRequest.of(QueryParser.parse(query)).first(MOST));
    PriorArtSearch records = new PriorArtSearch(index, asOf);
    LocalDate since = asOf.minusYears(Scale.HISTORY_YEARS);
    Set<String> inventions = new HashSet<>();
    for (SearchResult.Hit hit : result.hits()) {
      records
          .patent(hit.pn())
          .filter(patent -> patent.type() == PatentType.INVENTION && filedSince(patent, since))
          .ifPresent(patent -> inventions.add(hit.an() == null ? hit.pn() : hit.an()));
    }
    return new UnitHistory(query, result.total(), inventions.size(), result.total() <= MOST);
  }

  /// With the year alone, the whole first year counts: it favours the unit.
  private static boolean filedSince(Patent patent, LocalDate since) {
    if (patent.filed() != null) {
      return !patent.filed().isBefore(since);
    }
    return patent.filingYear() != null && patent.filingYear() >= since.getYear();
  }
}
