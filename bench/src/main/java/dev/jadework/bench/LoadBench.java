package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.opensearch.OpenSearchAddress;
import dev.jadework.patents.index.opensearch.OpenSearchCorpusWriter;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.intake.IntakeResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reading and indexing a file, beside plain Lucene that indexes the same documents ready-made.
/// [GenerateCommand] makes large files.
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Reads and indexes a file beside plain Lucene fed with ready-made documents.")
final class LoadBench implements Callable<Integer> {
  private static final double SHARE = 0.8;
  private static final String NODE_HEAP = "2g";

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "Patents to load.")
  Path file = Path.of("");

  @Option(names = "--repetitions", description = "Runs of each (default ${DEFAULT-VALUE}).")
  int repetitions = 3;

  @Option(names = "--no-peer", description = "Leaves the peer out.")
  boolean alone;

  @Option(
      names = "--opensearch",
      description = "Also loads the file into a local OpenSearch node, in two ways.")
  boolean openSearch;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where indexes are built and removed again. Default: temporary files.")
  @Nullable Path data;

  private record Run(double seconds, double processor, long read, long bytes) {
    double rate() {
      return read / seconds;
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path directory = BenchData.directory(data);
    try {
      Machine.print(out);
      out.printf(Locale.ROOT, "data      %s, SHA-256 %s%n", file, Machine.sha256(file));
      double own = compare(out, directory, file);
      if (openSearch) {
        openSearch(out, directory, own);
      }
    } finally {
      BenchData.delete(directory);
    }
    return 0;
  }

  /// Turn by turn, so that a machine that grows slower slows both.
  ///
  /// @return documents per second, the median of the runs
  private double compare(PrintWriter out, Path directory, Path input) throws IOException {
    List<Run> peer = new ArrayList<>();
    List<Run> own = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      if (!alone) {
        peer.add(plain(directory.resolve("plain"), input));
        print(out, "lucene", peer.getLast());
      }
      own.add(own(out, directory.resolve("corpus"), input));
      print(out, "jadework", own.getLast());
    }
    if (!alone) {
      out.printf(
          Locale.ROOT,
          "median    %,.0f/s beside %,.0f/s of plain Lucene with ready-made documents of the same"
              + " fields: %.2f; median of the pairs' ratios %.2f (limit %.1f), of processor time"
              + " %.2f%n",
          median(own, Run::rate),
          median(peer, Run::rate),
          median(own, Run::rate) / median(peer, Run::rate),
          ratio(own, peer, Run::rate),
          SHARE,
          ratio(peer, own, Run::processor));
    }
    out.flush();
    return median(own, Run::rate);
  }

  /// Of runs one behind the other, which the machine was about as fast for.
  private static double ratio(List<Run> over, List<Run> under, ToDoubleFunction<Run> figure) {
    return median(
        IntStream.range(0, over.size())
            .mapToDouble(
                i -> figure.applyAsDouble(over.get(i)) / figure.applyAsDouble(under.get(i))));
  }

  /// What the node does with ten fields and its own analyzer of bigrams, as one would set it up;
  /// and with the fields and terms of the corpus, which is the corpus in OpenSearch.
  private void openSearch(PrintWriter out, Path directory, double own) throws IOException {
    double few;
    List<Patent> patents = BenchData.read(file);
    try (OpenSearchPeer peer = OpenSearchPeer.start(NODE_HEAP)) {
      long start = System.nanoTime();
      peer.load(patents);
      few = patents.size() / seconds(start);
      bulk(out, "ten fields, bigrams", few, own, peer.bytes() / patents.size());
    }
    try (OpenSearchPeer peer = OpenSearchPeer.start(NODE_HEAP)) {
      OpenSearchAddress address = OpenSearchAddress.parse("opensearch://" + peer.hosts() + "/load");
      long start = System.nanoTime();
      new CorpusIntake(() -> OpenSearchCorpusWriter.open(address, 1), directory.resolve("rejects"))
          .add(List.of(file), IntakeListener.NONE);
      double all = patents.size() / seconds(start);
      bulk(out, "same fields and terms", all, own, peer.bytes("load") / patents.size());
    }
  }

  private static void bulk(PrintWriter out, String what, double rate, double own, long bytes) {
    out.printf(
        Locale.ROOT,
        "bulk      OpenSearch, %s: %,.0f/s, %,d bytes on disk per document; the corpus takes %.2f"
            + " times its rate%n",
        what,
        rate,
        bytes,
        own / rate);
    out.flush();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static Run own(PrintWriter out, Path directory, Path input) throws IOException {
    long start = System.nanoTime();
    double processor = Machine.processorSeconds();
    IntakeResult result =
        new CorpusIntake(
                () -> LuceneCorpusWriter.open(directory.resolve("index")),
                directory.resolve("rejects"))
            .add(List.of(input), IntakeListener.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    processor = Machine.processorSeconds() - processor;
    CorpusSnapshot snapshot = result.snapshot();
    out.printf(Locale.ROOT, "          %s, snapshot %s%n", result.counts(), snapshot.id());
    long bytes = BenchData.size(directory.resolve("index"));
    BenchData.delete(directory);
    return new Run(seconds, processor, result.counts().read(), bytes / snapshot.documents());
  }

  private static Run plain(Path directory, Path input) throws IOException {
    long[] read = {0};
    double seconds;
    double processor;
    try (ReadyDocuments peer = new ReadyDocuments(directory)) {
      BenchData.read(
          input,
          patent -> {
            peer.add(patent);
            read[0]++;
          });
      seconds = peer.finish();
      processor = peer.processorSeconds();
    }
    long bytes = BenchData.size(directory);
    BenchData.delete(directory);
    return new Run(seconds, processor, read[0], bytes / read[0]);
  }

  private static void print(PrintWriter out, String name, Run run) {
    out.printf(
        Locale.ROOT,
        "load      %-10s %,d documents in %.1f s, %,.0f/s, %.1f s of processor time, %,d bytes on"
            + " disk per document, heap in use %,d MiB%n",
        name,
        run.read(),
        run.seconds(),
        run.rate(),
        run.processor(),
        run.bytes(),
        (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    out.flush();
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
    return median(runs.stream().mapToDouble(figure));
  }

  private static double median(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
