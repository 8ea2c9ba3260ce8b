package dev.jadework.cli;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.measure.Measure;
import dev.jadework.rules.measure.MeasureJson;
import dev.jadework.rules.measure.MeasureList;
import dev.jadework.rules.measure.Responsible;
import dev.jadework.rules.pack.Task;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 措施. Who answers for which measure, and what the work plans come to by department.
@Command(
    name = "measures",
    mixinStandardHelpOptions = true,
    description = "Counts measures, tasks and deliverables by responsible department.",
    footer = {
      "",
      "With --department the measures of one are listed; --department - lists those without any.",
      "Counts go by the answers to open questions that stand under them; a pack sets others.",
      "Exit codes: 0 counted, 2 a pack, a department or an option is wrong"
    })
final class PolicyMeasures implements Callable<Integer> {
  private static final String NONE = "-";

  @Parameters(
      paramLabel = "PACK|all",
      arity = "0..1",
      description = "A pack (cn-45), or all. Default: all.")
  String pack = PolicyOption.ALL;

  @Option(
      names = "--department",
      paramLabel = "NAME",
      description = "Lists the measures of this department, as the table names it.")
  @Nullable String department;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which the answers to open questions are read. Default: today.")
  @Nullable LocalDate asOf;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    Moment moment = Moment.of(asOf == null ? DayOption.today() : asOf);
    List<MeasureList> lists =
        policies.packs(pack).stream().map(one -> MeasureList.of(one, moment)).toList();
    if (department != null && lists.stream().allMatch(list -> asked(list).isEmpty())) {
      throw CommandFailure.usage(
          "jadework: no measure counts for \"%s\"; policy measures %s lists the departments"
              .formatted(department, pack));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("as_of", moment.validOn().toString());
      answer.put("packs", lists.stream().map(list -> MeasureJson.of(list, asked(list))).toList());
      Json.print(out, answer);
    } else {
      lists.forEach(list -> print(out, list));
      out.flush();
    }
    return 0;
  }

  private List<Measure> asked(MeasureList list) {
    return department == null
        ? list.measures()
        : list.of(department.equals(NONE) ? "" : department);
  }

  private void print(PrintWriter out, MeasureList list) {
    MeasureList.Tally total = list.total();
    out.println(
        language
            .say(
                "%s：措施 %d，其中工作要点任务 %d，成果 %d%s",
                "%s: %d measures, %d of them tasks of work plans, with %d deliverables%s")
            .formatted(
                list.pack(),
                total.measures(),
                total.tasks(),
                total.deliverables(),
                list.excerpt() ? language.say("（摘录）", " (of an excerpt)") : ""));
    new TextTable(department == null ? departments(list) : measures(list)).print(out);
    if (department == null) {
      list.answers()
          .forEach(
              answer ->
                  out.println(
                      "  %s %s".formatted(answer.ambiguity(), language.say(answer.wording()))));
    }
    out.println();
  }

  private List<List<String>> departments(MeasureList list) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            language.say("部门", "Department"),
            language.say("措施", "Measures"),
            language.say("任务", "Tasks"),
            language.say("成果", "Deliverables")));
    list.byDepartment()
        .forEach(
            (name, tally) ->
                rows.add(
                    List.of(
                        name.isEmpty() ? language.say("未写明", "not stated") : name,
                        String.valueOf(tally.measures()),
                        String.valueOf(tally.tasks()),
                        String.valueOf(tally.deliverables()))));
    return rows;
  }

  private List<List<String>> measures(MeasureList list) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            language.say("条款", "Clause"),
            language.say("部门", "Departments"),
            language.say("成果", "Deliverables"),
            language.say("内容", "Text")));
    for (Measure measure : asked(list)) {
      rows.add(
          List.of(
              measure.clause().id(),
              String.join(" ", measure.departments().stream().map(Responsible::named).toList()),
              String.join(" ", measure.deliverables().stream().map(Task.Deliverable::id).toList()),
              language.say(measure.clause().text())));
    }
    return rows;
  }
}
