package dev.jadework.cli;

import dev.jadework.patents.query.QuerySyntaxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says on standard error what went wrong and what to do. A [CommandFailure], a query that cannot
/// be read and what the system or the index refuses is told in a sentence; anything else is a
/// defect and shown with its trace. With `--json` the same is a document on standard output:
/// `{"error":{"code","message"}}`, for a query with `position` and `fix`.
final class ErrorReport implements IExecutionExceptionHandler {
  private static final String UNKNOWN = "internal error, please report it with this trace:";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
    Map<String, Object> error = new LinkedHashMap<>();
    PrintWriter err = command.getErr();
    int code = 3;
    switch (e) {
      case QuerySyntaxException query -> {
        code = 2;
        error.put("code", query.code());
        error.put("position", query.position());
        error.put("message", query.getMessage());
        error.put("fix", query.fix());
        pointOut(query, err);
      }
      case CommandFailure failure -> {
        code = failure.exitCode();
        error.put("code", code == 2 ? "usage" : "failed");
        error.put("message", failure.getMessage());
        err.println(failure.getMessage());
      }
      default -> {
        String told = told(e);
        error.put("code", told == null ? "internal" : "failed");
        error.put("message", told == null ? e.toString() : told);
        err.println("jadework: " + Objects.requireNonNullElse(told, UNKNOWN));
        if (told == null) {
          e.printStackTrace(err);
        }
      }
    }
    if (command.getParseResult().hasMatchedOption("--json")) {
      Json.print(command.getOut(), Map.of("error", error));
    }
    return code;
  }

  private static void pointOut(QuerySyntaxException e, PrintWriter err) {
    new Caret(e.query(), e.position()).print(err);
    err.println(e.getMessage());
    if (!e.fix().isEmpty()) {
      err.println("→ " + e.fix());
    }
  }

  private static @Nullable String told(Exception e) {
    return switch (e) {
      case IOException io -> told(io);
      case UncheckedIOException io -> told(Objects.requireNonNull(io.getCause()));
      case UnsupportedOperationException no -> no.getMessage();
      case ExecutionException wrapped when wrapped.getCause() instanceof OutOfMemoryError ->
          "the memory of this process is full; give it more, for example JADEWORK_JVM=-Xmx4g";
      default -> null;
    };
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
