package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.platform.projects.Filings;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// 申请量. Applications of a province as the corpus has them: those of which a publication is there
/// and names the province in an applicant's address.
@Component
class CorpusFilings implements Filings {
  /// `海南` finds 海南省 and 海南; no two provinces share their first two characters.
  private static final int DISTINCT = 2;

  private final Corpus corpus;

  CorpusFilings(Corpus corpus) {
    this.corpus = corpus;
  }

  @Override
  public OptionalLong of(String province, int year) {
    String name = province.substring(0, Math.min(DISTINCT, province.length()));
    String query = "PROV=%s AND AD=%d".formatted(name, year);
    try {
      return OptionalLong.of(
          corpus
              .index()
              .search(SearchRequest.of(QueryParser.parse(query)).by(CountUnit.APPLICATION))
              .total());
    } catch (NoCorpusException none) {
      return OptionalLong.empty();
    }
  }
}
