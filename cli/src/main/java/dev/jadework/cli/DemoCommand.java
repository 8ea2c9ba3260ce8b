package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts the product with a fictional region to try out.")
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: demo is being built");
  }
}
