package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.analysis.Scope;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.index.SortOrder;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.query.Query;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// 分析请求. The documents analysed and how they are counted.
///
/// @param dataDate day up to which publications are in the corpus
/// @param names by which applicants are counted
public record Request(
    PatentIndex index, Query query, CountUnit unit, LocalDate dataDate, Harmonisation names) {
  /// Counts applicants as the sources write them.
  public Request(PatentIndex index, Query query, CountUnit unit, LocalDate dataDate) {
    this(index, query, unit, dataDate, Harmonisation.AS_WRITTEN);
  }

  Scope scope() {
    return new Scope(index.snapshot().id(), query.toString(), unit.name().toLowerCase(Locale.ROOT));
  }

  /// The newest day of publication in the corpus; empty if no document has one.
  public static Optional<LocalDate> newest(PatentIndex index) {
    return index
        .search(SearchRequest.of(Query.ALL).sorted(SortOrder.descending(SortOrder.Key.PD)).first(1))
        .hits()
        .stream()
        .map(Hit::pd)
        .findFirst();
  }
}
