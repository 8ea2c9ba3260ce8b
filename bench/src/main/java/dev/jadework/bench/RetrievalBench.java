package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.similarity.Ingredients;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How well prior-art search finds what is known to belong together, beside plain BM25 on the same
/// texts in the same run, and what each ingredient brings.
@Command(
    name = "retrieval",
    mixinStandardHelpOptions = true,
    description = "Quality of prior-art search beside plain BM25, with an ablation.")
final class RetrievalBench implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--en",
      paramLabel = "DIR",
      description = "English sample: en-corpus.jsonl, en-citations.tsv, en-topic1.xml, …")
  @Nullable Path english;

  @Option(names = "--cn", paramLabel = "FILE", description = "Chinese patents.")
  @Nullable Path chinese;

  @Option(
      names = "--pairs",
      paramLabel = "TSV",
      description = "Double filings among them: heads invention_pub and um_pub, without CN.")
  @Nullable Path pairs;

  @Option(
      names = "--develop",
      description = "Double filings that weights were chosen on, not those of the test part.")
  boolean develop;

  @Option(
      names = "--ablation",
      description = "Also without each ingredient, and with latent semantic vectors beside them.")
  boolean ablation;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Also with weights chosen on the other of K folds; takes many times as long.")
  int folds;

  @Option(
      names = "--questions",
      paramLabel = "N",
      description = "At most so many of each kind, drawn by the seed. Default: all of the part.")
  @Nullable Integer most;

  @Option(names = "--seed", description = "Seed of the bootstrap (default ${DEFAULT-VALUE}).")
  long seed = 42;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Machine.print(out);
    out.printf(
        "part      of double filings %s, by SHA-256 of “%s” and the number%n",
        develop ? "development" : "test", RetrievalTask.SALT);
    out.printf("weights   %s%n", Ingredients.ALL);
    out.printf("seed      %d%n", seed);
    if (english != null) {
      out.printf(
          "data      %s, en-corpus.jsonl sha256 %s…%n",
          english, Machine.sha256(english.resolve("en-corpus.jsonl")));
      EnglishSample sample = EnglishSample.read(english);
      measure(sample.patents(), new StandardAnalyzer(), sample.tasks());
    }
    if (chinese != null && pairs != null) {
      out.printf(
          "data      %s sha256 %s…, %s sha256 %s…%n",
          chinese, Machine.sha256(chinese), pairs, Machine.sha256(pairs));
      List<Patent> patents = BenchData.read(chinese);
      measure(patents, new CJKAnalyzer(), parts(DoubleFilings.tasks(pairs, patents)));
    }
    return 0;
  }

  private List<RetrievalTask> parts(List<RetrievalTask> tasks) {
    return tasks.stream().map(task -> task.part(develop)).toList();
  }

  private void measure(List<Patent> patents, Analyzer analyzer, List<RetrievalTask> tasks)
      throws IOException {
    Path directory = Files.createTempDirectory("jadework-bench");
    try {
      try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory.resolve("corpus"))) {
        for (Patent patent : patents) {
          writer.put(patent);
        }
        writer.commit();
      }
      try (LucenePatentIndex index = LucenePatentIndex.open(directory.resolve("corpus"));
          PlainBm25 plain = new PlainBm25(directory.resolve("plain"), analyzer, patents)) {
        List<RetrievalTask> asked =
            tasks.stream().map(task -> most == null ? task : task.sample(most, seed)).toList();
        DenseVectors vectors = ablation ? DenseVectors.learn(patents, asked, seed) : null;
        for (RetrievalTask task : asked) {
          RetrievalTable table =
              new RetrievalTable(spec.commandLine().getOut(), index, plain, seed, task);
          if (task.questions().getFirst().before() != null) {
            table.anyDay();
          }
          if (folds > 1) {
            table.crossFitted(folds);
          }
          if (vectors != null) {
            table.ablation(vectors);
          }
          table.end();
        }
      }
    } finally {
      BenchData.delete(directory);
    }
  }
}
