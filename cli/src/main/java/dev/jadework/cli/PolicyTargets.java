package dev.jadework.cli;

import dev.jadework.platform.database.DatabaseException;
import dev.jadework.platform.projects.targets.TargetHistory;
import dev.jadework.platform.projects.targets.TargetPoint;
import dev.jadework.platform.projects.targets.TargetTrend;
import dev.jadework.rules.evaluation.Answer;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.pack.Figure;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 目标. Lists every figure that the texts want reached, its day, and what it can be computed from.
@Command(
    name = "targets",
    mixinStandardHelpOptions = true,
    description = "Lists the targets of the policy texts with their days.",
    footer = {
      "",
      "passed: the day is over. running: the day is to come. undated: the text names no day.",
      "computed_by names the figure of the product; else needs says which data it would take.",
      "Figures that the server measured are read from the database of the data directory: the last",
      "one until the day, all of them with --json, and how they stand against the straight line",
      "from the first figure to the target on its last day.",
      "Exit codes: 0 listed, 2 a pack or an option is wrong"
    })
final class PolicyTargets implements Callable<Integer> {
  @Parameters(
      paramLabel = "PACK|all",
      arity = "0..1",
      description = "A pack (cn-45), or all. Default: all.")
  String pack = PolicyOption.ALL;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which the days are judged. Default: today.")
  @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Mixin DataOption data = new DataOption();

  @Mixin DatabaseOptions database = new DatabaseOptions();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    LocalDate day = asOf == null ? DayOption.today() : asOf;
    Map<TargetHistory.Key, List<TargetPoint>> measured = measured(day);
    Map<String, Line> lines = new LinkedHashMap<>();
    for (PolicyPack one : policies.packs(pack)) {
      for (StatedTarget stated : StatedTarget.of(one, Moment.of(day))) {
        String id = stated.target().id();
        List<TargetPoint> points =
            measured.getOrDefault(new TargetHistory.Key(one.id(), id), List.of());
        lines.putIfAbsent(id, new Line(one.id(), stated, new TargetTrend(stated.target(), points)));
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("as_of", day.toString());
      answer.put("targets", lines.values().stream().map(line -> json(line, day)).toList());
      Json.print(out, answer);
    } else {
      table(out, List.copyOf(lines.values()), day);
    }
    return 0;
  }

  /// A target with what was measured of it.
  private record Line(String pack, StatedTarget stated, TargetTrend trend) {}

  private Map<TargetHistory.Key, List<TargetPoint>> measured(LocalDate day) {
    try {
      return StoredDatabase.read(
              data.directory,
              database.address(),
              pool -> new TargetHistory(JdbcClient.create(pool)).until(day))
          .orElse(Map.of());
    } catch (DatabaseException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
  }

  private void table(PrintWriter out, List<Line> lines, LocalDate day) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            language.say("目标", "Target"),
            language.say("条款", "Clause"),
            language.say("目标值", "Value"),
            language.say("期限", "Due"),
            language.say("状态", "Status"),
            language.say("指标", "Indicator"),
            language.say("计算", "Computed"),
            language.say("现值", "Figure")));
    for (Line line : lines) {
      Target target = line.trend().target();
      rows.add(
          List.of(
              target.id(),
              target.clause(),
              figure(target),
              target.due().map(LocalDate::toString).orElse("–"),
              language.say(status(line.stated(), day).label()),
              language.say(target.indicator()),
              computed(target),
              line.stated().evaluated() ? figure(line.trend(), day) : "–"));
    }
    new TextTable(rows).print(out);
    out.flush();
  }

  private String figure(Target target) {
    return target.value().isEmpty()
        ? language.say("上升", "rises")
        : target.amount() + " " + language.say(target.unit());
  }

  private String figure(TargetTrend trend, LocalDate day) {
    return trend.points().isEmpty()
        ? "–"
        : trend.points().getLast().text()
            + " "
            + trend.standing(day).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String computed(Target target) {
    return target
        .computedBy()
        .map(Figure::code)
        .orElseGet(
            () ->
                language.say("本产品不能计算，需要：", "not computable here: needs ")
                    + target.needs().map(language::say).orElse(""));
  }

  private static Map<String, Object> json(Line line, LocalDate day) {
    TargetTrend trend = line.trend();
    Target target = trend.target();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", target.id());
    answer.put("pack", line.pack());
    answer.put("clause", target.clause());
    answer.put("indicator", Json.plain(target.indicator()));
    answer.put("definition", Json.plain(target.definition()));
    answer.put("op", target.op().sign());
    answer.put("value", target.value().orElse(null));
    answer.put("up_to", target.upTo().orElse(null));
    answer.put("unit", Json.plain(target.unit()));
    answer.put("due", target.due().map(LocalDate::toString).orElse(null));
    answer.put("status", status(line.stated(), day).name().toLowerCase(Locale.ROOT));
    answer.put("computed_by", target.computedBy().map(Figure::code).orElse(""));
    answer.put("needs", target.needs().map(Json::plain).orElse(null));
    answer.put("subject_rule", target.subjectRule());
    answer.put("evaluated", line.stated().evaluated());
    answer.put("readings", line.stated().answers().stream().map(Answer::json).toList());
    answer.put("standing", trend.standing(day).name().toLowerCase(Locale.ROOT).replace('_', '-'));
    answer.put("path", trend.path(day).orElse(null));
    answer.put("figures", trend.points().stream().map(PolicyTargets::json).toList());
    return answer;
  }

  private static Map<String, Object> json(TargetPoint point) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("day", point.day().toString());
    answer.put("value", point.value());
    answer.put("text", point.text());
    return answer;
  }

  private static Status status(StatedTarget stated, LocalDate day) {
    if (!stated.evaluated()) {
      return Status.DROPPED;
    }
    return stated
        .target()
        .due()
        .map(due -> day.isAfter(due) ? Status.PASSED : Status.RUNNING)
        .orElse(Status.UNDATED);
  }

  private enum Status {
    PASSED("已届满", "passed"),
    RUNNING("进行中", "running"),
    UNDATED("未定期限", "undated"),
    /// By the readings of its pack it is not evaluated.
    DROPPED("按口径不评价", "not evaluated");

    private final Labels label;

    Status(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    Labels label() {
      return label;
    }
  }
}
