package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.query.QueryField;
import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.corpus.NoveltyReviews.Review;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 申请前评估结论. What was said of novelty before a patent was filed: the grade in the last signed
/// assessment of its project whose day is not after the day of filing. The register keeps no
/// evaluations of single disclosures.
final class NoveltyMarks {
  private static final Labels NONE = new Labels("未评估", "not evaluated");

  private final NoveltyReviews reviews;
  private final LocalDate day;

  /// @param day stands for the day of filing where the register does not tell it
  NoveltyMarks(NoveltyReviews reviews, LocalDate day) {
    this.reviews = reviews;
    this.day = day;
  }

  /// The patents with a grade, or with none.
  BiPredicate<FundedProject, FundedRight> with(String value) {
    Grade wanted =
        Arrays.stream(Grade.values())
            .filter(
                grade -> ProjectMarks.means(QueryField.NOVREV, value, grade.name(), grade.label()))
            .findFirst()
            .orElse(null);
    if (wanted == null && !ProjectMarks.means(QueryField.NOVREV, value, "none", NONE)) {
      throw ProjectMarks.unknown(
          QueryField.NOVREV,
          value,
          Stream.concat(Arrays.stream(Grade.values()).map(Grade::label), Stream.of(NONE)));
    }
    Map<String, List<Review>> byProject =
        reviews.signed().stream().collect(Collectors.groupingBy(Review::project));
    return (project, right) ->
        grade(byProject.getOrDefault(project.project().number(), List.of()), right) == wanted;
  }

  private @Nullable Grade grade(List<Review> inOrder, FundedRight right) {
    LocalDate filed = right.filed() == null ? day : right.filed();
    Grade grade = null;
    for (Review review : inOrder) {
      if (review.grade() != null && !review.asOf().isAfter(filed)) {
        grade = review.grade();
      }
    }
    return grade;
  }
}
