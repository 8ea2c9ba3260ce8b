package dev.jadework.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The benchmarks. Figures are printed beside the limits they are held against.
@Command(
    name = "bench",
    description = "Benchmarks; run them on a machine that does nothing else.",
    subcommands = {HelpCommand.class, CorpusBench.class})
public final class Bench {
  private Bench() {}

  public static void main(String[] args) {
    CommandLine commandLine =
        new CommandLine(new Bench())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(args.length == 0 ? commandLine.execute("help") : commandLine.execute(args));
  }
}
