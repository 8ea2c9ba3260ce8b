package dev.jadework.platform.insight.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 技术领域统计. Figures on the close field, all from one query.
///
/// @param query the query as it can be run again
/// @param parsed the query as understood, with every bracket
/// @param documents documents that match
/// @param published documents per year of publication, ascending
/// @param publishedDropped documents without date of publication
/// @param filed documents per year of filing, ascending
/// @param filedDropped documents without year of filing
/// @param applicants largest applicants, descending; a joint application counts for each
/// @param mentions applicant mentions counted, the denominator of the shares
/// @param cr4 share of the four largest applicants, 0–1; null without applicants
/// @param hhi sum of squared shares, 0–1; null without applicants
public record TechnicalField(
    String query,
    String parsed,
    long documents,
    List<YearCount> published,
    long publishedDropped,
    List<YearCount> filed,
    long filedDropped,
    List<ApplicantCount> applicants,
    int distinctApplicants,
    long mentions,
    @Nullable Double cr4,
    @Nullable Double hhi) {

  public TechnicalField {
    published = List.copyOf(published);
    filed = List.copyOf(filed);
    applicants = List.copyOf(applicants);
  }

  /// Applications filed in one year.
  public record YearCount(int year, long count) {}

  /// Documents of one applicant.
  public record ApplicantCount(String name, long count) {}
}
