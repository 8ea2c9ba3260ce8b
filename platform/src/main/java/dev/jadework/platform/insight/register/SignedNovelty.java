package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Grade;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.corpus.NoveltyReviews;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What signed assessments say of novelty. Their content is read once: what is signed stays.
@Component
class SignedNovelty implements NoveltyReviews {
  /// Code of the risk that the result is not new.
  private static final String NOVELTY = "R3";

  private final Assessments assessments;
  private final Map<String, Optional<Grade>> grades = new ConcurrentHashMap<>();

  SignedNovelty(Assessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public List<Review> signed() {
    AssessmentFilter signed = new AssessmentFilter(AssessmentState.SIGNED, "");
    return assessments.list(signed, 0, Integer.MAX_VALUE).stream()
        .sorted(Comparator.comparing(AssessmentRow::asOf).thenComparing(AssessmentRow::id))
        .map(
            row ->
                new Review(
                    row.project(),
                    row.asOf(),
                    grades
                        .computeIfAbsent(row.id() + " " + row.number(), _ -> grade(row.id()))
                        .orElse(null)))
        .toList();
  }

  private Optional<Grade> grade(long id) {
    return assessments
        .find(id)
        .flatMap(stored -> stored.content().risk(NOVELTY))
        .flatMap(RiskItem::grade);
  }
}
