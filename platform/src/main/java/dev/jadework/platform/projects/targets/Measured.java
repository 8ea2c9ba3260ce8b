package dev.jadework.platform.projects.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// 现值. What the product measured of a target on a day.
///
/// @param value in the unit of the target; null if there is nothing to be counted yet
/// @param text the value with what it is made of, `50.0 % (2 / 4)`, the same in every language
public record Measured(@Nullable BigDecimal value, String text) {
  /// The product has no figure of the target.
  public static final Measured NONE = new Measured(null, "");
}
