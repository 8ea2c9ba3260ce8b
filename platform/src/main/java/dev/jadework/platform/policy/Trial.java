package dev.jadework.platform.policy;

import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// 推演结果. What a draft or another edition does to the projects that one person sees: the totals, and
/// the rows of which they are the sums.
///
/// @param rows one for each project and rule, in the order of the projects
/// @param at when it was computed
public record Trial(Simulation totals, List<Row> rows, Instant at) {
  public Trial {
    rows = List.copyOf(rows);
  }

  /// One rule for one project on both sides.
  ///
  /// @param project number of the project
  /// @param before state before: `open`, `done`, `none`, …
  /// @param groups value by path of the grouping, empty where it is not given
  public record Row(
      String project, String rule, String before, String after, Map<String, String> groups) {
    public Transition transition() {
      return Transition.of(before, after);
    }
  }

  /// Rules of which at least one finding comes to something else.
  public List<Simulation.RuleTotals> touched() {
    return totals.rules().stream().filter(rule -> changed(rule.transitions()) > 0).toList();
  }

  /// Rules on projects that come to the same for every one of them.
  public List<Simulation.RuleTotals> untouched() {
    return totals.rules().stream()
        .filter(rule -> !rule.transitions().isEmpty() && changed(rule.transitions()) == 0)
        .toList();
  }

  /// The groups of a path, those with the most changes first.
  public List<Simulation.GroupTotals> groups(String path) {
    return totals.groups().stream()
        .filter(group -> group.path().equals(path))
        .sorted(
            (one, other) -> Long.compare(changed(other.transitions()), changed(one.transitions())))
        .toList();
  }

  /// Findings that become what a transition says, over all rules.
  public long count(Transition transition) {
    return totals.rules().stream()
        .mapToLong(rule -> rule.transitions().getOrDefault(transition, 0L))
        .sum();
  }

  /// Findings that come to something else.
  public static long changed(Map<Transition, Long> transitions) {
    return transitions.entrySet().stream()
        .filter(entry -> entry.getKey() != Transition.UNCHANGED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
