package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains every rule for a project.")
final class PolicyExplain implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: explain is being built");
  }
}
