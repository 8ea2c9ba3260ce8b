package dev.jadework.platform.projects.targets;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What was measured of a target on one day.
///
/// @param value in the unit of the target
/// @param text the value with what it is made of
public record TargetPoint(LocalDate day, BigDecimal value, String text) {}
