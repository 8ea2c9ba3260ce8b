package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.LikePatent;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How long prior-art search takes, by text and by patent, beside plain BM25 on the same index.
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Times prior-art search in a corpus, beside plain BM25 on the same index.")
final class SimilarBench implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "An index that exists, for example data/corpus.")
  Path corpus = Path.of("");

  @Option(names = "--questions", description = "Patents drawn as questions (${DEFAULT-VALUE}).")
  int questions = 200;

  @Option(names = "--limit", description = "Hits of each (default ${DEFAULT-VALUE}).")
  int limit = 20;

  @Option(names = "--seed", description = "Seed of the questions (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Machine.print(out);
    try (LucenePatentIndex index = LucenePatentIndex.open(corpus);
        PlainLucene peer = PlainLucene.open(corpus)) {
      Machine.print(out, index.snapshot());
      List<Patent> asked =
          peer.sample(
              questions, seed, patent -> !(patent.title() + patent.abstractText()).isBlank());
      out.printf(
          Locale.ROOT,
          "questions %,d patents with a title or abstract, seed %d, %d hits each; all once to warm"
              + " up, then timed one by one%n",
          asked.size(),
          seed,
          limit);
      byText(out, index, peer, asked);
      Timings byPatent = Timings.warm(asked, patent -> index.similar(like(index, patent)));
      out.printf("similar   by patent, its family left out: %s%n", byPatent);
      out.flush();
    }
    return 0;
  }

  private void byText(PrintWriter out, PatentIndex index, PlainLucene peer, List<Patent> asked) {
    Map<Patent, List<String>> terms = new HashMap<>();
    Timings own =
        Timings.warm(
            asked,
            patent -> {
              PriorArtResult found =
                  index.similar(new PriorArtRequest(text(patent), null, null, limit));
              terms.put(patent, found.query().stream().map(PriorArtResult.Term::term).toList());
            });
    out.printf("similar   by text: %s%n", own);
    out.flush();
    Timings same =
        Timings.warm(asked, patent -> peer.closest(terms.getOrDefault(patent, List.of()), limit));
    out.printf("lucene    plain BM25, any of the same terms: %s%n", same);
    out.flush();
    Timings all = Timings.warm(asked, patent -> peer.closest(text(patent), limit));
    out.printf("lucene    plain BM25, any term of the text: %s%n", all);
    out.printf(
        Locale.ROOT,
        "ratio     by text over the same terms: p50 %.2f, p95 %.2f, p99 %.2f; over any term: p50"
            + " %.2f, p95 %.2f, p99 %.2f%n",
        own.over(same, 50),
        own.over(same, 95),
        own.over(same, 99),
        own.over(all, 50),
        own.over(all, 95),
        own.over(all, 99));
    out.flush();
  }

  private static String text(Patent patent) {
    return patent.title() + "\n" + patent.abstractText();
  }

  /// With the look-up of the family, as `corpus similar --like`.
  private PriorArtRequest like(PatentIndex index, Patent patent) {
    return LikePatent.request(index, patent, null, null, limit);
  }
}
