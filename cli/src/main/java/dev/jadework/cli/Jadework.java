package dev.jadework.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The command line. Exit codes: 0 done, 1 done with findings or rejects, 2 wrong use, 3 failed.
@Command(
    name = "jadework",
    mixinStandardHelpOptions = true,
    description =
        "琢玉 Jadework: intellectual-property evidence at every gate of publicly funded research.",
    subcommands = {
      HelpCommand.class,
      DemoCommand.class,
      ServeCommand.class,
      AuditCommand.class,
      CorpusCommand.class,
      PolicyCommand.class,
      AssessCommand.class
    },
    footer = {
      "",
      "Handled by the launcher: test (build and run all tests), bench (benchmarks)",
      "Exit codes: 0 done, 1 done with findings or rejects, 2 wrong use, 3 failed"
    })
public final class Jadework {
  /// Lucene remarks at every start that an optional speed-up is off; held here, since loggers that
  /// nobody holds forget their level.
  private static final Logger VECTOR_REMARK =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Jadework() {}

  public static void main(String[] args) {
    VECTOR_REMARK.setLevel(Level.SEVERE);
    System.exit(run(args));
  }

  /// Runs one command line and returns its exit code.
  public static int run(String... args) {
    CommandLine commandLine =
        new CommandLine(new Jadework())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .registerConverter(LocalDate.class, OptionValues::day)
            .registerConverter(Integer.class, OptionValues::wholeNumber)
            .registerConverter(int.class, OptionValues::wholeNumber)
            .setExecutionExceptionHandler(new ErrorReport());
    return args.length == 0 ? commandLine.execute("help") : commandLine.execute(args);
  }
}
