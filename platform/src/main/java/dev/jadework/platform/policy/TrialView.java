package dev.jadework.platform.policy;

import dev.jadework.platform.projects.Project;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trial as a page shows it: its totals, and one page of the rows that were asked for.
///
/// @param before the pack before, for names of facts and rules
/// @param after the pack after
/// @param files address of the downloads, without their ending
/// @param explanations address below which each project has its explanation
public record TrialView(
    Trial trial,
    PolicyPack before,
    PolicyPack after,
    TrialQuestion question,
    Selection selection,
    Paging paging,
    List<Trial.Row> rows,
    Map<String, Project> projects,
    String files,
    String explanations) {
  public TrialView {
    rows = List.copyOf(rows);
    projects = Map.copyOf(projects);
  }

  public @Nullable Project project(Trial.Row row) {
    return projects.get(row.project());
  }

  /// A rule of either side.
  public Rule rule(String id) {
    return after.rule(id).or(() -> before.rule(id)).orElseThrow();
  }

  /// The pack that has a rule, for its clauses.
  public PolicyPack packOf(Rule rule) {
    return after.rule(rule.id()).isPresent() ? after : before;
  }

  public Labels label(String path) {
    return TrialQuestion.label(before, path);
  }

  /// Whether this number is the one whose rows are listed.
  public boolean shows(
      String rule, String change, String before, String after, String by, String value) {
    return selection.equals(new Selection(rule, change, before, after, by, value));
  }
}
