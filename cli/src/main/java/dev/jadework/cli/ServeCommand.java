package dev.jadework.cli;

import dev.jadework.platform.JadeworkServer;
import dev.jadework.platform.ServerStartException;
import dev.jadework.platform.identity.FirstAdministrator;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Starts the server and keeps it running until the process is told to end.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the server. Stop it with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();
  @Mixin private ServerOptions options = new ServerOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (JadeworkServer server = JadeworkServer.start(options.settings(data.directory))) {
      server
          .part(FirstAdministrator.class)
          .createIfNobody()
          .ifPresent(
              password -> {
                out.println("First start: sign in as " + FirstAdministrator.LOGIN);
                out.println("with the one-time password " + password);
              });
      out.println("Jadework is ready at " + server.url() + "  (data: " + data.directory + ")");
      out.println("Stop it with Ctrl-C.");
      server.awaitStop();
    } catch (ServerStartException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
    return 0;
  }
}
