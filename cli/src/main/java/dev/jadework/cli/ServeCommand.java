package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Starts the server.")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: serve is being built");
  }
}
