package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.intake.IntakeResult;
import dev.jadework.patents.query.Query;
import dev.jadework.platform.demo.DemoPatents;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Loading, field search and prior-art search on one corpus.
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    description = "Loads a corpus into a fresh index and searches it.")
final class CorpusBench implements Callable<Integer> {
  private static final double LOAD_SECONDS = 40;
  private static final double SEARCH_MILLIS = 50;
  private static final double SIMILAR_MILLIS = 500;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Patents to load. Default: the demo's invented ones.")
  @Nullable Path file;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where the fresh indexes are built and removed again. Default: temporary files.")
  @Nullable Path data;

  @Option(names = "--seed", description = "Seed of the samples (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Option(names = "--queries", description = "Field searches (default ${DEFAULT-VALUE}).")
  int queries = 360;

  @Option(names = "--texts", description = "Prior-art searches (default ${DEFAULT-VALUE}).")
  int texts = 200;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path directory = BenchData.directory(data);
    try {
      Machine.print(out);
      run(out, directory);
    } finally {
      BenchData.delete(directory);
    }
    return 0;
  }

  private void run(PrintWriter out, Path directory) throws Exception {
    List<Patent> invented =
        file == null ? DemoPatents.generate(seed, DemoPatents.APPLICATIONS) : List.of();
    CorpusIntake intake =
        new CorpusIntake(
            () -> LuceneCorpusWriter.open(directory.resolve("corpus")),
            directory.resolve("rejects"));
    long start = System.nanoTime();
    double processor = Machine.processorSeconds();
    IntakeResult loaded =
        file == null
            ? intake.add(invented, invented.size(), IntakeListener.NONE)
            : intake.add(List.of(file), IntakeListener.NONE);
    double seconds = (System.nanoTime() - start) / 1e9;
    processor = Machine.processorSeconds() - processor;
    long read = loaded.counts().read();
    out.printf(Locale.ROOT, "data      %s%n", file == null ? "invented, seed " + seed : file);
    out.printf("snapshot  %s%n", loaded.snapshot().id());
    out.printf(
        Locale.ROOT,
        "load      %,d read in %.1f s, %,.0f/s, %.1f s of processor time"
            + "  (limit %.0f s for 76,280 on two idle cores)%n",
        read,
        seconds,
        read / seconds,
        processor,
        LOAD_SECONDS);
    List<Patent> patents = file == null ? invented : BenchData.read(file);
    try (LucenePatentIndex index = LucenePatentIndex.open(directory.resolve("corpus"))) {
      search(out, index, patents);
      similar(out, index, patents);
    }
  }

  private void search(PrintWriter out, LucenePatentIndex index, List<Patent> patents) {
    List<Query> sample = new SampleQueries(patents, seed).make(queries);
    sample.forEach(
        query ->
            index.search(SearchRequest.of(query).first(10).counting(List.of("PA", "IPC")))); // warm
    Timings bare = new Timings();
    sample.forEach(query -> bare.time(() -> index.search(SearchRequest.of(query).first(10))));
    Timings faceted = new Timings();
    sample.forEach(
        query ->
            faceted.time(
                () ->
                    index.search(
                        SearchRequest.of(query).first(10).counting(List.of("PA", "IPC", "PD")))));
    out.printf(Locale.ROOT, "search    %s  (limit p95 %.0f ms)%n", bare, SEARCH_MILLIS);
    out.printf("          with three facets: %s%n", faceted);
    out.flush();
  }

  private void similar(PrintWriter out, LucenePatentIndex index, List<Patent> patents) {
    List<Patent> shuffled = new ArrayList<>(patents);
    Collections.shuffle(shuffled, new Random(seed));
    List<Patent> sample =
        shuffled.stream().filter(p -> p.abstractText().length() >= 60).limit(texts).toList();
    sample.forEach(patent -> similar(index, patent.abstractText(), 10)); // warm
    Timings timings = new Timings();
    sample.forEach(patent -> timings.time(() -> similar(index, patent.abstractText(), 10)));
    Timings proposals = new Timings();
    for (int i = 0; i + 20 <= sample.size(); i += 5) {
      StringBuilder pages = new StringBuilder();
      sample.subList(i, i + 20).forEach(patent -> pages.append(patent.abstractText()).append('\n'));
      proposals.time(() -> similar(index, pages.toString(), 20));
    }
    out.printf(
        Locale.ROOT, "similar   abstracts: %s  (limit p95 %.0f ms)%n", timings, SIMILAR_MILLIS);
    out.printf("          texts of 20 abstracts: %s%n", proposals);
  }

  private static void similar(LucenePatentIndex index, String text, int limit) {
    index.similar(new PriorArtRequest(text, null, null, limit));
  }
}
