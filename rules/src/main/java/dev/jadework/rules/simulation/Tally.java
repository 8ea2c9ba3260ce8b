package dev.jadework.rules.simulation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Counts of one rule or one group while a register goes by.
final class Tally {
  private final Map<String, Long> before = new TreeMap<>();
  private final Map<String, Long> after = new TreeMap<>();
  private final Map<Transition, Long> transitions = new EnumMap<>(Transition.class);
  private final Map<String, Long> missing = new TreeMap<>();
  private final Map<String, Long> reviewsBefore = new TreeMap<>();
  private final Map<String, Long> reviewsAfter = new TreeMap<>();
  private long subjects;

  void subject() {
    subjects++;
  }

  void missing(Iterable<String> paths) {
    paths.forEach(path -> missing.merge(path, 1L, Long::sum));
  }

  void finding(String duty, String stateBefore, String stateAfter) {
    before.merge(stateBefore, 1L, Long::sum);
    after.merge(stateAfter, 1L, Long::sum);
    transitions.merge(Transition.of(stateBefore, stateAfter), 1L, Long::sum);
    if (Transition.binds(stateBefore)) {
      reviewsBefore.merge(duty, 1L, Long::sum);
    }
    if (Transition.binds(stateAfter)) {
      reviewsAfter.merge(duty, 1L, Long::sum);
    }
  }

  long subjects() {
    return subjects;
  }

  Map<String, Long> before() {
    return Collections.unmodifiableMap(before);
  }

  Map<String, Long> after() {
    return Collections.unmodifiableMap(after);
  }

  Map<Transition, Long> transitions() {
    return Collections.unmodifiableMap(transitions);
  }

  Map<String, Long> missing() {
    return Collections.unmodifiableMap(missing);
  }

  Simulation.Reviews reviews(ReviewCosts costs) {
    return new Simulation.Reviews(
        sum(reviewsBefore),
        sum(reviewsAfter),
        cost(reviewsBefore, costs),
        cost(reviewsAfter, costs));
  }

  private static long sum(Map<String, Long> reviews) {
    return reviews.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Empty if a duty that needs reviews has no cost: a sum of some of them would mislead.
  private static Optional<BigDecimal> cost(Map<String, Long> reviews, ReviewCosts costs) {
    if (costs.perReview().isEmpty() || !costs.perReview().keySet().containsAll(reviews.keySet())) {
      return Optional.empty();
    }
    return Optional.of(
        reviews.entrySet().stream()
            .map(
                entry ->
                    costs
                        .perReview()
                        .getOrDefault(entry.getKey(), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(entry.getValue())))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
