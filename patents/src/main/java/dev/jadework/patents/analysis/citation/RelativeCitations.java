package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 相对被引. Citations within some years of publication, set against documents of the same technology
/// and filing year: old documents and lively technologies gather more.
///
/// @param documents subjects by descending relative citations, those without one last; ties by id
/// @param incomplete subjects whose years have not all passed at the data date; they are compared
///     with others of their filing year, whose years have not passed either
public record RelativeCitations(List<Cited> documents, long incomplete) {
  /// A mean over fewer documents is chance.
  public static final int LEAST_COHORT = 10;

  /// 同类. Which documents are compared with each other.
  public enum By {
    /// Those of one IPC subclass of the main symbol: alike, but often few.
    IPC,
    /// 技术领域. Those of one of the 35 technology fields of WIPO: fewer and larger cohorts.
    FIELD;

    private @Nullable Object of(Document document) {
      return this == IPC ? document.mainClass() : document.field();
    }
  }

  /// @param citations within the years, from documents of other applicants only if so asked
  /// @param cohortMean mean of the documents of its technology and year; null without cohort
  /// @param cohortSize documents in the cohort, itself among them
  /// @param relative citations / cohortMean; 1 is as usual; null without cohort, with a cohort of
  ///     fewer than [#LEAST_COHORT], or one that nobody cites
  public record Cited(
      String id,
      String title,
      long citations,
      @Nullable Double cohortMean,
      long cohortSize,
      @Nullable Double relative) {}

  private record Cohort(Object technology, int year) {}

  private static final class Sum {
    private long citations;
    private long documents;
  }

  /// @param years after publication in which a citation counts
  /// @param own true to count citations by documents that share an applicant
  /// @param dataDate day up to which publications are in the corpus
  public static RelativeCitations of(
      CitationSet set, int years, boolean own, By by, LocalDate dataDate) {
    long[] counts = new long[set.documents().size()];
    Map<Cohort, Sum> cohorts = new HashMap<>();
    for (int at = 0; at < counts.length; at++) {
      counts[at] = citations(set, at, years, own);
      Cohort cohort = cohort(set.documents().get(at), by);
      if (cohort != null) {
        Sum sum = cohorts.computeIfAbsent(cohort, none -> new Sum());
        sum.citations += counts[at];
        sum.documents++;
      }
    }
    List<Cited> result = new ArrayList<>();
    long incomplete = 0;
    for (int at = 0; at < counts.length; at++) {
      Document document = set.documents().get(at);
      if (document.subject()) {
        Cohort cohort = cohort(document, by);
        result.add(cited(document, counts[at], cohort == null ? null : cohorts.get(cohort)));
        LocalDate published = document.published();
        if (published == null || published.plusYears(years).isAfter(dataDate)) {
          incomplete++;
        }
      }
    }
    result.sort(
        Comparator.comparing(
                (Cited one) -> one.relative(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(Cited::id));
    return new RelativeCitations(result, incomplete);
  }

  private static Cited cited(Document document, long citations, @Nullable Sum cohort) {
    if (cohort == null) {
      return new Cited(document.id(), document.title(), citations, null, 0, null);
    }
    double mean = cohort.citations / (double) cohort.documents;
    boolean usable = cohort.documents >= LEAST_COHORT && mean > 0;
    return new Cited(
        document.id(),
        document.title(),
        citations,
        mean,
        cohort.documents,
        usable ? citations / mean : null);
  }

  private static long citations(CitationSet set, int at, int years, boolean own) {
    Document cited = set.documents().get(at);
    LocalDate published = cited.published();
    if (published == null) {
      return 0;
    }
    LocalDate last = published.plusYears(years);
    long count = 0;
    for (int citingAt : set.citedBy().get(at)) {
      Document citing = set.documents().get(citingAt);
      LocalDate day = citing.published();
      if (day != null && !day.isAfter(last) && (own || !citing.sharesHolderWith(cited))) {
        count++;
      }
    }
    return count;
  }

  private static @Nullable Cohort cohort(Document document, By by) {
    Object technology = by.of(document);
    Integer year = document.filingYear();
    return technology == null || year == null || document.published() == null
        ? null
        : new Cohort(technology, year);
  }
}
