package dev.jadework.platform.insight.register;

import org.jspecify.annotations.Nullable;

/// 筛选条件. Which assessments are wanted.
///
/// @param state null for all
/// @param text part of number, project, title or unit; empty for all
public record AssessmentFilter(@Nullable AssessmentState state, String text) {
  public static final AssessmentFilter ALL = new AssessmentFilter(null, "");
}
