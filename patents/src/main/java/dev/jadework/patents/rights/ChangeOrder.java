package dev.jadework.patents.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// 变动次序. Changes one after the other: by day, and of one day the later one is that which gives what
/// the other received.
final class ChangeOrder {
  /// More changes of one day stay as they are given.
  private static final int MOST = 50;

  private static final Comparator<RightsChange> BY_DAY =
      Comparator.comparing(RightsChange::day)
          .thenComparing(RightsChange::kind)
          .thenComparing(RightsChange::toString);

  private ChangeOrder() {}

  static List<RightsChange> of(Collection<RightsChange> changes) {
    List<RightsChange> sorted = changes.stream().distinct().sorted(BY_DAY).toList();
    List<RightsChange> ordered = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || !sorted.get(end).day().equals(sorted.get(start).day())) {
        ordered.addAll(chain(sorted.subList(start, end)));
        start = end;
      }
    }
    return List.copyOf(ordered);
  }

  private static List<RightsChange> chain(List<RightsChange> day) {
    if (day.size() == 1 || day.size() > MOST) {
      return day;
    }
    Map<RightsChange, Set<RightsChange>> before = new HashMap<>();
    for (RightsChange first : day) {
      Predicate<String> received = PartyNames.among(first.to());
      for (RightsChange then : day) {
        if (!then.equals(first) && then.from().stream().anyMatch(received)) {
          before.computeIfAbsent(then, _ -> new HashSet<>()).add(first);
        }
      }
    }
    List<RightsChange> left = new ArrayList<>(day);
    List<RightsChange> chain = new ArrayList<>();
    while (!left.isEmpty()) {
      RightsChange next =
          left.stream()
              .filter(one -> Collections.disjoint(before.getOrDefault(one, Set.of()), left))
              .findFirst()
              .orElse(left.getFirst());
      chain.add(next);
      left.remove(next);
    }
    return chain;
  }
}
