package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = "Assesses the intellectual-property risk of a project before approval.")
final class AssessCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: assess is being built");
  }
}
