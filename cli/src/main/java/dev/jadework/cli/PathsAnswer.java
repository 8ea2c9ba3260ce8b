package dev.jadework.cli;

import dev.jadework.rules.evaluation.Indicator;
import dev.jadework.rules.evaluation.Paths;
import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.text.Labels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The indicators of a recognition, how far each is, and the ways to reach it.
final class PathsAnswer {
  private final Paths paths;
  private final LanguageOption language;

  PathsAnswer(Paths paths, LanguageOption language) {
    this.paths = paths;
    this.language = language;
  }

  void print(PrintWriter out, String rule) {
    out.println();
    out.println(rule + language.say(" 各项指标", " indicators"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "",
            language.say("指标", "Indicator"),
            language.say("现值", "Measured"),
            language.say("要求", "Needed"),
            language.say("差距", "Missing")));
    for (Indicator one : paths.indicators()) {
      rows.add(
          List.of(
              one.definition().id(),
              language.say(one.definition().title()),
              one.measured().isPresent()
                  ? figure(one, one.measured().getAsLong())
                  : language.say("未提供", "not given"),
              figure(one, one.needed()),
              switch (one.met()) {
                case TRUE -> "✓";
                case FALSE -> figure(one, one.missing());
                case UNKNOWN -> "?";
              }));
    }
    new TextTable(rows).print(out);
    if (paths.met()) {
      out.println(language.say("已达到要求", "The requirement is met"));
    } else if (paths.paths().isEmpty()) {
      out.println(language.say("仅靠这些指标无法达到要求", "These indicators alone cannot meet it"));
    }
    for (int i = 0; i < paths.paths().size(); i++) {
      Paths.Path path = paths.paths().get(i);
      String steps =
          String.join(
              language.say("；", "; "),
              path.steps().stream()
                  .map(
                      step ->
                          language.say(step.definition().title())
                              + " +"
                              + figure(step, step.missing()))
                  .toList());
      out.println(
          language.say("路径 ", "Path ")
              + (i + 1)
              + String.format(
                  Locale.ROOT,
                  language.say("（缺口合计 %.2f）：", " (missing shares %.2f): "),
                  path.effort())
              + steps);
    }
  }

  Map<String, Object> json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("met", paths.met());
    answer.put("indicators", paths.indicators().stream().map(this::json).toList());
    answer.put(
        "paths",
        paths.paths().stream()
            .map(
                path -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("effort", path.effort());
                  one.put(
                      "steps", path.steps().stream().map(step -> step.definition().id()).toList());
                  return one;
                })
            .toList());
    return answer;
  }

  private Map<String, Object> json(Indicator one) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("definition", one.definition().id());
    answer.put("title", language.say(one.definition().title()));
    answer.put("clause", one.definition().clause());
    answer.put("measured", one.measured().isPresent() ? one.measured().getAsLong() : null);
    answer.put("needed", one.needed());
    answer.put("missing", one.missing());
    answer.put("missing_share", one.missingShare());
    answer.put("met", one.met().name().toLowerCase(Locale.ROOT));
    return answer;
  }

  private String figure(Indicator one, long value) {
    Labels shown = Phrases.value(one.fact(), value);
    return language.say(shown);
  }
}
