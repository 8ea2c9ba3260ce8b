package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Advice;
import dev.jadework.platform.insight.assessment.Grade;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A line of the list of assessments.
///
/// @param grade null if no item is scored
/// @param openItems questions nobody has answered, left open or not
public record AssessmentRow(
    long id,
    String number,
    String project,
    String title,
    @Nullable String unit,
    AssessmentState state,
    LocalDate asOf,
    @Nullable Grade grade,
    Advice advice,
    int openItems,
    Instant changedAt) {}
