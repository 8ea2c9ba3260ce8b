package dev.jadework.platform.policy;

import dev.jadework.platform.shell.Query;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.simulation.Grouping;
import dev.jadework.rules.simulation.ReviewCosts;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 推演口径. How totals are divided and what a review is assumed to cost, as an address asks for it.
///
/// @param wrong what of the address was not understood; empty if all was
public record TrialQuestion(List<Grouping> by, ReviewCosts costs, List<String> wrong) {
  private static final int LONGEST_UNIT = 20;

  /// The facts by which people divide totals: region, unit, industry category, and more.
  public static final List<String> PATHS =
      List.of(
          "project.region",
          "project.undertaking.name",
          "project.category",
          "project.industry_section",
          "project.undertaking.kind",
          "project.programme",
          "project.stage");

  private static final List<String> USUAL =
      List.of("project.region", "project.undertaking.name", "project.category");

  public TrialQuestion {
    by = List.copyOf(by);
    wrong = List.copyOf(wrong);
  }

  /// @param query `by` (repeated), `cost-DUTY`, `unit`
  static TrialQuestion of(Query query, List<PolicyPack> packs) {
    List<String> asked = query.values().getOrDefault("by", USUAL);
    List<String> wrong = new ArrayList<>(asked);
    wrong.removeAll(PATHS);
    Map<String, BigDecimal> costs = new LinkedHashMap<>();
    for (String duty : duties(packs)) {
      String text = query.get("cost-" + duty).strip();
      if (text.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) {
        costs.put(duty, new BigDecimal(text));
      } else if (!text.isEmpty()) {
        wrong.add(text);
      }
    }
    String unit = query.get("unit").strip();
    String named = unit.isEmpty() ? "元" : unit.substring(0, Math.min(unit.length(), LONGEST_UNIT));
    return new TrialQuestion(
        PATHS.stream().filter(asked::contains).map(Grouping::new).toList(),
        costs.isEmpty() ? ReviewCosts.NONE : new ReviewCosts(new Labels(named, named), costs),
        wrong);
  }

  Trials.Options options() {
    return new Trials.Options(by, costs);
  }

  public boolean divides(String path) {
    return by.contains(new Grouping(path));
  }

  /// What a fact is called by which totals are divided.
  public static Labels label(PolicyPack pack, String path) {
    return pack.schema().find(path).map(fact -> fact.label()).orElse(new Labels(path, path));
  }

  private static List<String> duties(List<PolicyPack> packs) {
    return packs.stream()
        .flatMap(pack -> pack.rules().stream())
        .map(Rule::duty)
        .distinct()
        .collect(Collectors.toList());
  }
}
