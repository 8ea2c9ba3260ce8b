package dev.jadework.platform.policy;

import dev.jadework.platform.projects.Project;
import dev.jadework.platform.shell.I18n;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Transition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A trial as tables of texts and numbers, the heads first.
record TrialTables(Trial trial, TrialQuestion question, PolicyPack pack, I18n i18n) {

  /// On what the figures rest.
  List<List<Object>> basis() {
    Simulation totals = trial.totals();
    List<List<Object>> lines = new ArrayList<>();
    lines.add(List.of(i18n.text("policy.basis.what"), totals.draft().in(i18n.locale())));
    lines.add(List.of(i18n.text("policy.pack"), totals.pack() + "@" + totals.packVersion()));
    lines.add(List.of(i18n.text("policy.day"), totals.day().toString()));
    lines.add(List.of(i18n.text("policy.projects"), totals.subjects()));
    lines.add(List.of(i18n.text("policy.computed"), i18n.moment(trial.at())));
    totals
        .costs()
        .perReview()
        .forEach(
            (duty, cost) ->
                lines.add(
                    List.of(
                        i18n.text("policy.cost.assumed"),
                        "%s: %s %s"
                            .formatted(
                                duty,
                                cost.toPlainString(),
                                totals.costs().unit().in(i18n.locale())))));
    lines.add(List.of(i18n.text("policy.basis"), i18n.text("policy.basis.text")));
    return lines;
  }

  List<List<Object>> rules() {
    List<List<Object>> lines = new ArrayList<>();
    lines.add(heads(i18n.text("policy.rule"), i18n.text("policy.rule.title")));
    for (Simulation.RuleTotals rule : trial.totals().rules()) {
      lines.add(
          line(rule.rule(), rule.title().in(i18n.locale()), rule.transitions(), rule.reviews()));
    }
    return lines;
  }

  List<List<Object>> groups() {
    List<List<Object>> lines = new ArrayList<>();
    lines.add(heads(i18n.text("policy.group.by"), i18n.text("policy.group")));
    for (Simulation.GroupTotals group : trial.totals().groups()) {
      lines.add(
          line(
              TrialQuestion.label(pack, group.path()).in(i18n.locale()),
              group.title().in(i18n.locale()),
              group.transitions(),
              group.reviews()));
    }
    return lines;
  }

  /// All rows, changed or not.
  List<List<Object>> rows(Map<String, Project> projects) {
    List<List<Object>> lines = new ArrayList<>();
    lines.add(
        List.of(
            i18n.text("policy.project"),
            i18n.text("policy.project.title"),
            i18n.text("policy.project.unit"),
            i18n.text("policy.rule"),
            i18n.text("policy.change"),
            i18n.text("policy.before"),
            i18n.text("policy.after")));
    for (Trial.Row row : trial.rows()) {
      Project project = projects.get(row.project());
      lines.add(
          List.of(
              row.project(),
              project == null ? "" : project.title(),
              project == null ? "" : project.unit(),
              row.rule(),
              row.transition().label().in(i18n.locale()),
              i18n.text("policy.state." + row.before()),
              i18n.text("policy.state." + row.after())));
    }
    return lines;
  }

  private List<Object> heads(String first, String second) {
    List<Object> heads = new ArrayList<>(List.of(first, second));
    for (Transition transition : Transition.values()) {
      heads.add(transition.label().in(i18n.locale()));
    }
    heads.add(i18n.text("policy.reviews.before"));
    heads.add(i18n.text("policy.reviews.after"));
    heads.add(i18n.text("policy.cost.before"));
    heads.add(i18n.text("policy.cost.after"));
    return heads;
  }

  private static List<Object> line(
      String first, String second, Map<Transition, Long> counts, Simulation.Reviews reviews) {
    List<Object> line = new ArrayList<>(List.of(first, second));
    for (Transition transition : Transition.values()) {
      line.add(counts.getOrDefault(transition, 0L));
    }
    line.add(reviews.before());
    line.add(reviews.after());
    line.add(figure(reviews.costBefore()));
    line.add(figure(reviews.costAfter()));
    return line;
  }

  private static Object figure(Optional<BigDecimal> cost) {
    return cost.<Object>map(figure -> figure).orElse("");
  }
}
