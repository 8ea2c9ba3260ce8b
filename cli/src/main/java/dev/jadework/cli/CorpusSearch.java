package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the corpus with a query.")
final class CorpusSearch implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: search is being built");
  }
}
