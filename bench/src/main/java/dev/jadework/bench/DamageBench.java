package dev.jadework.bench;

import dev.jadework.patents.format.damage.DamageTrial;
import dev.jadework.patents.format.damage.Sample;
import dev.jadework.patents.intake.SourceFormats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Randomly damaged documents of every format between healthy neighbours: nothing crashes, nothing
/// hangs, no neighbour is lost.
@Command(
    name = "damage",
    mixinStandardHelpOptions = true,
    description = "Reads randomly damaged documents between healthy ones.")
final class DamageBench implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      description =
          "Samples, one directory for each format (default ${DEFAULT-VALUE}); every file holds one"
              + " or more healthy records.",
      defaultValue = "patents/src/test/resources/samples")
  Path samples = Path.of("patents/src/test/resources/samples");

  @Option(
      names = "--per-format",
      description = "Damaged documents for each directory (default ${DEFAULT-VALUE}).")
  int perFormat = 10_000;

  @Option(names = "--seed", description = "Seed of the damage (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Map<Path, List<Path>> formats = formats();
    out.printf(
        Locale.ROOT,
        "%d damaged documents per format, seed %d%n%-14s %8s %8s %8s %8s %8s %10s%n",
        perFormat,
        seed,
        "format",
        "damaged",
        "read",
        "rejected",
        "blank",
        "lost",
        "slowest ms");
    int lost = 0;
    for (Map.Entry<Path, List<Path>> format : formats.entrySet()) {
      lost += format(format.getKey(), format.getValue(), out);
    }
    return lost == 0 ? 0 : 1;
  }

  private int format(Path name, List<Path> files, PrintWriter out) throws IOException {
    int[] sums = new int[5];
    double slowest = 0;
    List<Sample> parts = new ArrayList<>();
    for (Path file : files) {
      parts.addAll(Sample.of(file));
    }
    for (int i = 0; i < parts.size(); i++) {
      int times = perFormat / parts.size() + (i < perFormat % parts.size() ? 1 : 0);
      DamageTrial.Result result =
          new DamageTrial(parts.get(i), SourceFormats.reader()).run(times, seed + i);
      sums[0] += result.damaged();
      sums[1] += result.read();
      sums[2] += result.rejected();
      sums[3] += result.nothingLeft();
      sums[4] += result.lost().size();
      slowest = Math.max(slowest, result.slowestMillis());
      for (String lost : result.lost()) {
        out.printf("%s: %s%n", parts.get(i).name(), lost);
      }
    }
    out.printf(
        Locale.ROOT,
        "%-14s %,8d %,8d %,8d %,8d %,8d %10.1f%n",
        name.getFileName(),
        sums[0],
        sums[1],
        sums[2],
        sums[3],
        sums[4],
        slowest);
    return sums[4];
  }

  private Map<Path, List<Path>> formats() throws IOException {
    Map<Path, List<Path>> formats = new TreeMap<>();
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        formats.merge(
            file.getParent(),
            List.of(file),
            (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
      }
    }
    return formats;
  }
}
