package dev.jadework.rules.simulation;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 模拟结果. What a draft does to a register on a day. Rules that the draft cannot change are left out.
///
/// @param pack id of the pack
/// @param packVersion digest of the pack's files
/// @param draft name of the draft
/// @param day day on which both are read
/// @param subjects number of entries of the register that were looked at
/// @param rules totals by rule, in the order of the pack
/// @param groups totals by group: groupings in the order asked for, values sorted
/// @param costs the assumption by which costs were computed
public record Simulation(
    String pack,
    String packVersion,
    Labels draft,
    LocalDate day,
    long subjects,
    List<RuleTotals> rules,
    List<GroupTotals> groups,
    ReviewCosts costs) {
  public Simulation {
    rules = List.copyOf(rules);
    groups = List.copyOf(groups);
  }

  /// 规则合计.
  ///
  /// @param before number of subjects by state under the pack: `open`, `done`, `none`, …
  /// @param after number of subjects by state under the draft
  /// @param transitions number of subjects by what becomes of them
  /// @param missing of those that the draft cannot decide, by the path of the missing fact
  /// @param reviews reviews needed: one for each subject that is bound
  public record RuleTotals(
      String rule,
      String duty,
      Labels title,
      Map<String, Long> before,
      Map<String, Long> after,
      Map<Transition, Long> transitions,
      Map<String, Long> missing,
      Reviews reviews) {}

  /// 分组合计. Findings of all rules on the subjects of one group.
  ///
  /// @param path of the fact by which the group is made
  /// @param value its value, empty where it is not given
  /// @param title the value in words
  /// @param subjects number of subjects in the group
  public record GroupTotals(
      String path,
      String value,
      Labels title,
      long subjects,
      Map<Transition, Long> transitions,
      Reviews reviews) {}

  /// 审查量. Reviews needed and what they cost by the assumption.
  ///
  /// @param before under the pack
  /// @param after under the draft
  /// @param costBefore in the unit of the assumption; empty if it says nothing of a duty that is
  ///     bound here
  public record Reviews(
      long before, long after, Optional<BigDecimal> costBefore, Optional<BigDecimal> costAfter) {
    /// More reviews under the draft; negative for fewer.
    public long difference() {
      return after - before;
    }

    /// What they cost more; negative for less.
    public Optional<BigDecimal> costDifference() {
      return costAfter.flatMap(now -> costBefore.map(now::subtract));
    }
  }
}
