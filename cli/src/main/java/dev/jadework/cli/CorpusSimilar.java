package dev.jadework.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = "Finds prior art for a text.")
final class CorpusSimilar implements Callable<Integer> {
  @Override
  public Integer call() {
    throw CommandFailure.failed("jadework: similar is being built");
  }
}
