package dev.jadework.platform.projects;

import org.jspecify.annotations.Nullable;

/// 筛选条件. Which projects are wanted; a component that is null does not restrict.
///
/// @param text part of number, title or unit
/// @param programme code of the programme
/// @param stage code of the stage
/// @param unit name of the unit whose projects may be seen
public record ProjectFilter(
    @Nullable String text,
    @Nullable String programme,
    @Nullable String stage,
    @Nullable String unit) {
  public static final ProjectFilter ALL = new ProjectFilter(null, null, null, null);
}
