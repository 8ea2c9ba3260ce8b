package dev.jadework.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says on standard error what went wrong and what to do. A [CommandFailure] and what the
/// system refuses is told in a sentence; anything else is a defect and shown with its trace.
final class ErrorReport implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    switch (e) {
      case CommandFailure failure -> {
        command.getErr().println(failure.getMessage());
        return failure.exitCode();
      }
      case java.io.IOException io -> command.getErr().println("jadework: " + io);
      case UncheckedIOException io -> command.getErr().println("jadework: " + io.getCause());
      default -> {
        command.getErr().println("jadework: internal error, please report it with this trace:");
        e.printStackTrace(command.getErr());
      }
    }
    return 3;
  }
}
