package dev.jadework.rules.evaluation;

import java.util.List;

/// 达标路径. Where a subject stands on the indicators of a rule, and what it could do to meet the rule.
///
/// @param met whether the rule's requirement is met already
/// @param indicators every indicator the rule uses, in the order of the pack
/// @param paths sets of indicators that would meet the rule if reached, none of which contains
///     another, the cheapest first; empty if the rule is met or cannot be met by indicators
public record Paths(boolean met, List<Indicator> indicators, List<Path> paths) {
  public Paths {
    indicators = List.copyOf(indicators);
    paths = List.copyOf(paths);
  }

  /// 一条路径. Indicators that have to be reached together.
  ///
  /// @param effort sum of the missing shares; a figure of comparison, not of money
  public record Path(List<Indicator> steps, double effort) {
    public Path {
      steps = List.copyOf(steps);
    }
  }
}
