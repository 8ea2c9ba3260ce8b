package dev.jadework.platform.insight.corpus;

import dev.jadework.platform.insight.assessment.Grade;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 新颖性评估. What signed assessments say of the novelty of projects; the part that keeps
/// assessments declares one as a bean.
public interface NoveltyReviews {
  /// Those of all projects, in the order of their days.
  List<Review> signed();

  /// A signed assessment.
  ///
  /// @param asOf the day whose corpus it compared with
  /// @param grade risk that the result is not new; null if that was not graded
  record Review(String project, LocalDate asOf, @Nullable Grade grade) {}
}
