package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.PatentType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 现有技术. One close document: why it is close and what right may stand behind it.
///
/// @param pn publication number
/// @param an application number, null if unknown
/// @param filed filing date; null if only the year is known
/// @param filingYear year of filing, null if unknown
/// @param score score of the retrieval, comparable only within one result
/// @param reasons terms that made it a hit, with their share of the score (0–1)
/// @param sameApplication other publications of the same application in the corpus
public record PriorArt(
    String pn,
    String title,
    List<String> applicants,
    List<String> ipc,
    @Nullable LocalDate published,
    @Nullable String an,
    @Nullable LocalDate filed,
    @Nullable Integer filingYear,
    PatentType type,
    RightStatus status,
    double score,
    List<Reason> reasons,
    List<String> sameApplication) {

  public PriorArt {
    applicants = List.copyOf(applicants);
    ipc = List.copyOf(ipc);
    reasons = List.copyOf(reasons);
    sameApplication = List.copyOf(sameApplication);
  }

  /// @param share part of the score the term brought, 0–1
  public record Reason(String term, double share) {}
}
