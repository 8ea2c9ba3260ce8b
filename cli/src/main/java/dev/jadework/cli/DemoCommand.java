package dev.jadework.cli;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.lucene.CorpusLockedException;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeListener;
import dev.jadework.patents.intake.IntakeResult;
import dev.jadework.patents.intake.UnusableInputException;
import dev.jadework.platform.JadeworkApplication;
import dev.jadework.platform.JadeworkServer;
import dev.jadework.platform.ServerSettings;
import dev.jadework.platform.ServerStartException;
import dev.jadework.platform.demo.DemoPatents;
import dev.jadework.platform.demo.DemoSeeding;
import dev.jadework.platform.demo.DemoSeeding.DemoAccount;
import dev.jadework.platform.demo.DemoState;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 演示. Fills a data directory with the fictional region once, then starts the server on it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the product with a fictional region to try out.",
      "It has about 60 projects and more than 20,000 invented patents. Started again it finds its"
          + " data. Stop it with Ctrl-C."
    })
final class DemoCommand implements Callable<Integer> {
  private static final int FIRST_PORT = 8080;
  private static final int LAST_PORT = 8099;
  private static final int INTERRUPTED = 130;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Data directory of the demo, apart from real data. Default: $JADEWORK_DATA/demo or ./data/demo",
      defaultValue = "${env:JADEWORK_DATA:-data}/demo")
  Path directory = Path.of("data", "demo");

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "TCP port, 0 for any free one. Default: the first free one from " + FIRST_PORT + " on")
  @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: 127.0.0.1, this machine only",
      defaultValue = ServerSettings.LOOPBACK)
  String host = ServerSettings.LOOPBACK;

  @Option(
      names = "--load",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Loads these files of real patents instead of the invented ones.")
  List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    refuseRealData();
    int free;
    try {
      free = freePort();
    } catch (ServerStartException e) {
      throw CommandFailure.usage("jadework: " + e.getMessage());
    }
    DemoState state = DemoState.of(directory, LocalDate.now(JadeworkApplication.ZONE));
    List<Patent> patents = List.of();
    if (!state.corpus() || !state.projects()) {
      err.println(
          files.isEmpty() ? "Inventing a region with its patents …" : "Inventing a region …");
      patents = DemoPatents.generate(state.seed(), DemoPatents.APPLICATIONS);
    }
    if (!state.corpus() || !files.isEmpty()) {
      if (!load(patents, err)) {
        return INTERRUPTED;
      }
      state = state.withCorpus();
    }
    err.println("Starting the server …");
    try (JadeworkServer server =
        JadeworkServer.start(new ServerSettings(directory, host, free, null, null, null))) {
      if (!state.projects()) {
        DemoSeeding seeding = server.part(DemoSeeding.class);
        seeding.addAccounts(state.password());
        int projects = seeding.addProjects(state.seed(), state.day(), patents);
        state = state.withProjects();
        err.println(projects + " projects and " + DemoAccount.ALL.size() + " accounts added.");
      }
      welcome(server, state);
      server.awaitStop();
    } catch (ServerStartException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
    return 0;
  }

  /// Invented projects among real ones could be taken for real.
  private void refuseRealData() {
    if (!DemoState.in(directory) && Files.exists(directory.resolve("postgres"))) {
      throw CommandFailure.usage(
          "jadework: %s holds a database that is not the demo's. The demo adds invented projects and stays away from it: give another directory with --data DIR, or start this one with ./jadework serve --data %s"
              .formatted(directory, directory));
    }
  }

  /// @return false if the run was interrupted; what was added is kept
  private boolean load(List<Patent> patents, PrintWriter err) throws IOException {
    CorpusIntake intake =
        new CorpusIntake(
            () -> LuceneCorpusWriter.open(directory.resolve("corpus")),
            directory.resolve("rejects"));
    try (Interruption interruption = new Interruption();
        IntakeProgress progress = new IntakeProgress(err, interruption::requested)) {
      IntakeResult result =
          files.isEmpty()
              ? intake.add(patents, patents.size(), counted(progress))
              : intake.add(files, progress);
      if (result.rejectsFile() != null) {
        err.printf(
            "%,d records were rejected, see %s%n",
            result.counts().rejected(), result.rejectsFile());
      }
      if (result.stopped()) {
        err.println("Interrupted. The next start goes on from here.");
      } else {
        err.printf(Locale.ROOT, "%,d patents are in the corpus.%n", result.snapshot().documents());
      }
      return !result.stopped();
    } catch (UnusableInputException e) {
      throw CommandFailure.usage("jadework: nothing was loaded:\n" + e.getMessage());
    } catch (CorpusLockedException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
  }

  /// Records from memory have no bytes: their share is that of their count.
  private static IntakeListener counted(IntakeProgress progress) {
    return new IntakeListener() {
      @Override
      public void progressed(Progress at) {
        progress.progressed(new Progress(at.documents(), at.documents(), at.bytesTotal()));
      }

      @Override
      public boolean stop() {
        return progress.stop();
      }
    };
  }

  /// The port to listen on: the one asked for, or the first that is free. Looked for before the
  /// data is made, so that a port that is taken is told at once.
  private int freePort() throws IOException {
    if (port != null) {
      ServerSettings.requirePort(port);
      if (port != 0 && taken(port)) {
        throw CommandFailure.failed(
            "jadework: port %d on %s is taken by another program. Choose another with --port N, or leave --port out for the first free one."
                .formatted(port, host));
      }
      return port;
    }
    int candidate = FIRST_PORT;
    while (candidate <= LAST_PORT && taken(candidate)) {
      candidate++;
    }
    return candidate <= LAST_PORT ? candidate : 0;
  }

  private boolean taken(int candidate) throws IOException {
    InetAddress address;
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      address = any.getInetAddress();
    } catch (UnknownHostException | BindException e) {
      throw CommandFailure.usage(
          "jadework: --host %s is no address of this machine. Leave it out for this machine only, or write 0.0.0.0 for all its networks."
              .formatted(host));
    }
    try (ServerSocket probe = new ServerSocket(candidate, 1, address)) {
      return false;
    } catch (BindException e) {
      return true;
    }
  }

  private void welcome(JadeworkServer server, DemoState state) {
    PrintWriter out = spec.commandLine().getOut();
    out.println();
    out.println("琢玉 Jadework is ready: " + server.url());
    out.println();
    out.println("Sign in with one of these accounts; the password of all is " + state.password());
    for (DemoAccount account : DemoAccount.ALL) {
      String role = account.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.printf(
          "  %-9s %s, %s, %s%n", account.login(), role, account.name(), account.organisation());
    }
    out.println();
    out.println(
        "Projects, units and people are invented, and so are patents not loaded from files.\nTo try real patents, stop it and run");
    out.println("  ./jadework corpus add FILE… --data " + directory);
    out.println("or start with  ./jadework demo --load FILE… --data OTHER-DIRECTORY");
    out.println("Search the same corpus:  ./jadework corpus search '电池' --data " + directory);
    out.println("Stop with Ctrl-C.");
    out.flush();
  }
}
