package dev.jadework.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says on standard error what went wrong and what to do. A [CommandFailure] and what the
/// system or the index refuses is told in a sentence; anything else is a defect and shown with
/// its trace.
final class ErrorReport implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    switch (e) {
      case CommandFailure failure -> {
        command.getErr().println(failure.getMessage());
        return failure.exitCode();
      }
      case IOException io -> command.getErr().println("jadework: " + told(io));
      case UncheckedIOException io ->
          command.getErr().println("jadework: " + told(Objects.requireNonNull(io.getCause())));
      case UnsupportedOperationException no ->
          command.getErr().println("jadework: " + no.getMessage());
      default -> {
        command.getErr().println("jadework: internal error, please report it with this trace:");
        e.printStackTrace(command.getErr());
      }
    }
    return 3;
  }

  /// Names of exception classes tell nobody what to do.
  private static String told(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + " is not there and cannot be made";
      case AccessDeniedException denied ->
          denied.getFile()
              + " may not be read or written by this user; change its permissions or name another";
      case FileAlreadyExistsException file ->
          file.getFile() + " is a file where a directory is needed; name another";
      case FileSystemException other ->
          other.getFile()
              + ": "
              + (other.getReason() == null ? "cannot be used" : other.getReason());
      default -> String.valueOf(e.getMessage());
    };
  }
}
