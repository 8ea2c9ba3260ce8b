package dev.jadework.cli;

import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.simulation.Simulation.GroupTotals;
import dev.jadework.rules.simulation.Simulation.Reviews;
import dev.jadework.rules.simulation.Simulation.RuleTotals;
import dev.jadework.rules.simulation.Transition;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The totals of a simulation, for people and for machines.
record SimulationAnswer(Simulation result, LanguageOption language) {

  void print(PrintWriter out) {
    out.println(
        "%s — %s %s, %s: %d"
            .formatted(
                language.say(result.draft()),
                result.pack(),
                result.day(),
                language.say("对象", "subjects"),
                result.subjects()));
    out.println();
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads(language.say("规则", "Rule")));
    for (RuleTotals one : result.rules()) {
      rows.add(row(one.rule() + " " + language.say(one.title()), one.transitions(), one.reviews()));
    }
    new TextTable(rows).print(out);
    String path = "";
    for (GroupTotals one : result.groups()) {
      if (!one.path().equals(path)) {
        path = one.path();
        print(out, path);
      }
    }
    for (RuleTotals one : result.rules()) {
      one.missing()
          .forEach(
              (fact, count) ->
                  out.println(
                      "%s: %s %s × %d"
                          .formatted(one.rule(), language.say("缺少事实", "missing"), fact, count)));
    }
    out.println();
    out.flush();
  }

  private void print(PrintWriter out, String path) {
    out.println();
    List<List<String>> rows = new ArrayList<>();
    rows.add(heads(path));
    result.groups().stream()
        .filter(one -> one.path().equals(path))
        .forEach(
            one ->
                rows.add(
                    row(
                        "%s (%d)".formatted(language.say(one.title()), one.subjects()),
                        one.transitions(),
                        one.reviews())));
    new TextTable(rows).print(out);
  }

  private List<String> heads(String first) {
    return List.of(
        first,
        language.say("变动", "Change"),
        language.say("审查量 前→后", "Reviews before→after"),
        language.say("成本 前→后", "Cost before→after"));
  }

  private List<String> row(String name, Map<Transition, Long> transitions, Reviews reviews) {
    String changes =
        transitions.entrySet().stream()
            .map(entry -> language.say(entry.getKey().label()) + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return List.of(
        name,
        changes,
        "%d→%d (%+d)".formatted(reviews.before(), reviews.after(), reviews.difference()),
        reviews
            .costBefore()
            .flatMap(
                before ->
                    reviews
                        .costAfter()
                        .map(
                            after ->
                                "%s→%s %s"
                                    .formatted(
                                        before.toPlainString(),
                                        after.toPlainString(),
                                        language.say(result.costs().unit()))))
            .orElse("–"));
  }

  Map<String, Object> json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("draft", language.say(result.draft()));
    answer.put("pack", result.pack());
    answer.put("version", result.packVersion());
    answer.put("as_of", result.day().toString());
    answer.put("subjects", result.subjects());
    answer.put("cost_unit", language.say(result.costs().unit()));
    answer.put("review_costs", result.costs().perReview());
    answer.put("rules", result.rules().stream().map(this::json).toList());
    answer.put("groups", result.groups().stream().map(this::json).toList());
    return answer;
  }

  private Map<String, Object> json(RuleTotals one) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rule", one.rule());
    answer.put("duty", one.duty());
    answer.put("title", language.say(one.title()));
    answer.put("before", one.before());
    answer.put("after", one.after());
    answer.put("transitions", codes(one.transitions()));
    answer.put("missing", one.missing());
    answer.put("reviews", json(one.reviews()));
    return answer;
  }

  private Map<String, Object> json(GroupTotals one) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("by", one.path());
    answer.put("value", one.value());
    answer.put("title", language.say(one.title()));
    answer.put("subjects", one.subjects());
    answer.put("transitions", codes(one.transitions()));
    answer.put("reviews", json(one.reviews()));
    return answer;
  }

  private static Map<String, Object> json(Reviews reviews) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("before", reviews.before());
    answer.put("after", reviews.after());
    answer.put("cost_before", reviews.costBefore().orElse(null));
    answer.put("cost_after", reviews.costAfter().orElse(null));
    return answer;
  }

  private static Map<String, Long> codes(Map<Transition, Long> transitions) {
    Map<String, Long> codes = new LinkedHashMap<>();
    transitions.forEach(
        (transition, count) -> codes.put(transition.name().toLowerCase(Locale.ROOT), count));
    return codes;
  }
}
