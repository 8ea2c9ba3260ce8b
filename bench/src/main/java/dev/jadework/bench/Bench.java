package dev.jadework.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The benchmarks. Figures are printed beside the limits they are held against.
@Command(
    name = "bench",
    description = "Benchmarks; run them on a machine that does nothing else.",
    subcommands = {
      HelpCommand.class,
      CorpusBench.class,
      LoadBench.class,
      QueryBench.class,
      AnalysisBench.class,
      SimilarBench.class,
      LinksBench.class,
      GenerateCommand.class,
      NamesBench.class,
      DamageBench.class,
      DuplicatesBench.class,
      RedbookBench.class,
      RulesBench.class,
      PacksBench.class,
      RetrievalBench.class
    })
public final class Bench {
  /// Lucene remarks at every start that an optional speed-up is off; held here, since loggers that
  /// nobody holds forget their level.
  private static final Logger VECTOR_REMARK =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Bench() {}

  public static void main(String[] args) {
    VECTOR_REMARK.setLevel(Level.SEVERE);
    CommandLine commandLine =
        new CommandLine(new Bench())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(args.length == 0 ? commandLine.execute("help") : commandLine.execute(args));
  }
}
