package dev.jadework.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs the commands on policies, which need neither data directory nor standard streams.
final class PolicyShell {
  private PolicyShell() {}

  /// What a command said.
  record Answer(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  static Answer run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Root())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new ErrorReport())
            .execute(arguments);
    return new Answer(code, out.toString(), err.toString());
  }

  @CommandLine.Command(name = "jadework", subcommands = PolicyCommand.class)
  private static final class Root {}
}
