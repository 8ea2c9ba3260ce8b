package dev.jadework.platform.policy;

import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Transition;
import dev.jadework.rules.time.Change;
import dev.jadework.rules.time.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Trials and changes as JSON, wordings in both languages.
final class TrialJson {
  private TrialJson() {}

  static Map<String, Object> of(Trial trial) {
    Simulation totals = trial.totals();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", totals.draft().both());
    json.put("pack", totals.pack());
    json.put("version", totals.packVersion());
    json.put("as_of", totals.day().toString());
    json.put("projects", totals.subjects());
    json.put("cost_unit", totals.costs().unit().zh());
    json.put("review_costs", totals.costs().perReview());
    json.put("rules", totals.rules().stream().map(TrialJson::of).toList());
    json.put("groups", totals.groups().stream().map(TrialJson::of).toList());
    json.put(
        "changed",
        trial.rows().stream()
            .filter(row -> row.transition() != Transition.UNCHANGED)
            .map(TrialJson::of)
            .toList());
    return json;
  }

  static Map<String, Object> of(Edition edition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", edition.pack().id());
    json.put("version", edition.pack().version());
    json.put("as_of", edition.moment().validOn().toString());
    return json;
  }

  static List<Map<String, Object>> of(List<Change> changes) {
    return changes.stream().map(TrialJson::of).toList();
  }

  private static Map<String, Object> of(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("of", code(change.of()));
    json.put("kind", code(change.kind()));
    json.put("id", change.id());
    json.put("title", change.title().both());
    json.put("clauses", change.clauses());
    json.put(
        "differences",
        change.differences().stream()
            .map(
                difference ->
                    Map.of(
                        "what", difference.what().both(),
                        "before", difference.before().both(),
                        "after", difference.after().both()))
            .toList());
    return json;
  }

  private static Map<String, Object> of(Simulation.RuleTotals rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", rule.rule());
    json.put("duty", rule.duty());
    json.put("title", rule.title().both());
    json.put("before", rule.before());
    json.put("after", rule.after());
    json.put("transitions", of(rule.transitions()));
    json.put("missing", rule.missing());
    json.put("reviews", of(rule.reviews()));
    return json;
  }

  private static Map<String, Object> of(Simulation.GroupTotals group) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("by", group.path());
    json.put("value", group.value());
    json.put("title", group.title().both());
    json.put("projects", group.subjects());
    json.put("transitions", of(group.transitions()));
    json.put("reviews", of(group.reviews()));
    return json;
  }

  private static Map<String, Object> of(Trial.Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("project", row.project());
    json.put("rule", row.rule());
    json.put("before", row.before());
    json.put("after", row.after());
    json.put("change", code(row.transition()));
    return json;
  }

  private static Map<String, Object> of(Simulation.Reviews reviews) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", reviews.before());
    json.put("after", reviews.after());
    json.put("cost_before", reviews.costBefore().orElse(null));
    json.put("cost_after", reviews.costAfter().orElse(null));
    return json;
  }

  private static Map<String, Long> of(Map<Transition, Long> transitions) {
    Map<String, Long> json = new LinkedHashMap<>();
    transitions.forEach((transition, count) -> json.put(code(transition), count));
    return json;
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
