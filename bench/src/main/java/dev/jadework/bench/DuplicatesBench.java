package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.duplicates.DuplicatePairs;
import dev.jadework.patents.duplicates.NearDuplicates;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// All near-duplicate pairs of a corpus: time from opening it, growth, and completeness against
/// comparing all with all.
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = "Finds all near-duplicate pairs of a corpus and checks them.")
final class DuplicatesBench implements Callable<Integer> {
  private static final double THRESHOLD = 0.8;
  private static final double LIMIT_SECONDS = 30;
  private static final int[] SIZES = {10_000, 20_000, 40_000};

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--file", paramLabel = "FILE", required = true, description = "Patents.")
  Path file = Path.of("");

  @Option(
      names = "--brute",
      paramLabel = "N",
      description =
          "Compares N documents, drawn by the seed, with all others; all with all by default.")
  @Nullable Integer brute;

  @Option(
      names = "--generated",
      paramLabel = "N",
      description = "Also so many documents made from the real ones, for example 1000000.")
  int generated;

  @Option(names = "--seed", description = "Seed of the samples (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Machine.print(out);
    out.printf("data      %s sha256 %s…%n", file, Machine.sha256(file));
    out.printf("seed      %d%n", seed);
    List<Patent> patents = BenchData.read(file);
    DuplicatePairs pairs = wholeCommand(out, patents);
    growth(out, patents);
    check(out, patents, pairs);
    return 0;
  }

  private DuplicatePairs wholeCommand(PrintWriter out, List<Patent> patents) throws IOException {
    Path directory = Files.createTempDirectory("jadework-bench");
    try {
      try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
        for (Patent patent : patents) {
          writer.put(patent);
        }
        writer.commit();
      }
      long start = System.nanoTime();
      double processor = Machine.processorSeconds();
      NearDuplicates search = new NearDuplicates(THRESHOLD);
      try (LucenePatentIndex index = LucenePatentIndex.open(directory)) {
        index.forEach(patent -> search.add(patent.publication().toString(), patent.abstractText()));
      }
      double read = (System.nanoTime() - start) / 1e9;
      DuplicatePairs pairs = search.find();
      out.printf(
          Locale.ROOT,
          "corpus    %,d documents, %,d too short; %,d pairs in %.1f s, of which opening and"
              + " reading %.1f s; %.1f s of processor time; %,d compared exactly  (limit %.0f s)%n",
          pairs.documents() + search.withoutTrigrams(),
          search.withoutTrigrams(),
          pairs.count(),
          (System.nanoTime() - start) / 1e9,
          read,
          Machine.processorSeconds() - processor,
          search.compared(),
          LIMIT_SECONDS);
      out.flush();
      return pairs;
    } finally {
      BenchData.delete(directory);
    }
  }

  /// Texts in memory, so that the disk does not smooth the curve.
  private void growth(PrintWriter out, List<Patent> patents) {
    List<Patent> shuffled = new ArrayList<>(patents);
    Collections.shuffle(shuffled, new Random(seed));
    List<double[]> points = new ArrayList<>();
    for (int size : SIZES) {
      if (size < patents.size()) {
        points.add(timed(out, "sample", shuffled.subList(0, size)));
      }
    }
    points.add(timed(out, "all", shuffled));
    exponent(out, "real documents", points);
    if (generated > 0) {
      List<double[]> made = new ArrayList<>();
      for (int size = generated / 8; size <= generated; size *= 2) {
        made.add(timed(out, "generated", new GeneratedCorpus(patents, seed, size)));
      }
      exponent(out, "generated documents", made);
    }
  }

  private static double[] timed(PrintWriter out, String what, Iterable<Patent> patents) {
    NearDuplicates search = new NearDuplicates(THRESHOLD);
    patents.forEach(patent -> search.add(patent.publication().toString(), patent.abstractText()));
    double processor = Machine.processorSeconds();
    long start = System.nanoTime();
    DuplicatePairs pairs = search.find();
    double seconds = (System.nanoTime() - start) / 1e9;
    processor = Machine.processorSeconds() - processor;
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "%-9s %,d documents: %,d pairs, %.2f s, %.2f s of processor time; heap in use %,d MiB%n",
        what,
        pairs.documents(),
        pairs.count(),
        seconds,
        processor,
        runtime.totalMemory() - runtime.freeMemory() >> 20);
    out.flush();
    return new double[] {Math.log(pairs.documents()), Math.log(processor)};
  }

  /// Slope of the line through the points, both axes logarithmic.
  private static void exponent(PrintWriter out, String what, List<double[]> points) {
    double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
    double covariance = points.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    double variance = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    out.printf(
        Locale.ROOT,
        "growth    processor time of %s grows with n^%.2f  (limit 1.2)%n",
        what,
        covariance / variance);
    out.flush();
  }

  private void check(PrintWriter out, List<Patent> patents, DuplicatePairs pairs) {
    Map<String, Double> found = new HashMap<>();
    pairs.forEach(
        (a, b, jaccard) -> {
          found.put(pairs.number(a) + ' ' + pairs.number(b), jaccard);
          return true;
        });
    AllWithAll all = new AllWithAll(patents, THRESHOLD);
    int[] asked =
        brute == null
            ? IntStream.range(0, all.size()).toArray()
            : new Random(seed).ints(0, all.size()).distinct().limit(brute).toArray();
    long start = System.nanoTime();
    Map<String, Double> expected = all.pairs(asked);
    double seconds = (System.nanoTime() - start) / 1e9;
    long same =
        expected.entrySet().stream()
            .filter(pair -> pair.getValue().equals(found.get(pair.getKey())))
            .count();
    String wrong =
        asked.length < all.size()
            ? "not all asked"
            : String.valueOf(found.keySet().stream().filter(k -> !expected.containsKey(k)).count());
    out.printf(
        Locale.ROOT,
        "check     %,d documents with all others, one by one: %,d pairs in %.0f s; of these found"
            + " with the same similarity %,d, recall %.5f; pairs too many: %s%n",
        asked.length,
        expected.size(),
        seconds,
        same,
        expected.isEmpty() ? 1 : (double) same / expected.size(),
        wrong);
    out.flush();
  }
}
