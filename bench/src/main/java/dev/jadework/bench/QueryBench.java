package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Mixed queries on growing corpora beside OpenSearch and PostgreSQL's full text: the same
/// documents, queries and answers (exact number of hits and the ten best).
@Command(
    name = "queries",
    mixinStandardHelpOptions = true,
    description =
        "Asks mixed queries of corpora of several sizes, beside OpenSearch and PostgreSQL full text.")
final class QueryBench implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "Real patents.")
  Path file = Path.of("");

  @Option(
      names = "--documents",
      split = ",",
      paramLabel = "N",
      description = "Sizes of the corpora, ascending (default ${DEFAULT-VALUE}).")
  List<Integer> sizes = List.of(100_000, 1_000_000);

  @Option(names = "--queries", description = "Queries (default ${DEFAULT-VALUE}).")
  int queries = 1000;

  @Option(
      names = "--seed",
      description = "Seed of documents and queries (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Option(names = "--no-postgres", description = "Leaves PostgreSQL out.")
  boolean withoutPostgres;

  @Option(names = "--no-opensearch", description = "Leaves OpenSearch out.")
  boolean withoutOpenSearch;

  @Option(names = "--keep", description = "Leaves the own corpora in the data directory.")
  boolean keep;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the corpora are built and removed again. Default: temporary files.")
  @Nullable Path data;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path directory = BenchData.directory(data);
    try {
      Machine.print(out);
      BenchData.printSource(out, file, seed);
      List<Patent> originals = BenchData.read(file);
      List<Query> sample = new SampleQueries(originals, seed).make(queries);
      for (int size : sizes) {
        GeneratedCorpus corpus = new GeneratedCorpus(originals, seed, size);
        out.printf(Locale.ROOT, "%n%,d documents, %,d queries%n", size, sample.size());
        List<Long> ours = own(out, directory.resolve("own-" + size), corpus, sample);
        if (!withoutOpenSearch) {
          agreement(out, ours, openSearch(out, corpus, sample));
        }
        if (!withoutPostgres) {
          Path postgres = Files.createDirectories(directory.resolve("postgres-" + size));
          agreement(out, ours, postgres(out, postgres, corpus, sample));
          BenchData.delete(postgres);
        }
      }
    } finally {
      if (!keep) {
        BenchData.delete(directory);
      }
    }
    return 0;
  }

  private List<Long> own(
      PrintWriter out, Path directory, GeneratedCorpus corpus, List<Query> sample)
      throws IOException {
    long start = System.nanoTime();
    new CorpusIntake(
            () -> LuceneCorpusWriter.open(directory.resolve("corpus")),
            directory.resolve("rejects"))
        .add(corpus, corpus.size(), IntakeListener.NONE);
    loaded(out, "jadework", corpus.size(), start, BenchData.size(directory.resolve("corpus")));
    try (LucenePatentIndex index = LucenePatentIndex.open(directory.resolve("corpus"))) {
      return ask(
          out,
          "jadework",
          sample,
          query -> index.search(SearchRequest.of(query).first(10)).total());
    }
  }

  /// All queries once to warm up, then timed one by one.
  ///
  /// @return totals
  private static List<Long> ask(
      PrintWriter out, String name, List<Query> sample, ToLongFunction<Query> engine) {
    List<Long> totals = new ArrayList<>();
    sample.forEach(query -> totals.add(engine.applyAsLong(query)));
    Timings timings = new Timings();
    for (int i = 0; i < sample.size(); i++) {
      Query query = sample.get(i);
      int place = i;
      timings.time(() -> totals.set(place, engine.applyAsLong(query)));
    }
    print(out, name, timings);
    return totals;
  }

  private static List<Long> openSearch(PrintWriter out, GeneratedCorpus corpus, List<Query> sample)
      throws IOException {
    try (OpenSearchPeer peer = OpenSearchPeer.start("2g")) {
      long start = System.nanoTime();
      peer.load(corpus);
      loaded(out, "opensearch", corpus.size(), start, peer.bytes());
      return ask(out, "opensearch", sample, peer::search);
    }
  }

  private List<Long> postgres(
      PrintWriter out, Path directory, GeneratedCorpus corpus, List<Query> sample)
      throws Exception {
    try (PostgresPeer peer = PostgresPeer.start(directory)) {
      long start = System.nanoTime();
      peer.load(corpus);
      loaded(out, "postgres", corpus.size(), start, peer.bytes());
      return ask(out, "postgres", sample, peer::search);
    }
  }

  private static void loaded(PrintWriter out, String name, int documents, long start, long bytes) {
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "load      %-10s %.1f s, %,.0f/s, %,d bytes on disk per document%n",
        name,
        seconds,
        documents / seconds,
        bytes / documents);
    out.flush();
  }

  private static void print(PrintWriter out, String name, Timings timings) {
    out.printf(Locale.ROOT, "search    %-10s %s%n", name, timings);
    out.flush();
  }

  /// The peers join neighbours across punctuation and stem otherwise, so that not all of their
  /// totals can be the same.
  private static void agreement(PrintWriter out, List<Long> ours, List<Long> theirs) {
    int same = 0;
    for (int i = 0; i < ours.size(); i++) {
      long a = ours.get(i);
      long b = theirs.get(i);
      same += Math.abs(a - b) <= Math.max(1, a / 50) ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "totals    within 2 %% of the peer's for %,d of %,d queries%n",
        same,
        ours.size());
    out.flush();
  }
}
