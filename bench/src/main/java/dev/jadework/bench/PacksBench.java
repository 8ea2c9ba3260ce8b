package dev.jadework.bench;

import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 政策包载入速度. Loads every pack in machines that have just started and in one that is warm. A
/// pack is loaded with the national one below it, as if nothing had been read before.
@Command(
    name = "packs",
    mixinStandardHelpOptions = true,
    description = "Loads the policy packs, in fresh machines and in a warm one.")
final class PacksBench implements Callable<Integer> {
  /// The limit for a pack in a warm machine.
  private static final int LIMIT_MS = 300;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--policies", paramLabel = "DIR", description = "Policy packs.")
  Path policies = Path.of(System.getProperty("jadework.root", "."), "policies");

  @Option(names = "--fresh", description = "Fresh machines per pack (default ${DEFAULT-VALUE}).")
  int fresh = 5;

  @Option(names = "--warm-up", description = "Loads before counting (default ${DEFAULT-VALUE}).")
  int warmUp = 30;

  @Option(names = "--rounds", description = "Loads counted per pack (default ${DEFAULT-VALUE}).")
  int rounds = 21;

  @Option(names = "--once", paramLabel = "PACK", hidden = true)
  String once = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    if (!once.isEmpty()) {
      Timings timings = new Timings();
      timings.time(() -> PolicyPacks.load(policies, once));
      out.println(timings.millis(100));
      out.flush();
      return 0;
    }
    Machine.print(out);
    List<String> ids =
        Stream.concat(Stream.of(PolicyPack.BASE), PolicyPacks.ids(policies).stream()).toList();
    for (int i = 0; i < warmUp; i++) {
      PolicyPacks.load(policies, ids.get(i % ids.size()));
    }
    boolean within = true;
    for (String id : ids) {
      Timings cold = new Timings();
      for (int i = 0; i < fresh; i++) {
        cold.add(fresh(id));
      }
      Timings warm = new Timings();
      double before = Machine.processorSeconds();
      for (int i = 0; i < rounds; i++) {
        warm.time(() -> PolicyPacks.load(policies, id));
      }
      double processor = (Machine.processorSeconds() - before) * 1_000 / rounds;
      within &= warm.millis(100) < LIMIT_MS;
      out.printf(
          Locale.ROOT,
          "%-8s  fresh: median %.0f ms of %d; warm: median %.0f ms, longest %.0f ms of %d, processor %.0f ms each (limit %d ms)%n",
          id,
          cold.millis(50),
          fresh,
          warm.millis(50),
          warm.millis(100),
          rounds,
          processor,
          LIMIT_MS);
      out.flush();
    }
    Timings all = new Timings();
    for (int i = 0; i < rounds; i++) {
      all.time(() -> PolicyPacks.in(policies).load(ids));
    }
    out.printf(Locale.ROOT, "all       together, warm: median %.0f ms%n", all.millis(50));
    out.flush();
    return within ? 0 : 1;
  }

  /// Nanoseconds of the first load in a machine started for it with the options of this one.
  private long fresh(String id) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Bench.class.getName(),
            "packs",
            "--policies",
            policies.toString(),
            "--once",
            id));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("loading " + id + " in a fresh machine failed: " + said);
    }
    return (long) (Double.parseDouble(said.strip()) * 1e6);
  }
}
