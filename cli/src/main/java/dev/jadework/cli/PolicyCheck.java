package dev.jadework.cli;

import dev.jadework.rules.boundary.BoundaryCheck;
import dev.jadework.rules.boundary.BoundaryReport;
import dev.jadework.rules.evaluation.ExampleRun;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 校验. Loads packs as the product does, runs their examples, and tells everything that is wrong.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks packs as a whole, runs their examples, and looks for an example on each side of each",
      "boundary of their rules."
    },
    footer = {
      "",
      "Problems are printed as file:line:column: what was found; what to do.",
      "Counts and times are of what a pack itself holds, without the national pack cn below it.",
      "Exit codes: 0 all is well, 2 there are problems"
    })
final class PolicyCheck implements Callable<Integer> {
  @Parameters(
      paramLabel = "PACK|all",
      arity = "0..*",
      description = "Packs (cn cn-45), or all. Default: all.")
  List<String> packs = new ArrayList<>();

  @Option(
      names = "--examples",
      description = "Lists the boundaries of the rules with the examples on each side.")
  boolean examples;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  /// A pack that loads, or null and what is wrong with it.
  private record Checked(
      String id,
      @Nullable PolicyPack pack,
      Map<String, Integer> counts,
      long milliseconds,
      BoundaryReport boundaries,
      List<String> problems) {}

  @Override
  public Integer call() {
    language.locale();
    Path root = policies.existing();
    PolicyPacks opened = PolicyPacks.in(root);
    @Nullable PolicyPack base = null;
    List<Checked> checked = new ArrayList<>();
    for (String id : ids(root)) {
      Checked one = check(opened, id, base);
      checked.add(one);
      if (id.equals(PolicyPack.BASE)) {
        base = one.pack();
      }
    }
    Set<String> problems = new LinkedHashSet<>();
    checked.forEach(one -> problems.addAll(one.problems()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("packs", checked.stream().filter(this::asked).map(this::json).toList());
      answer.put("problems", List.copyOf(problems));
      Json.print(out, answer);
    } else {
      problems.forEach(spec.commandLine().getErr()::println);
      table(out, checked.stream().filter(this::asked).toList());
      if (examples) {
        checked.stream()
            .filter(this::asked)
            .forEach(one -> BoundaryTable.print(out, one.boundaries(), language));
      }
      out.flush();
    }
    return problems.isEmpty() ? 0 : 2;
  }

  /// The national pack first: the counts of the others begin above it.
  private List<String> ids(Path root) {
    boolean all = packs.isEmpty() || packs.contains(PolicyOption.ALL);
    return Stream.concat(Stream.of(PolicyPack.BASE), (all ? PolicyPacks.ids(root) : packs).stream())
        .distinct()
        .toList();
  }

  private boolean asked(Checked one) {
    return packs.isEmpty() || packs.contains(PolicyOption.ALL) || packs.contains(one.id());
  }

  private static Checked check(PolicyPacks opened, String id, @Nullable PolicyPack base) {
    long start = System.nanoTime();
    try {
      PolicyPack pack = opened.load(id);
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      List<ExampleRun> runs = ExampleRun.all(pack);
      Map<String, Integer> counts =
          base == null || pack.base().isEmpty() ? PackCounts.of(pack) : PackCounts.own(pack, base);
      Set<String> below = new LinkedHashSet<>();
      if (base != null && !pack.base().isEmpty()) {
        base.examples().forEach(example -> below.add(example.id()));
      }
      counts.put(
          "examples_passed",
          (int)
              runs.stream()
                  .filter(run -> run.passed() && !below.contains(run.example().id()))
                  .count());
      BoundaryReport boundaries = BoundaryCheck.of(pack);
      counts.put("boundaries", boundaries.boundaries());
      counts.put("sides", boundaries.lines().size());
      return new Checked(
          id,
          pack,
          counts,
          milliseconds,
          boundaries,
          Stream.concat(
                  runs.stream().flatMap(run -> run.problems().stream()),
                  boundaries.problems().stream())
              .toList());
    } catch (PolicyPackException e) {
      return new Checked(
          id,
          null,
          Map.of(),
          (System.nanoTime() - start) / 1_000_000,
          new BoundaryReport(List.of()),
          e.problems());
    }
  }

  private Map<String, Object> json(Checked one) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", one.id());
    answer.put("version", one.pack() == null ? null : one.pack().version());
    answer.putAll(one.counts());
    answer.put("load_ms", one.milliseconds());
    if (examples) {
      answer.put("boundary_examples", BoundaryTable.json(one.boundaries()));
    }
    answer.put("problems", one.problems());
    return answer;
  }

  private void table(PrintWriter out, List<Checked> checked) {
    List<String> names =
        checked.stream().flatMap(one -> one.counts().keySet().stream()).distinct().toList();
    List<List<String>> lines = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(""));
    checked.forEach(one -> heads.add(one.id()));
    lines.add(heads);
    for (String name : names) {
      lines.add(
          line(
              label(name),
              checked,
              one -> one.pack() == null ? "–" : String.valueOf(one.counts().get(name))));
    }
    lines.add(
        line(
            language.say("加载毫秒", "milliseconds to load"),
            checked,
            one -> String.valueOf(one.milliseconds())));
    lines.add(
        line(
            language.say("问题", "problems"), checked, one -> String.valueOf(one.problems().size())));
    new TextTable(lines).print(out);
  }

  private static List<String> line(
      String head, List<Checked> checked, Function<Checked, String> cell) {
    return Stream.concat(Stream.of(head), checked.stream().map(cell)).toList();
  }

  private String label(String name) {
    return switch (name) {
      case "documents" -> language.say("文件", "documents");
      case "clauses" -> language.say("条款", "clauses");
      case "rules" -> language.say("规则", "rules");
      case "definitions" -> language.say("定义", "definitions");
      case "parameters" -> language.say("参数", "parameters");
      case "readings" -> language.say("口径", "readings");
      case "targets" -> language.say("目标", "targets");
      case "tasks" -> language.say("任务", "tasks");
      case "deliverables" -> language.say("成果", "deliverables");
      case "procedures" -> language.say("程序", "procedures");
      case "examples" -> language.say("示例", "examples");
      case "boundaries" -> language.say("边界", "boundaries");
      case "sides" -> language.say("边界各侧", "sides of boundaries");
      case "examples_passed" -> language.say("示例通过", "examples passed");
      default -> name;
    };
  }
}
