package dev.jadework.patents.names;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What has been joined so far: disjoint sets of spellings, with the rules that joined each.
final class Joined {
  private final int[] parents;
  private final Set<Reason>[] reasons;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Joined(int size) {
    parents = new int[size];
    Arrays.setAll(parents, i -> i);
    reasons = new Set[size];
    Arrays.setAll(reasons, _ -> EnumSet.noneOf(Reason.class));
  }

  int of(int one) {
    int root = one;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /// The smaller number stays the root, so that the order of joining changes nothing.
  void join(int one, int other, Set<Reason> why) {
    reasons[one].addAll(why);
    reasons[other].addAll(why);
    int a = of(one);
    int b = of(other);
    parents[Math.max(a, b)] = Math.min(a, b);
  }

  Set<Reason> reasons(int one) {
    return reasons[one];
  }
}
