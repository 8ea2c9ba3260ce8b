package dev.jadework.bench;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 规则判定的速度. Decides many projects by all rules of a pack on one thread, beside bare CEL on the
/// same expressions, and checks that both come to the same.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Decides many projects by the rules of a pack, beside bare CEL.")
final class RulesBench implements Callable<Integer> {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final int WARM_UP = 5_000;
  private static final int BLOCK = 5_000;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--policies", paramLabel = "DIR", description = "Policy packs.")
  Path policies = Path.of(System.getProperty("jadework.root", "."), "policies");

  @Option(names = "--pack", description = "Pack (default ${DEFAULT-VALUE}).")
  String pack = "cn-45";

  @Option(names = "--projects", description = "Projects (default ${DEFAULT-VALUE}).")
  int projects = 100_000;

  @Option(names = "--rounds", description = "Rounds, alternating (default ${DEFAULT-VALUE}).")
  int rounds = 3;

  @Option(names = "--seed", description = "Seed of the projects (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Machine.print(out);
    PolicyPack loaded = PolicyPacks.load(policies, pack);
    Evaluator evaluator = Evaluator.of(loaded);
    List<Rule> rules =
        loaded.rules().stream().filter(rule -> rule.subject().equals(FactSchema.PROJECT)).toList();
    out.printf(
        Locale.ROOT,
        "data      pack %s@%s, %d rules on projects, %,d projects, seed %d%n",
        loaded.id(),
        loaded.version(),
        rules.size(),
        projects,
        seed);
    BareCel bare = new BareCel();
    List<BareCel.Programs> programs = rules.stream().map(bare::compile).toList();
    Moment moment = Moment.of(DAY);
    int different = 0;
    run(loaded, evaluator, programs, WARM_UP);
    for (int round = 1; round <= rounds; round++) {
      Run run = run(loaded, evaluator, programs, projects);
      different += run.different();
      out.printf(
          Locale.ROOT,
          "round %d   decisions %.2f s, bare CEL %.2f s: %.2f of its rate, %,d of %,d states differ%n",
          round,
          run.own() / 1e9,
          run.peer() / 1e9,
          (double) run.peer() / run.own(),
          run.different(),
          (long) projects * rules.size());
      out.flush();
    }
    List<Facts> facts = facts(loaded, Math.min(projects, 10_000), new Random(seed));
    long start = System.nanoTime();
    int told = 0;
    for (Facts one : facts) {
      for (Finding finding : evaluator.evaluate(one, moment).findings()) {
        told += finding.why().text().zh().length();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "explained %,d projects in %.2f s (%,d characters of first lines)%n",
        facts.size(),
        seconds,
        told);
    out.flush();
    return different == 0 ? 0 : 1;
  }

  /// @param own nanoseconds of the decisions
  /// @param peer nanoseconds of bare CEL
  private record Run(long own, long peer, int different) {}

  /// Both on the same projects, block by block, so that the projects need not all be kept.
  private Run run(
      PolicyPack loaded, Evaluator evaluator, List<BareCel.Programs> programs, int count) {
    Random random = new Random(seed);
    long own = 0;
    long peer = 0;
    int different = 0;
    for (int done = 0; done < count; done += BLOCK) {
      List<Facts> facts = facts(loaded, Math.min(BLOCK, count - done), random);
      List<Map<String, Object>> variables =
          facts.stream().map(one -> variables(loaded, one)).toList();
      long start = System.nanoTime();
      List<String> ours = decide(evaluator, facts);
      long middle = System.nanoTime();
      List<String> theirs = bare(programs, variables);
      peer += System.nanoTime() - middle;
      own += middle - start;
      different += differences(ours, theirs);
    }
    return new Run(own, peer, different);
  }

  private static List<Facts> facts(PolicyPack pack, int count, Random random) {
    RandomProjects made = new RandomProjects(pack.schema(), pack.region() + "0100", random);
    return IntStream.range(0, count).mapToObj(_ -> made.next()).toList();
  }

  private static List<String> decide(Evaluator evaluator, List<Facts> facts) {
    List<String> states = new ArrayList<>();
    for (Facts one : facts) {
      for (Decision decision : evaluator.decide(one, Moment.of(DAY))) {
        states.add(decision.state());
      }
    }
    return states;
  }

  private static List<String> bare(
      List<BareCel.Programs> programs, List<Map<String, Object>> variables) {
    List<String> states = new ArrayList<>();
    for (Map<String, Object> one : variables) {
      for (BareCel.Programs rule : programs) {
        states.add(BareCel.state(rule, one));
      }
    }
    return states;
  }

  private static int differences(List<String> ours, List<String> theirs) {
    int different = Math.abs(ours.size() - theirs.size());
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      different += ours.get(i).equals(theirs.get(i)) ? 0 : 1;
    }
    return different;
  }

  private static Map<String, Object> variables(PolicyPack pack, Facts facts) {
    Map<String, Object> parameters = new HashMap<>();
    pack.parameters()
        .forEach(
            parameter ->
                parameter
                    .on(DAY)
                    .ifPresent(
                        value ->
                            parameters.put(
                                parameter.id(),
                                value.value() instanceof BigDecimal figure
                                    ? figure.doubleValue()
                                    : value.value())));
    Map<String, Object> all = new HashMap<>();
    all.put("project", tree(pack.schema().project(), facts.values()));
    all.put("param", parameters);
    all.put("as_of", instant(DAY));
    all.put("in_force", instant(LocalDate.of(2022, 1, 1)));
    return all;
  }

  /// The facts with dates as CEL has them; objects and lists that are absent are empty.
  private static Map<String, Object> tree(Fact object, Map<?, ?> given) {
    Map<String, Object> values = new HashMap<>();
    for (Fact fact : object.fields().values()) {
      Object value = given.get(fact.key());
      switch (fact.type()) {
        case OBJECT ->
            values.put(fact.key(), tree(fact, value instanceof Map<?, ?> map ? map : Map.of()));
        case LIST ->
            values.put(
                fact.key(),
                (value instanceof List<?> list ? list : List.of())
                    .stream().map(item -> tree(fact, (Map<?, ?>) item)).toList());
        default -> {
          if (value != null) {
            values.put(fact.key(), value instanceof LocalDate date ? instant(date) : value);
          }
        }
      }
    }
    return values;
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
