package dev.jadework.cli;

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

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    LocalDate day = asOf == null ? DayOption.today() : asOf;
    Map<String, Target> targets = new LinkedHashMap<>();
    Map<String, String> packs = new LinkedHashMap<>();
    for (PolicyPack one : policies.packs(pack)) {
      for (Target target : one.targets()) {
        targets.putIfAbsent(target.id(), target);
        packs.putIfAbsent(target.id(), one.id());
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("as_of", day.toString());
      answer.put(
          "targets",
          targets.values().stream()
              .map(target -> json(target, String.valueOf(packs.get(target.id())), day))
              .toList());
      Json.print(out, answer);
    } else {
      table(out, List.copyOf(targets.values()), day);
    }
    return 0;
  }

  private void table(PrintWriter out, List<Target> targets, LocalDate day) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            language.say("目标", "Target"),
            language.say("条款", "Clause"),
            language.say("目标值", "Value"),
            language.say("期限", "Due"),
            language.say("状态", "Status"),
            language.say("指标", "Indicator"),
            language.say("计算", "Computed")));
    for (Target target : targets) {
      rows.add(
          List.of(
              target.id(),
              target.clause(),
              figure(target),
              target.due().map(LocalDate::toString).orElse("–"),
              language.say(status(target, day).label()),
              language.say(target.indicator()),
              computed(target)));
    }
    new TextTable(rows).print(out);
    out.flush();
  }

  private String figure(Target target) {
    return target
        .value()
        .map(
            value ->
                target.op().sign()
                    + " "
                    + value.toPlainString()
                    + " "
                    + language.say(target.unit()))
        .orElse(language.say("上升", "rises"));
  }

  private String computed(Target target) {
    return target.computedBy().isEmpty()
        ? language.say("本产品不能计算，需要：", "not computable here: needs ")
            + target.needs().map(language::say).orElse("")
        : target.computedBy();
  }

  private static Map<String, Object> json(Target target, String pack, LocalDate day) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", target.id());
    answer.put("pack", pack);
    answer.put("clause", target.clause());
    answer.put("indicator", Json.plain(target.indicator()));
    answer.put("definition", Json.plain(target.definition()));
    answer.put("op", target.op().sign());
    answer.put("value", target.value().orElse(null));
    answer.put("unit", Json.plain(target.unit()));
    answer.put("due", target.due().map(LocalDate::toString).orElse(null));
    answer.put("status", status(target, day).name().toLowerCase(Locale.ROOT));
    answer.put("computed_by", target.computedBy());
    answer.put("needs", target.needs().map(Json::plain).orElse(null));
    answer.put("subject_rule", target.subjectRule());
    return answer;
  }

  private static Status status(Target target, LocalDate day) {
    return target
        .due()
        .map(due -> day.isAfter(due) ? Status.PASSED : Status.RUNNING)
        .orElse(Status.UNDATED);
  }

  private enum Status {
    PASSED("已届满", "passed"),
    RUNNING("进行中", "running"),
    UNDATED("未定期限", "undated");

    private final Labels label;

    Status(String zh, String en) {
      this.label = new Labels(zh, en);
    }

    Labels label() {
      return label;
    }
  }
}
