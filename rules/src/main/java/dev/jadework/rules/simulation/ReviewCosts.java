package dev.jadework.rules.simulation;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// 审查成本假设. What one review is assumed to cost, by duty. An assumption of the caller, no figure of
/// the policy: every result that uses it carries it along.
///
/// @param unit of the figures: 小时, 元
/// @param perReview cost of one review by the code of the duty
public record ReviewCosts(Labels unit, SequencedMap<String, BigDecimal> perReview) {
  /// No assumption: reviews are counted and nothing is said of their cost.
  public static final ReviewCosts NONE = new ReviewCosts(new Labels("", ""), Map.of());

  public ReviewCosts {
    perReview = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(perReview));
  }

  public ReviewCosts(Labels unit, Map<String, BigDecimal> perReview) {
    this(unit, new LinkedHashMap<>(new TreeMap<>(perReview)));
  }
}
