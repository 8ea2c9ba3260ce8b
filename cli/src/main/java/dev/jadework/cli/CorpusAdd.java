package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds patents from files to the corpus.")
final class CorpusAdd implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: add is being built");
  }
}
